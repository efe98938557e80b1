import News

/// Finds the lines between which a scraped text's report stands.
///
/// Prose that lies close together is one report; a headline with a byline, a
/// date or a dateline behind it begins the next.
struct BodyFinder {
    let lines: [ScrapedLine]
    /// The headlines of a digest's items; none on other pages.
    let items: Set<Int>
    /// Hours on lines of their own part the page into posts.
    let hasPosts: Bool
    /// How many short lines may part two paragraphs of one report.
    static let widestGap = 8

    /// The prose of one report.
    struct Cluster {
        var range: Range<Int>
        var words: Int
        var paragraphs = 1
        /// A line begins another report behind it.
        var isClosed = false
    }

    init(lines: [ScrapedLine]) {
        self.lines = lines
        items = Self.digestItems(of: lines)
        hasPosts = lines.count { $0.facts.kind == .clock } >= ScrapedReader.fewestPosts
    }

    /// From the first line of prose of the report to behind its last.
    func body() -> (range: Range<Int>, hasOthers: Bool)? {
        let clusters = clusters()
        guard let most = clusters.map(\.words).max() else { return nil }
        // Teasers may stand before the report, but are much shorter.
        guard let chosen = clusters.firstIndex(where: { $0.words * 5 >= most * 2 }) else {
            return nil
        }
        let later = clusters[(chosen + 1)...]
        let hasOthers =
            clusters[chosen].isClosed && later.contains { $0.words >= 60 && $0.paragraphs > 1 }
        return (clusters[chosen].range, hasOthers)
    }

    private func clusters() -> [Cluster] {
        var clusters: [Cluster] = []
        var gap = 0
        var isOpen = false
        for (index, line) in lines.enumerated() {
            if isOpen, let last = clusters.indices.last {
                let isStart = beginsAnother(at: index, after: clusters[last])
                if isHeadlineAgain(index, after: clusters[last]) {
                    clusters[last].words = 0
                    isOpen = false
                } else if isStart || endsForGood(index) {
                    clusters[last].isClosed = isStart
                    isOpen = false
                }
            }
            if line.isProse {
                if isOpen, gap <= Self.widestGap, let last = clusters.indices.last {
                    clusters[last].range = clusters[last].range.lowerBound..<index + 1
                    clusters[last].words += line.facts.wordCount
                    clusters[last].paragraphs += 1
                } else {
                    clusters.append(Cluster(range: index..<index + 1, words: line.facts.wordCount))
                }
                isOpen = true
                gap = 0
            } else if line.facts.kind == .headline || line.facts.kind == .fragment {
                gap += 1
            }
        }
        return clusters
    }

    /// The page says its headline again, with credits behind it: what stood
    /// above was the caption of its picture, and the report begins here.
    private func isHeadlineAgain(_ index: Int, after cluster: Cluster) -> Bool {
        guard cluster.paragraphs <= 2, lines[index].facts.kind == .headline, isSaidBefore(index)
        else { return false }
        return lines[(index + 1)...].prefix(4).contains { $0.isCredits }
    }

    private func isSaidBefore(_ index: Int) -> Bool {
        let text = lines[index].text
        return text.utf8.count >= 12
            && lines[..<index].prefix(60).contains {
                $0.text == text || $0.text.hasPrefix(text + " |") || $0.text.hasPrefix(text + " - ")
            }
    }

    /// Comments follow a report and are none of it.
    private func endsForGood(_ index: Int) -> Bool {
        guard lines[index].furniture == .comments else { return false }
        let next = lines[(index + 1)...].prefix(3)
        return next.contains { !$0.isProse } && lines[index].facts.wordCount <= 3
            && !goesOnAfter(index)
    }

    /// Three paragraphs in a row behind a label are still the report, as where
    /// "Comments" is a link above it.
    private func goesOnAfter(_ index: Int) -> Bool {
        let next = lines[(index + 1)...].prefix(4)
        return next.count == 4 && next.filter(\.isProse).count >= 3
            && next.filter(\.isProse).allSatisfy { $0.facts.wordCount >= 15 }
    }

    /// A headline, or a line of signs before one, with credits or a dateline
    /// behind it, and prose behind those.
    private func beginsAnother(at index: Int, after cluster: Cluster) -> Bool {
        guard cluster.words >= 25, !isSaidBefore(index) else { return false }
        var start = index
        if lines[index].facts.kind == .separator, index + 1 < lines.count { start += 1 }
        guard lines[start].facts.kind == .headline, !lines[start].isItem, !isPart(start) else {
            return false
        }
        let isSeparated = start > index
        var hasDate = false
        var hasByline = false
        for (number, next) in lines[(start + 1)...].prefix(7).enumerated() {
            if items.contains(start + 1 + number) { return false }
            if next.isProse {
                guard next.facts.wordCount >= 12 else { return false }
                if hasDate || DatelineOpening(next.text) != nil { return true }
                // With a byline alone it may be a box inside the report.
                return hasByline && (isSeparated || !belongs(next, to: cluster))
            }
            hasDate =
                hasDate || next.facts.kind == .date || next.facts.date != nil && next.isCredits
            hasByline = hasByline || next.facts.kind == .byline
            if next.furniture == .comments { return false }
        }
        return false
    }

    /// An item of a digest, or a post of a live blog, is part of the report.
    private func isPart(_ index: Int) -> Bool {
        let isPost = hasPosts && index > 0 && lines[index - 1].facts.kind == .clock
        return isPost || items.contains(index)
    }

    /// A paragraph names somebody or something that the report names too.
    private func belongs(_ line: ScrapedLine, to cluster: Cluster) -> Bool {
        var names: Set<UInt64> = []
        for line in lines[cluster.range].prefix(60) where line.isProse {
            names.formUnion(line.facts.nameKeys)
        }
        return !names.isDisjoint(with: line.facts.nameKeys)
    }
}
