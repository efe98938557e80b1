import News

/// The place and agency that open a wire report, and how much of its first
/// paragraph they take.
///
/// Extraction cuts them from the body, since a dateline is a role of its own.
///
/// ```swift
/// DatelineOpening("SEOUL, South Korea (AP) — The North said …")?.place  // SEOUL, South Korea; AP
/// ```
struct DatelineOpening: Equatable, Sendable {
    /// `nil` where only an agency opens the report: "(Reuters) - Two …".
    var place: PlaceLine?
    var agency: String?
    /// UTF-8 bytes up to the report's own first word.
    var length: Int

    /// `nil` where the paragraph opens with plain prose.
    init?(_ paragraph: String) {
        let text = String(paragraph.prefix(160))
        var reader = DatelineReader(text: text, words: words(of: text))
        guard let opening = reader.read() else { return nil }
        self = opening
    }

    fileprivate init(place: PlaceLine?, agency: String?, length: Int) {
        self.place = place
        self.agency = agency
        self.length = length
    }

    /// Whether a line is only a place that reports open with: "WASHINGTON".
    static func isPlace(_ line: String) -> Bool {
        let words = words(of: line, limit: 8)
        let isOpen = words.last?.isSign(")") == true || words.contains { $0.isSign(",") }
        if isOpen, words.count < 8 {
            return words[0].isCapitalised && DatelineOpening(line + " \u{2014} x") != nil
        }
        guard !words.isEmpty, words.allSatisfy({ $0.isAllCapitals || $0.kind == .sign }) else {
            return false
        }
        return DatelineReader.cities.covers(words, 0..<words.count)
    }
}

private struct DatelineReader {
    static let cities = NameTables.shared.cities
    /// Capitals with a dash that are no place.
    static let notPlaces: Set<UInt64> = Set(
        [
            "ANALYSIS", "BREAKING", "COLUMN", "COMMENT", "CORRECTION", "DEVELOPING", "EDITORIAL",
            "EXCLUSIVE", "EXPLAINER", "FACT", "FACTBOX", "FEATURE", "FILE", "INTERVIEW", "JUST",
            "LIVE", "MORE", "NEW", "NOTE", "OPINION", "PHOTO", "PHOTOS", "PREVIEW", "REVIEW",
            "SPOILER", "SPONSORED", "SUMMARY", "TIMELINE", "TOP", "UPDATE", "UPDATED", "VIDEO",
            "WATCH", "WRAPUP", "READ", "RELATED", "ADVERTISEMENT", "Q", "A",
        ].map { Word.key(of: $0) })

    let text: String
    let words: [Word]
    var index = 0

    mutating func read() -> DatelineOpening? {
        if words.first?.isSign("(") == true || words.first?.isSign("[") == true {
            return agencyAlone()
        }
        let isCapital = readCapitals()
        if !isCapital { readCity() }
        guard index > 0 else { return nil }
        let placeWords = index
        let placeEnd = readRegion()
        readDate()
        let agency = readAgency()
        guard isCapital || agency != nil || Self.cities.covers(words, 0..<index),
            let start = readDash(isColonAllowed: Self.cities.covers(words, 0..<placeWords))
        else { return nil }
        let place = text.slice(words[0].range.lowerBound..<placeEnd).trimmed(of: " ,")
        return DatelineOpening(
            place: PlaceLine(place: place, agency: agency), agency: agency, length: start)
    }

    /// "(Reuters) - Two people …"
    private mutating func agencyAlone() -> DatelineOpening? {
        guard let agency = readAgency(), let start = readDash(isColonAllowed: false) else {
            return nil
        }
        return DatelineOpening(place: nil, agency: agency, length: start)
    }

    /// "NEW DELHI", "TURNBERRY/GLASGOW", "ST. PAUL", "AL-TANF".
    private mutating func readCapitals() -> Bool {
        var last = 0
        while index < words.count, index < 12 {
            let word = words[index]
            if word.isAllCapitals, !Self.notPlaces.contains(word.key) {
                index += 1
                last = index
            } else if last > 0, isJoint(word, before: index) {
                index += 1
            } else {
                break
            }
        }
        index = last
        if last > 0, words[last - 1].length <= 2, words[last - 1].isAllCapitals, last < words.count,
            words[last].isSign(".")
        {
            index += 1
        }
        return last > 0 && words[..<last].contains { $0.length > 2 }
    }

