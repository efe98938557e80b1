import News

extension LineFacts {
    /// Looks at one line by itself.
    init(reading line: ScrapedLine, hints: DateHints) {
        let text = line.text
        let words = words(of: text, limit: 260)
        measure(text, words)
        if let plain = plainKind(of: line, words) {
            kind = plain
            return
        }
        readCredits(text, words, hints)
        kind = creditsKind(text) ?? wordingKind(text, words) ?? shapeKind(line, words)
    }

    /// Links and lines of signs.
    private func plainKind(of line: ScrapedLine, _ words: [Word]) -> Kind? {
        if isLink(line.text) { return .link }
        if !words.contains(where: { $0.kind != .sign }) { return .separator }
        if isClock(words) { return .clock }
        let isPosted =
            words.count <= 24 && line.text.contains("(@")
            && words.first.map { $0.kind == .sign && !$0.isSign("(") } == true
        return isPosted ? .attribution : nil
    }

    private func isClock(_ words: [Word]) -> Bool {
        if ClockReader(words: words, tables: .shared).wholeLine() != nil { return true }
        return words.count <= 6 && words[0].kind == .number
            && words.last?.key == Word.key(of: "ago")
    }

    private mutating func measure(_ text: String, _ words: [Word]) {
        let ideographs = words.count { $0.isCaseless && $0.length == 1 }
        // Two characters make a word of Chinese or Japanese.
        length = text.utf8.count
        wordCount = words.count { $0.kind != .sign } - ideographs / 2
        let end = SentenceEnd(text)
        isSentence = end == .full
        isQuestion = text.hasSuffix("?") || text.hasSuffix("!")
        endsWithColon = end == .colon
        let long = words.filter { $0.kind == .word && ($0.length >= 4 || $0.isAllCapitals) }
        let capitals = long.dropFirst().count { $0.isCapitalised }
        capitalShare = long.count > 1 ? Double(capitals) / Double(long.count - 1) : 0
        contentKeys = words.filter { $0.length >= 4 && $0.kind == .word || $0.isCaseless }.map(
            \.key)
        for (index, word) in words.enumerated()
        where index > 0 && word.isCapitalised && word.length >= 3 && words[index - 1].kind != .sign
        {
            nameKeys.append(word.stem)
        }
    }

    /// Dates and names of authors, in lines short enough for them.
    private mutating func readCredits(_ text: String, _ words: [Word], _ hints: DateHints) {
        guard text.utf8.count <= 300 else { return }
        if words.contains(where: { $0.kind == .number }) { date = DateLine(text, hints: hints) }
        let rest = date.map(\.rest) ?? text
        guard !rest.isEmpty else { return }
        byline = Byline(rest)
        if byline == nil { byline = Self.bylineBehindNewsroom(rest, Extraction.words(of: rest)) }
        if byline == nil, date != nil, let name = personName(rest) ?? Self.nameBeforeOutlet(rest) {
            byline = Byline(names: name)
        }
    }

    /// "Ann Lee, USA Today Published …": a person and the outlet they write for.
    private static func nameBeforeOutlet(_ text: String) -> String? {
        let parts = text.split(separator: ",", maxSplits: 1)
        guard parts.count == 2, let name = personName(String(parts[0]).trimmed(of: " ")),
            outlet(named: String(parts[1]).trimmed(of: " ,|")) != nil
        else { return nil }
        return name
    }

    /// "The Associated Press — By ANN LEE": the byline stands behind the name
    /// of a newsroom.
    private static func bylineBehindNewsroom(_ text: String, _ words: [Word]) -> Byline? {
        guard words.count <= 40,
            let by = words.indices.dropFirst().first(where: { index in
                words[index].key == Word.key(of: "by") && words[index - 1].kind == .sign
            }), by <= 8
        else { return nil }
        let before = text.slice(0..<words[by].range.lowerBound)
        guard
            agencyMarks(in: before) != [] || outlet(named: before.trimmed(of: " -|\u{2014}")) != nil
        else { return nil }
        return Byline(text.slice(words[by].range.lowerBound..<text.utf8.count))
    }

    private func creditsKind(_ text: String) -> Kind? {
        if let byline {
            if !byline.editors.isEmpty || !byline.contributors.isEmpty { return .editor }
            if byline.namesOthers, byline.people.isEmpty {
                return isCredit(text) ? .credit : .furniture(.other)
            }
            return .byline
        }
        return nil
    }

    /// What the wording tells.
    private func wordingKind(_ text: String, _ words: [Word]) -> Kind? {
        if text.utf8.count <= 1200,
            let notice = noticeKind(of: words, isShort: text.utf8.count <= 300)
        {
            return .notice(notice)
        }
        if let date, isDateLine(date) { return .date }
        if DatelineOpening.isPlace(text) { return .place }
        let furniture = furnitureKind(of: words)
        if furniture == .legal, wordCount > 8 || !isAgencyCredit(text) { return .furniture(.legal) }
        let mayCredit = CreditTables.shared.mayCredit(words)
        if mayCredit, isCredit(text) { return .credit }
        if isCaption(text, words, mayCredit: mayCredit) { return .caption }
        if let furniture { return .furniture(furniture) }
        if wordCount <= 50, isAgencyCredit(text) { return .agency }
        return nil
    }

