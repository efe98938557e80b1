import News

// The paragraph that an outlet sets between the headline and the report.
extension ScrapedReader {
    /// At most so many words are a standfirst.
    private static let longestStandfirst = 90

    /// Prose above the byline or date is a standfirst. Below them it is one
    /// where a picture or a link parts it from the report, and the report then
    /// starts anew: it introduces again whom the standfirst has named.
    mutating func readStandfirst() {
        if readStandfirstAboveCredits() { return }
        let first = body.lowerBound
        guard first < body.upperBound, lines[first].facts.wordCount <= Self.longestStandfirst,
            let next = nextProse(after: first), next > first + 1,
            DatelineOpening(lines[first].text) == nil
        else { return }
        let between = lines[(first + 1)..<next]
        let isParted = between.contains { line in
            line.isPicture || line.facts.kind == .link || line.furniture == .share
                || line.furniture == .player || line.isCredits
        }
        guard isParted, startsAnew(first, next) else { return }
        lines[first].role = .standfirst
        body = next..<body.upperBound
    }

    private mutating func readStandfirstAboveCredits() -> Bool {
        let head = lines[..<body.lowerBound]
        let hasCredits = head.contains { $0.isCredits }
        guard
            !hasCredits
                || title.map({ title in !head[(title + 1)...].contains { $0.isCredits } })
                    ?? false
        else { return false }
        var index = body.lowerBound
        var prose: [Int] = []
        var words = 0
        while index < min(body.upperBound, body.lowerBound + 14) {
            if hasPosts, lines[index].facts.kind == .clock { return false }
            if lines[index].isCredits, !prose.isEmpty {
                return takeStandfirst(prose, before: index)
            }
            if lines[index].isProse {
                prose.append(index)
                words += lines[index].facts.wordCount
                if prose.count > 2 || words > Self.longestStandfirst { return false }
                if DatelineOpening(lines[index].text) != nil { return false }
            }
            index += 1
        }
        return false
    }

    private mutating func takeStandfirst(_ prose: [Int], before credits: Int) -> Bool {
        guard let next = nextProse(after: credits) else { return false }
        var prose = prose
        if title == nil, let first = prose.first, lines[first].facts.wordCount <= 20 {
            // A headline that ends with a full stop.
            title = first
            lines[first].role = .title
            prose.removeFirst()
        }
        for index in prose {
            // "Photo: Ann Lee" above and a date below: a caption.
            let isCaption = index > 0 && lines[index - 1].facts.kind == .credit
            lines[index].role = isCaption ? .caption : .standfirst
        }
        body = next..<body.upperBound
        return true
    }

    /// Lines without a full stop right below the headline are a standfirst too:
    /// one above the credits, or several of which nearly all name whom the
    /// report names.
    mutating func readDeck() {
        guard let title, title + 1 < body.lowerBound,
            !lines[..<body.lowerBound].contains(where: { $0.role == .standfirst })
        else { return }
        let deck = lines[(title + 1)..<body.lowerBound].indices.prefix(while: isDeck)
        guard let last = deck.last, deck.count <= 6, last + 1 < lines.count else { return }
        let names = bodyKeys(\.nameKeys)
        let named = deck.count { !names.isDisjoint(with: lines[$0].facts.nameKeys) }
        let isNamed = named == deck.count || deck.count >= 4 && named == deck.count - 1
        let keys = bodyKeys(\.contentKeys)
        let own = Set(lines[last].facts.contentKeys)
        let isOfReport = own.intersection(keys).count * 5 >= own.count * 3
        let isSingle = deck.count == 1 && (lines[last + 1].isCredits || isOfReport)
        guard isSingle || deck.count > 1 && isNamed else { return }
        for index in deck { lines[index].role = .standfirst }
    }

    private func isDeck(_ index: Int) -> Bool {
        lines[index].facts.kind == .headline && lines[index].facts.wordCount >= 5
            && lines[index].role == nil && !isTitleAgain(index)
            && !isKnownPersonName(lines[index].text)
    }

    func nextProse(after index: Int) -> Int? {
        lines[(index + 1)..<max(index + 1, body.upperBound)].firstIndex {
            $0.isProse && $0.role == nil
        }
    }

    /// Two opening paragraphs that introduce the same: they share a full name
    /// (two capitalised words in a row), or the second gives the full name of
    /// whom the first called by the surname.
    func startsAnew(_ first: Int, _ second: Int) -> Bool {
        let one = fullNames(lines[first].text)
        let other = fullNames(lines[second].text)
        if !one.intersection(other).isEmpty { return true }
        let names = Set(lines[first].facts.nameKeys)
        let introduced = Set(one.map(\.last))
        return other.contains { names.contains($0.last) && !introduced.contains($0.last) }
    }

    func sharesFullName(_ first: Int, _ second: Int) -> Bool {
        !fullNames(lines[first].text).isDisjoint(with: fullNames(lines[second].text))
    }

    private struct FullName: Hashable {
        var first: UInt64
        var last: UInt64
    }

    private func fullNames(_ text: String) -> Set<FullName> {
        let words = words(of: text, limit: 120)
        var names: Set<FullName> = []
        for (one, other) in zip(words, words.dropFirst())
        where one.kind == .word && other.kind == .word && one.isCapitalised && other.isCapitalised
            && one.length > 2 && other.length > 2
        {
            names.insert(FullName(first: one.key, last: other.key))
        }
        return names
    }
}
