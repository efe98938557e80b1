import News

/// A line of a page that says when the report was published or changed.
///
/// ```swift
/// DateLine("Published 3 March 2020, updated 4 March 2020")?.modified  // 2020-03-04
/// DateLine("Nation/World 07/15/2018, 11:06am")?.rest                  // "Nation/World"
/// ```
struct DateLine: Sendable {
    var published: DateStamp?
    var modified: DateStamp?
    var dates: [StatedDate]
    /// The words that are no part of a date.
    var rest: String

    /// `nil` where the line holds no full date.
    init?(_ line: String, hints: DateHints = DateHints()) {
        let words = words(of: line, limit: 400)
        dates = statedDates(in: words, hints: hints)
        guard !dates.isEmpty else { return nil }
        published =
            (dates.first { $0.role == .published } ?? dates.first { $0.role == .none })?.stamp
        modified = dates.first { $0.role == .updated }?.stamp
        rest = Self.rest(of: line, words, dates)
    }

    /// The role that a line gives to the date of the next: "Published:".
    static func mark(_ line: String) -> StatedDate.Role? {
        let words = words(of: line, limit: 8)
        guard let first = words.first(where: { $0.kind != .sign }), words.count < 8,
            let index = words.firstIndex(where: { $0.range == first.range }),
            let mark = DateTables.shared.marks.match(words, at: index),
            words[mark.end...].allSatisfy({ $0.kind == .sign })
        else { return nil }
        return mark.label
    }

    private static func rest(of line: String, _ words: [Word], _ dates: [StatedDate]) -> String {
        let tables = DateTables.shared
        var isTaken = words.map { word in
            dates.contains { $0.range.contains(word.range.lowerBound) }
        }
        var index = 0
        while index < words.count {
            let mark = isTaken[index] ? nil : tables.marks.match(words, at: index)
            if let mark { for part in index..<mark.end { isTaken[part] = true } }
            index = mark?.end ?? index + 1
        }
        // Weekdays, "at" and the like go with the date that they touch.
        func isBeside(_ index: Int) -> Bool {
            words[index].kind == .sign || tables.weekdays.contains(words[index].key)
                || tables.joins.contains(words[index].key)
        }
        for index in words.indices.dropFirst() where isTaken[index - 1] && isBeside(index) {
            isTaken[index] = true
        }
        for index in words.indices.dropLast().reversed() where isTaken[index + 1] && isBeside(index)
        {
            isTaken[index] = true
        }
        return joined(words.indices.filter { !isTaken[$0] }.map { words[$0].range }, of: line)
    }

    /// The kept words; those that touch in the line touch in the result, and
    /// signs at either end are dropped.
    private static func joined(_ ranges: [Range<Int>], of line: String) -> String {
        var result = ""
        var end = -1
        for range in ranges {
            if end >= 0 && range.lowerBound != end { result += " " }
            result += line.slice(range)
            end = range.upperBound
        }
        return result.trimmed(of: " ,.;:|-–—•·/()@[]")
    }
}

extension String {
    /// The text without any of some characters at its two ends.
    func trimmed(of characters: String) -> String {
        let unwanted = characters.unicodeScalars
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, unwanted.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, unwanted.contains(last) { scalars.removeLast() }
        return String(scalars)
    }
}