    /// A date with little beside it.
    private func isDateLine(_ date: DateLine) -> Bool {
        guard let last = date.dates.last, date.dates.contains(where: { $0.role != .other }) else {
            return false
        }
        let rest = Extraction.words(of: date.rest).count { $0.kind != .sign }
        // "… at 7:05 a.m." ends no sentence.
        let endsWithDate = last.range.upperBound + 2 >= length
        return rest <= 5 && !(isSentence && rest > 1 && !endsWithDate)
    }

    /// A line that says that it stands below a picture: "FILE - In this …",
    /// "Image caption …", "Ann Lee, left, …", or a credit at its end.
    private func isCaption(_ text: String, _ words: [Word], mayCredit: Bool) -> Bool {
        guard text.utf8.count <= 900, wordCount >= 3, let first = words.first else { return false }
        if first.isAllCapitals, first.key == Word.key(of: "file") { return true }
        let isAnnounced = CreditTables.shared.marks.hasPhrase(with: first) && announcesCaption(text)
        if isAnnounced || text.contains("[FILE") || pointsIntoPicture(words) { return true }
        guard mayCredit, wordCount <= 90 else { return false }
        let caption = Caption(reading: text)
        guard let credit = caption.credit else { return false }
        // "… he said. (Reuters)" closes a report.
        let isMark = agency(named: credit) != nil && text.hasSuffix(")")
        return !(isMark && SentenceEnd(caption.text ?? "") == .full)
    }

    /// Words that point into a picture: ", left,", "(right)", "file photo".
    private func pointsIntoPicture(_ words: [Word]) -> Bool {
        guard wordCount <= 80 else { return false }
        for index in words.indices.dropFirst().dropLast() where words[index].kind == .word {
            let isEnclosed =
                words[index - 1].isSign(",") && words[index + 1].isSign(",")
                || words[index - 1].isSign("(") && words[index + 1].isSign(")")
            // "(R)" is a party, "(r)" a side.
            let isSide = words[index].key != Word.key(of: "r") || !words[index].isCapitalised
            if isEnclosed, isSide, Self.sides.contains(words[index].key) { return true }
            if Self.pictureWords.match(words, at: index) != nil { return true }
        }
        return false
    }

    private static let sides = Set(
        ["l", "r", "left", "right", "center", "centre", "c", "pictured"].map { Word.key(of: $0) })
    private static let pictureWords = PhraseTable<Bool>(
        [
            "file photo", "file picture", "file image", "pictured above", "pictured here",
            "second left", "second right", "second from left", "second from right", "from left",
            "seen in this photo", "seen in this picture", "in this photo taken",
        ].map { ($0, true) })

    private func shapeKind(_ line: ScrapedLine, _ words: [Word]) -> Kind {
        let numbers = words.count { $0.kind == .number }
        if wordCount >= 3, numbers * 2 >= wordCount, !isSentence { return .tableRow }
        if line.columns >= 3, numbers > 0, !isSentence { return .tableRow }
        if isProse(line.text, words) { return .prose }
        let isUpper = words.first { $0.kind != .sign }.map {
            !startsLower(line.text.slice($0.range))
        }
        let isShort = wordCount <= 34 && line.text.utf8.count <= 300
        return wordCount >= 3 && isShort && isUpper == true ? .headline : .fragment
    }

    private func isProse(_ text: String, _ words: [Word]) -> Bool {
        // Every word with a capital: a headline, however long, and one with a
        // full stop if it is short.
        if capitalShare > 0.75, wordCount <= 30, !isSentence || isQuestion { return false }
        if capitalShare > 0.85, (5...18).contains(wordCount), contentKeys.count >= 4 {
            return false
        }
        if wordCount >= 24 { return true }
        if isSentence { return wordCount >= 9 }
        let isQuote = text.hasPrefix("\"") || text.hasPrefix("\u{201C}") || text.hasPrefix("\u{AB}")
        let breaks = words.indices.dropLast().count {
            words[$0].isSign(".") && words[$0 + 1].isCapitalised && $0 > 0
                && words[$0 - 1].length > 3
        }
        return isQuote && wordCount >= 12 || breaks > 0 && wordCount >= 14
    }

    private func isLink(_ text: String) -> Bool {
        guard !text.contains(" "), text.utf8.count <= 2000 else { return false }
        return text.hasPrefix("http://") || text.hasPrefix("https://")
            || text.hasPrefix("www.") && hostName(of: text) != nil
            || isShortLink(text) && text.contains("/")
    }
}

/// How a line ends, past closing quotation marks and brackets.
enum SentenceEnd {
    case full, colon, open

    init(_ text: String) {
        for scalar in text.unicodeScalars.reversed().prefix(6) {
            switch scalar {
            case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{61F}",
                "\u{964}":
                self = .full
                return
            case ":", "\u{FF1A}":
                self = .colon
                return
            case "\"", "'", "\u{201D}", "\u{2019}", "\u{BB}", ")", "]", "\u{201C}", " ", "\u{300D}":
                continue
            default:
                self = .open
                return
            }
        }
        self = .open
    }
}
