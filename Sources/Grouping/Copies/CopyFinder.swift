import News

/// Finds the texts of a story that are one text.
struct CopyFinder {
    /// Two reports of a story whose texts were compared.
    struct Pair {
        var one: Int
        var other: Int
        var overlap: Overlap
        var isCopy: Bool
    }

    private let articles: [Article]
    private let sources: [ReportSource]
    private let narratives: [Narrative]
    private let rule: CopyRule
    private(set) var pairs: [Pair] = []

    /// `articles` are those of one story, the earliest first.
    init(articles: [Article], sources: [ReportSource], rule: CopyRule = CopyRule()) {
        self.articles = articles
        self.sources = sources
        self.rule = rule
        narratives = Narrative.ofStory(articles.map(\.text))
        pairs = likePairs().map { pair($0.one, $0.other, shared: $0.shared) }
    }

    var copies: [Pair] { pairs.filter(\.isCopy) }

    /// What two reports share, also where it is little.
    func overlap(_ one: Int, _ other: Int) -> Overlap {
        Overlap(narratives[one], narratives[other])
    }

    /// The pairs that share a shingle at all, found by the shingles.
    private func likePairs() -> [(one: Int, other: Int, shared: Int)] {
        var owners: [UInt64: [Int32]] = [:]
        for (index, narrative) in narratives.enumerated() {
            for shingle in narrative.shingles { owners[shingle, default: []].append(Int32(index)) }
        }
        var counts: [Int: Int] = [:]
        for list in owners.values where list.count > 1 {
            for (position, one) in list.enumerated() {
                for other in list[(position + 1)...] {
                    counts[Int(one) * articles.count + Int(other), default: 0] += 1
                }
            }
        }
        return counts.filter { $0.value >= rule.shared }.sorted { $0.key < $1.key }
            .map { ($0.key / articles.count, $0.key % articles.count, $0.value) }
    }

    private func pair(_ one: Int, _ other: Int, shared: Int) -> Pair {
        let overlap = Overlap(narratives[one], narratives[other], shared: shared)
        let sameAgency = !Set(sources[one].marks).isDisjoint(with: sources[other].marks)
        return Pair(
            one: one, other: other, overlap: overlap,
            isCopy: rule.isCopy(overlap, sameAgency: sameAgency))
    }

    // MARK: Sets

    /// The copies as sets, with what shows that they are.
    func sets() -> [CopySet] {
        var union = UnionFind(count: articles.count)
        for pair in copies { union.join(pair.one, pair.other) }
        return union.groups.filter { $0.count > 1 }.map { set(of: $0) }
    }

    private func set(of members: [Int]) -> CopySet {
        let inside = copies.filter { members.contains($0.one) }
        let agencies = members.compactMap { sources[$0].agency }
        let origin = agencies.first ?? commonMark(members) ?? earliestPublisher(members)
        return CopySet(
            articles: members.map { articles[$0].id }, kind: kind(of: members, inside),
            origin: origin, evidence: evidence(members, inside, origin: origin))
    }

    /// An agency that all texts name.
    private func commonMark(_ members: [Int]) -> String? {
        sources[members[0]].marks.first { mark in
            members.allSatisfy { sources[$0].marks.contains(mark) }
        }
    }

    /// The publisher of the earliest text, where it is earlier than all others.
    private func earliestPublisher(_ members: [Int]) -> String? {
        let times = members.map { ReportTime.days(articles[$0].published) }
        guard let first = times[0], times.dropFirst().allSatisfy({ $0.map { $0 > first } ?? false })
        else { return nil }
        return sources[members[0]].publisher
    }

    private func kind(of members: [Int], _ inside: [Pair]) -> CopySet.Kind {
        if members.contains(where: { sources[$0].isLiveBlog }) { return .liveblog }
        if members.contains(where: { isDigest($0, inside) }) { return .digest }
        let isWhole = inside.contains { $0.overlap.containment >= rule.whole }
        return isWhole || members.count == 2 && !sameAgency(members) ? .copy : .writethrough
    }

    private func sameAgency(_ members: [Int]) -> Bool { commonMark(members) != nil }

    /// A text that holds most of two others, which share little with each other.
    private func isDigest(_ member: Int, _ inside: [Pair]) -> Bool {
        let held = inside.compactMap { pair -> Int? in
            guard pair.one == member || pair.other == member else { return nil }
            let other = pair.one == member ? pair.other : pair.one
            let isLonger =
                narratives[member].shingles.count > narratives[other].shingles.count * 3 / 2
            return isLonger && pair.overlap.containment >= 0.5 ? other : nil
        }
        return held.contains { one in
            held.contains { other in
                one < other
                    && !inside.contains { Set([$0.one, $0.other]) == Set([one, other]) }
            }
        }
    }

    // MARK: Evidence

    private func evidence(_ members: [Int], _ inside: [Pair], origin: String?) -> [String] {
        var lines: [String] = []
        for pair in inside.prefix(8) {
            let percent = Int((pair.overlap.containment * 100).rounded())
            lines.append(
                "\(articles[pair.one].id) and \(articles[pair.other].id) share \(percent) % of "
                    + "the shorter text outside quotations, \(pair.overlap.longestRun) words in "
                    + "one run")
        }
        for member in members {
            if let agency = sources[member].agency {
                lines.append("\(articles[member].id) is marked as \(agency)'s")
            } else if let mark = sources[member].marks.first {
                lines.append("\(articles[member].id) names \(mark) as a source")
            }
        }
        if origin == nil {
            lines.append("where the text was first published is not known")
        } else if members.allSatisfy({ sources[$0].marks.isEmpty }) {
            lines.append("\(articles[members[0]].id) is the earliest of them")
        }
        return lines
    }
}
