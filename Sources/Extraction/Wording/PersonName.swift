/// Whether a text is nothing but the name of a person, by its shape.
///
/// ```swift
/// isPersonName("Ursula von der Leyen")  // true
/// isPersonName("BBC News")              // false
/// ```
func isPersonName(_ text: String) -> Bool { personName(text) != nil }

/// The name of a person with its capitals put in order, or `nil`.
///
/// ```swift
/// personName("JON SHELTON")  // "Jon Shelton"
/// ```
func personName(_ text: String) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    let words = words(of: text)
    let reader = NameReader(words: words, isAnnounced: false)
    guard let run = reader.run(from: 0, to: words.count),
        words[run.upperBound...].allSatisfy({ $0.isSign(".") || $0.isSign(",") })
    else { return nil }
    return reader.name(run, in: text)
}

/// Whether a text is the name of a person, one of whose words is a known given
/// name: stronger than its shape, since "Trending Videos" has that too.
func isKnownPersonName(_ text: String) -> Bool {
    guard let name = personName(text) else { return false }
    return words(of: name).dropLast().contains(where: NameTables.shared.isGivenName)
}

/// Finds names of people in the words of a byline.
struct NameReader {
    let words: [Word]
    /// A word such as "By" stands before: rarer names are believed.
    let isAnnounced: Bool
    let tables = NameTables.shared

    /// The words of the name that begins at an index, if one does.
    func run(from start: Int, to end: Int) -> Range<Int>? {
        var first = start
        while first < end, tables.is(words[first], .title), first + 1 < end {
            first += 1
            if words[first].isSign(".") { first += 1 }
        }
        let last = extent(from: first, to: end)
        guard last > first, isName(first..<last) else { return nil }
        // "Dr. Ann Lee" signs so; "Mr" and "Captain" are not part of a byline.
        let isDoctor = first > start && Self.degrees.contains(words[start].key)
        return (isDoctor ? start : first)..<last
    }

    /// Titles that are kept as part of a name.
    private static let degrees = Set(["dr", "prof"].map { Word.key(of: $0) })

    private func extent(from start: Int, to end: Int) -> Int {
        var index = start
        var last = start
        var doubtful = start
        while index < end {
            let word = words[index]
            if word.kind == .sign {
                guard isInsideName(index, end) else { break }
            } else if last > start, isNewsroom(index) {
                break
            } else if isNameWord(index, end) {
                last = index + 1
                if word.length == 1, last < end, words[last].isSign(".") { last += 1 }
                if !tables.is(word, .doubt) { doubtful = last }
            } else if tables.is(word, .particle), index > start || !isAnnounced {
                // Waits for the name's next part.
            } else {
                // "Joe Biden | White House Correspondent": what leads to a
                // role is part of the role.
                if tables.is(word, .stop) { last = doubtful }
                break
            }
            index += 1
        }
        guard !isAnnounced, words[start..<last].contains(where: { tables.is($0, .doubt) }) else {
            return last
        }
        // "Jack London" is a person, "London Mayor" and "Asia Pacific" are not.
        // "Colbert I. King" has an initial between, as only people have.
        let hasInitial = words[start..<last].dropFirst().dropLast().contains {
            $0.length == 1 && $0.isCapitalised
        }
        let isNamed =
            hasInitial || tables.isGivenName(words[start]) && !tables.is(words[start], .doubt)
        return isNamed ? last : start
    }

    /// An agency or an outlet behind a name: "ANN LEE AP", "Ann Lee Washington
    /// Post".
    private func isNewsroom(_ index: Int) -> Bool {
        let found =
            tables.agencies.match(words, at: index)?.end
            ?? tables.outlets.match(words, at: index)?.end
        return found.map { $0 > index + 1 || words[index].isAllCapitals } ?? false
    }

    /// Full stops of initials, hyphens of double names, commas before "Jr.".
    private func isInsideName(_ index: Int, _ end: Int) -> Bool {
        let word = words[index]
        guard index > 0, index + 1 < end else { return word.isSign(".") }
        if word.isSign(".") {
            return words[index - 1].length <= 2
                || tables.is(words[index - 1], .suffix) || tables.is(words[index - 1], .title)
        }
        if word.isSign(",") { return tables.is(words[index + 1], .suffix) }
        guard word.isSign("-") || word.isSign("\u{2010}") || word.isSign("\u{2011}") else {
            return word.isSign("\u{B7}") && words[index - 1].isCaseless
        }
        return words[index - 1].range.upperBound == word.range.lowerBound
            && words[index + 1].range.lowerBound == word.range.upperBound
    }

