import News

// Which line of the head is the report's headline.
extension ScrapedReader {
    /// The line that is most like a headline of this body, or `nil` where none
    /// is: a wrong headline is worse than none.
    func chooseTitle() -> Int? {
        if let given = entry.title.map({ tidied($0) }), !given.isEmpty {
            return lines[..<min(lines.count, body.lowerBound + 1)].indices.first { says(given, $0) }
        }
        guard !body.isEmpty || lines.count <= 12 else { return nil }
        let end = isDigest ? body.lowerBound - 1 : body.lowerBound
        let candidates = lines[..<max(end, 0)].indices.suffix(Self.widestHead)
            .filter(canBeTitle)
        let keys = bodyKeys(\.contentKeys)
        var best: (index: Int, score: Double)?
        for index in candidates {
            let score = titleScore(index, keys, among: candidates)
            if score > best?.score ?? 1.2 { best = (index, score) }
        }
        return best?.index
    }

    /// The line says the headline that the feed gives, but for case and signs.
    private func says(_ given: String, _ index: Int) -> Bool {
        let own = words(of: given).filter { $0.kind != .sign }.map(\.key)
        return own == words(of: lines[index].text).filter { $0.kind != .sign }.map(\.key)
    }

    /// A question that opens the text is a headline, and so is a long line
    /// without a full stop: reports do not begin so.
    func firstParagraphAsTitle() -> Int? {
        let first = body.lowerBound
        guard entry.title == nil, body.count > 1 else { return nil }
        let line = lines[first]
        let isQuestion = line.facts.isQuestion && line.facts.wordCount <= 20
        let isOpen =
            !line.facts.isSentence && !line.facts.endsWithColon && line.facts.wordCount <= 36
        let isQuote = line.text.hasPrefix("\u{201C}") || line.text.hasPrefix("\"")
        return (isQuestion || isOpen || isIntroduced(first)) && !isQuote ? first : nil
    }

    /// The next paragraph gives in full the names that this sentence takes for
    /// known: "Strand wants a second ferry." · "Mayor Kari Strand said …"
    private func isIntroduced(_ first: Int) -> Bool {
        guard lines[first].facts.wordCount <= 16, let next = nextProse(after: first),
            lines[next].facts.wordCount >= 12
        else { return false }
        return startsAnew(first, next) && !sharesFullName(first, next)
    }

    /// Where the page says its headline again below a first paragraph, the
    /// report begins there; what stood above belongs to a film or a picture.
    mutating func startBehindRepeatedTitle() {
        if let title, title == body.lowerBound {
            body = (nextProse(after: title) ?? body.upperBound)..<body.upperBound
        }
        guard let again = body.first(where: isTitleAgain), again > 0,
            lines[body.lowerBound..<again].count(where: \.isProse) <= 1,
            !lines[body.lowerBound..<again].contains(where: { $0.furniture == .related }),
            let next = nextProse(after: again)
        else { return }
        for index in body.lowerBound..<again where lines[index].isProse {
            lines[index].role = .furniture(.player)
        }
        body = next..<body.upperBound
    }

    /// The headline said once more, perhaps with the way to it before or the
    /// site's name behind.
    func isTitleAgain(_ index: Int) -> Bool {
        guard let title, index != title else { return false }
        let text = lines[index].text
        let own = lines[title].text
        guard own.utf8.count >= 12, text.utf8.count <= own.utf8.count + 60 else {
            return text == own
        }
        return text.hasSuffix(own) || text.hasPrefix(own) || own.hasPrefix(text + " | ")
            || own.hasPrefix(text + " - ")
    }

    /// How many lines above the report are looked at for its headline.
    private static let widestHead = 400

    private func canBeTitle(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.facts.wordCount >= 2, line.facts.wordCount <= 34, !line.isItem,
            outlet(named: line.text) == nil,
            // "About | E-mail | Archive" is a menu.
            line.text.utf8.count(where: { $0 == 0x7C }) < 2
        else { return false }
        switch line.facts.kind {
        case .headline: return true
        case .fragment: return line.facts.wordCount >= 2 && !startsLower(line.text)
        // "Fire closes the port, but no one is hurt." may be set as a headline.
        case .prose: return line.facts.wordCount <= 24
        case .notice(let kind):
            return (kind == .live || kind == .developing) && line.facts.wordCount >= 5
        default: return false
        }
    }

    private func titleScore(_ index: Int, _ keys: Set<UInt64>, among candidates: [Int]) -> Double {
        let facts = lines[index].facts
        var score = 0.0
        let content = Set(facts.contentKeys)
        let shared = content.isEmpty ? 0 : Double(content.intersection(keys).count)
        score += 3 * shared / Double(max(content.count, 3))
        if (5...18).contains(facts.wordCount) { score += 1 }
        if facts.wordCount < 3 { score -= 0.8 }
        if facts.wordCount > 20 { score -= 0.6 }
        if facts.kind == .prose { score -= 0.6 }
        if facts.isSentence, !lines[index].text.hasSuffix("?") { score -= 0.7 }
        if isRepeated(index, among: candidates) { score += 1 }
        score += closeness(index)
        // In a run of headlines the report's own is no better placed than the
        // others: only its words can tell.
        let isInRun = candidates.contains(index - 1) && candidates.contains(index + 1)
        if isInRun { score -= 1 }
        return score
    }

    /// How a headline stands: with credits or the report itself behind it.
    private func closeness(_ index: Int) -> Double {
        let below = lines[(index + 1)..<body.lowerBound]
        let credits = below.firstIndex { $0.isCredits }
        let above = lines[..<index].contains {
            $0.isCredits && $0.facts.date?.rest.isEmpty != false
        }
        var score = 0.0
        if let credits {
            let between = lines[(index + 1)..<credits].count {
                $0.facts.kind == .headline || $0.facts.kind == .fragment
            }
            score += between == 0 ? 1.2 : between <= 2 ? 0.7 : 0
        } else if above {
            score -= 0.3
        }
        let apart = below.count { $0.facts.kind == .headline || $0.facts.kind == .fragment }
        score += apart == 0 ? 0.5 : apart <= 2 ? 0.3 : 0
        return score
    }

    /// The page says it twice, once perhaps with the site's name behind.
    private func isRepeated(_ index: Int, among candidates: [Int]) -> Bool {
        let text = lines[index].text
        return candidates.prefix(60).contains { other in
            other != index
                && (lines[other].text == text || lines[other].text.hasPrefix(text + " |")
                    || lines[other].text.hasPrefix(text + " -")
                    || lines[other].text.hasPrefix(text + " \u{2013}"))
        }
    }
}
