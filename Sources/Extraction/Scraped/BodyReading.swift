import News

// The lines from the report's first paragraph to its last.
extension ScrapedReader {
    mutating func readBody() {
        trimEnd()
        takeLastWords()
        let counts = headlineCounts()
        for index in body where lines[index].role == nil {
            lines[index].role = bodyRole(index, counts)
        }
    }

    /// Takes off the end what is prose but no report: the author's biography,
    /// teasers, notices.
    private mutating func trimEnd() {
        while let last = body.last, !body.isEmpty {
            let line = lines[last]
            let isNothing = !line.isProse || line.role != nil
            guard isNothing || isBiography(last) || isTeaser(last) else { return }
            if isBiography(last) { lines[last].role = .furniture(.biography) }
            body = body.lowerBound..<last
        }
    }

    /// A short sentence right below the last paragraph is the report's last.
    private mutating func takeLastWords() {
        while let next = lines[body.upperBound...].first, !body.isEmpty {
            let isShort = next.facts.kind == .headline || next.facts.kind == .fragment
            guard isShort, next.facts.isSentence, next.role == nil, next.facts.wordCount >= 3,
                next.facts.capitalShare < 0.6, !next.isAfterBlank || next.text.hasPrefix("\u{201C}")
            else { return }
            body = body.lowerBound..<body.upperBound + 1
        }
    }

    /// A closing paragraph that begins with the author's name tells who that
    /// is.
    func isBiography(_ index: Int) -> Bool {
        let text = lines[index].text
        guard index > body.lowerBound else { return false }
        return bylineNames.contains { name in
            text.hasPrefix(name) && text.utf8.count > name.utf8.count + 3
                && !text.dropFirst(name.count).hasPrefix("'s")
        }
    }

    private var hasByline: Bool {
        lines[..<body.lowerBound].contains { $0.role == .byline }
    }

    /// A headline of another report stands above it and something else than
    /// the report below, and it names nobody whom the report names.
    private func isTeaser(_ index: Int) -> Bool {
        guard index > body.lowerBound + 1, lines[index - 1].facts.kind == .headline,
            lines[index - 1].facts.wordCount >= 4, lines[index].facts.wordCount <= 45,
            !isHeadingOfItem(index - 1)
        else { return false }
        let before = body.lowerBound..<index - 1
        var names: Set<UInt64> = []
        for line in lines[before].prefix(60) where line.isProse {
            names.formUnion(line.facts.nameKeys)
        }
        let own = Set(lines[index].facts.nameKeys + lines[index - 1].facts.nameKeys)
        // A teaser says again what its headline says.
        let headline = Set(lines[index - 1].facts.contentKeys)
        guard !headline.isDisjoint(with: lines[index].facts.contentKeys) else { return false }
        return !own.isEmpty && own.intersection(names).count * 3 < own.count
    }

    /// How often each line without a full stop occurs: links repeat, headings
    /// do not.
    private func headlineCounts() -> [String: Int] {
        var counts: [String: Int] = [:]
        for line in lines where line.facts.kind == .headline || line.facts.kind == .fragment {
            counts[line.text, default: 0] += 1
        }
        return counts
    }

    private func bodyRole(_ index: Int, _ counts: [String: Int]) -> ScrapedLine.Role {
        let line = lines[index]
        if isHeadingOfItem(index) { return .body }
        if line.facts.kind == .prose || line.facts.kind == .attribution {
            return kindOfBox(around: index).map { .furniture($0) } ?? .body
        }
        if let fixed = fixedRole(of: line) { return fixed }
        switch line.facts.kind {
        case .byline:
            return index <= body.lowerBound + 1 ? .byline : isLiveBlog ? .body : .furniture(.other)
        case .date: return .furniture(.other)
        case .place: return .furniture(.other)
        case .tableRow: return .body
        case .headline, .fragment: return shortRole(index, counts)
        default: return .furniture(.other)
        }
    }

    /// Below a label that asks to sign up, a paragraph that speaks of "you" and
    /// "we", quotes nobody and names nobody is part of the box.
    private func kindOfBox(around index: Int) -> Furniture.Kind? {
        let line = lines[index]
        guard index > 0, let kind = lines[index - 1].furniture,
            kind == .newsletter || kind == .paywall, line.facts.wordCount <= 40,
            line.facts.nameKeys.isEmpty
        else { return nil }
        let words = words(of: line.text)
        let isQuoted = words.contains { $0.isSign("\"") || $0.isSign("\u{201C}") }
        let speaks = [Self.reader, Self.outlet].allSatisfy { keys in
            words.contains { keys.contains($0.key) }
        }
        return speaks && !isQuoted ? kind : nil
    }

    private static let reader = Set(["you", "you'll", "your"].map { Word.key(of: $0) })
    private static let outlet = Set(["our", "us", "we", "we'll"].map { Word.key(of: $0) })

    /// A heading or a short paragraph stays; links to other reports go.
    private func shortRole(_ index: Int, _ counts: [String: Int]) -> ScrapedLine.Role {
        let line = lines[index]
        let isLong = line.facts.wordCount >= 4
        if isTitleAgain(index) { return .furniture(.other) }
        if isLiveBlog, index > 0, lines[index - 1].facts.kind == .clock { return .body }
        if counts[line.text, default: 0] > 1, !line.facts.isSentence {
            return isLong && line.facts.kind == .headline ? .otherHeadline : .furniture(.other)
        }
        if line.facts.isSentence || line.facts.endsWithColon || line.isItem && !isUnderLabel(index)
        {
            return .body
        }
        if isUnderLabel(index) { return isLong ? .otherHeadline : .furniture(.related) }
        // Too long for a heading, alone between paragraphs: it stands below a
        // picture.
        if line.facts.kind == .headline, line.facts.wordCount >= 13, line.facts.capitalShare < 0.5,
            !isHeadline(index - 1), !isHeadline(index + 1)
        {
            return .caption
        }
        if line.facts.kind == .headline, isLong, isHeadline(index - 1) || isHeadline(index + 1),
            !isList(around: index)
        {
            return .otherHeadline
        }
        return isHeading(line) ? .body : .furniture(.other)
    }

    private func isHeading(_ line: ScrapedLine) -> Bool {
        line.facts.wordCount <= 14 && !startsLower(line.text)
            && (line.facts.wordCount >= 2 || line.text.utf8.count >= 4)
            && line.text.unicodeScalars.contains { isLetter($0) }
    }

    /// Short lines behind a line that ends with a colon are its list.
    private func isList(around index: Int) -> Bool {
        var first = index
        while first > body.lowerBound, lines[first - 1].facts.kind == .headline { first -= 1 }
        return first > body.lowerBound && lines[first - 1].facts.endsWithColon
    }

    /// "Related", "Read more" or a like label stands just above.
    private func isUnderLabel(_ index: Int) -> Bool {
        var above = index - 1
        while above > body.lowerBound, index - above <= 6 {
            let line = lines[above]
            if line.furniture == .related || line.furniture == .promotion { return true }
            let isShort = line.facts.kind == .headline || line.facts.kind == .fragment
            guard isShort, !line.facts.isSentence else { return false }
            above -= 1
        }
        return false
    }
}