    private func isNameWord(_ index: Int, _ end: Int) -> Bool {
        let word = words[index]
        let isInitial = word.length == 1 && word.isCapitalised
        guard word.kind == .word, isInitial || !tables.is(word, .stop), !isDateWord(index, end)
        else { return false }
        if word.isCaseless { return isAnnounced }
        guard word.isCapitalised else { return false }
        return !tables.is(word, .join) || word.length == 1
    }

    /// "Feb. 4" is a date, not "Feb" of the family.
    private func isDateWord(_ index: Int, _ end: Int) -> Bool {
        guard !(DateTables.shared.months[words[index].key] ?? []).isEmpty else { return false }
        let next = index + 1 < end && words[index + 1].isSign(".") ? index + 2 : index + 1
        return next < words.count && words[next].kind == .number
    }

    /// Two to five words, not all of them initials or particles.
    private func isName(_ range: Range<Int>) -> Bool {
        let parts = words[range].filter { $0.kind == .word }
        if parts.contains(where: \.isCaseless) { return (2...6).contains(parts.count) }
        let full = parts.filter { $0.length > 1 && !tables.is($0, .particle) }
        return (2...6).contains(parts.count) && !full.isEmpty
            && !tables.agencies.covers(words, range) && !tables.outlets.covers(words, range)
            && (isAnnounced || !tables.cities.covers(words, range))
            && parts.allSatisfy { $0.length <= 20 } && parts.last?.isCapitalised == true
    }

    /// The words of a run as a name, its capitals put in order.
    func name(_ run: Range<Int>, in text: String) -> String {
        guard let first = words[run].first, let last = words[run].last else { return "" }
        let written = text.slice(first.range.lowerBound..<last.range.upperBound)
        let parts = words[run].filter { $0.kind == .word && $0.length > 1 }
        guard parts.contains(where: { $0.isAllCapitals && $0.length > 2 }) else { return written }
        let isAllCapitals = parts.allSatisfy(\.isAllCapitals)
        var result = ""
        var end = first.range.lowerBound
        for word in words[run] {
            result += text.slice(end..<word.range.lowerBound)
            result += cased(word, text.slice(word.range), isAllCapitals: isAllCapitals)
            end = word.range.upperBound
        }
        return result
    }

    private func cased(_ word: Word, _ text: String, isAllCapitals: Bool) -> String {
        guard word.isAllCapitals else { return text }
        if isAllCapitals, tables.is(word, .particle), text.count > 1, word.range != firstRange {
            return ["MC", "O", "D"].contains(text) ? text : text.lowercased()
        }
        // Initials without points: "JK", "TJ"; also "III".
        let hasVowel = text.contains { "AEIOUYÄÖÜÉÈÁÍÓÚ".contains($0) }
        if text.count <= 3,
            !hasVowel || tables.is(word, .suffix) && text.allSatisfy({ $0 == "I" })
                || !isAllCapitals && text.count == 2
        {
            return text
        }
        return capitalised(text)
    }

    private var firstRange: Range<Int>? { words.first?.range }

    /// "O’BRIEN" → "O’Brien", "MCDONALD" → "McDonald".
    private func capitalised(_ text: String) -> String {
        var result = ""
        var isStart = true
        for character in text {
            result += isStart ? character.uppercased() : character.lowercased()
            isStart = character == "'" || character == "\u{2019}"
        }
        if text.hasPrefix("MC"), text.count > 3 {
            return "Mc" + result.dropFirst(2).prefix(1).uppercased() + result.dropFirst(3)
        }
        return result
    }
}

extension PhraseTable {
    /// Whether one phrase takes all words of a range.
    func covers(_ words: [Word], _ range: Range<Int>) -> Bool {
        guard let first = range.first, let match = match(words, at: first) else { return false }
        return match.end >= range.upperBound
            || words[match.end..<range.upperBound].allSatisfy { $0.kind == .sign }
    }
}