    private func isJoint(_ word: Word, before index: Int) -> Bool {
        guard index + 1 < words.count, words[index + 1].isAllCapitals else { return false }
        let isTight = word.range.upperBound == words[index + 1].range.lowerBound
        return word.isSign("/") || word.isSign("-") && isTight || word.isSign(".")
            || word.isSign("\u{2019}")
    }

    /// "Washington", "New York": a city as prose writes it.
    private mutating func readCity() {
        guard !words.isEmpty else { return }
        if let city = Self.cities.match(words, at: 0) {
            index = city.end
            return
        }
        while index < min(words.count, 4), words[index].isCapitalised, words[index].kind == .word {
            index += 1
        }
    }

    /// ", South Korea", ", N.J.", ", D.C."; gives the UTF-8 end of the place.
    private mutating func readRegion() -> Int {
        let end = words[index - 1].range.upperBound
        guard index + 1 < words.count, words[index].isSign(","), !isMonth(index + 1) else {
            return end
        }
        var next = index + 1
        var last = next
        while next < words.count, next - index <= 8 {
            let word = words[next]
            if word.kind == .word, word.isCapitalised, !isMonth(next) {
                next += 1
                last = next
            } else if word.isSign("."), next > index + 1, words[next - 1].length <= 5 {
                next += 1
                last = next
            } else {
                break
            }
        }
        guard last > index + 1 else { return end }
        index = last
        return words[last - 1].range.upperBound
    }

    private func isMonth(_ index: Int) -> Bool {
        index < words.count && words[index].kind == .word
            && DateTables.shared.month(words[index].key, language: nil) != nil
    }

    /// ", Feb 4", ", 4 February", ", Feb. 4, 2025".
    private mutating func readDate() {
        var next = index
        var hasMonth = false
        while next < words.count, next - index <= 7 {
            let word = words[next]
            if isMonth(next) {
                hasMonth = true
            } else if !(word.kind == .number || word.isSign(",") || word.isSign(".")
                || DateTables.shared.weekdays.contains(word.key) && word.isCapitalised)
            {
                break
            }
            next += 1
        }
        if hasMonth { index = next }
    }

    /// "(AP)", "(Reuters)", "(CNN Business)", "/PRNewswire/".
    private mutating func readAgency() -> String? {
        var open = index
        if open < words.count, words[open].isSign(",") { open += 1 }
        guard open < words.count, words[open].isSign("(") || words[open].isSign("["),
            let close = words[open...].firstIndex(where: { $0.isSign(")") || $0.isSign("]") }),
            (2...6).contains(close - open)
        else { return nil }
        let inside = open + 1..<close
        let name = text.slice(
            words[inside.lowerBound].range
                .lowerBound..<words[inside.upperBound - 1].range.upperBound)
        let known = agency(named: name)
        let isNamed = words[inside].allSatisfy {
            $0.kind == .sign || $0.isCapitalised || $0.isCaseless
        }
        guard known != nil || isNamed, words[inside].allSatisfy({ $0.kind != .number }) else {
            return nil
        }
        index = close + 1
        return known ?? name
    }

    /// The dash behind the place; gives where the report's own words start.
    private func readDash(isColonAllowed: Bool) -> Int? {
        var next = index
        var dashes = 0
        while next < words.count, isDash(words[next]) {
            dashes += 1
            next += 1
        }
        if dashes == 0, isColonAllowed, next < words.count, words[next].isSign(":") {
            dashes += 1
            next += 1
        }
        guard dashes > 0, next < words.count else { return nil }
        // "SEMI-FINAL results": a hyphen inside a word is no dash.
        let dash = words[next - 1]
        let isFree =
            dash.range.lowerBound > words[index - 1].range.upperBound
            || words[next].range.lowerBound > dash.range.upperBound
        guard isFree || !dash.isSign("-") else { return nil }
        return words[next].range.lowerBound
    }

    private func isDash(_ word: Word) -> Bool {
        word.isSign("-") || word.isSign("\u{2013}") || word.isSign("\u{2014}")
            || word.isSign("\u{2015}") || word.isSign("\u{2212}")
    }
}
