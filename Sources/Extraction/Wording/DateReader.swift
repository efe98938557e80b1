import News

/// The dates of a text in the order of the text, to the day or better.
///
/// ```swift
/// statedDates(in: "Updated 3:47 AM ET, Mon July 16, 2018")[0].stamp  // 2018-07-16T03:47-04:00
/// ```
func statedDates(in text: String, hints: DateHints = DateHints()) -> [StatedDate] {
    statedDates(in: words(of: text), hints: hints)
}

func statedDates(in words: [Word], hints: DateHints) -> [StatedDate] {
    var reader = DateReader(words: words, hints: hints)
    return reader.readAll()
}

/// Reads the dates of one line, word by word.
private struct DateReader {
    let words: [Word]
    let hints: DateHints
    let tables = DateTables.shared
    /// The first word that no date has taken yet.
    var taken = 0

    init(words: [Word], hints: DateHints) {
        self.words = words
        self.hints = hints
    }

    mutating func readAll() -> [StatedDate] {
        var dates: [StatedDate] = []
        var index = 0
        while index < words.count {
            guard let found = date(at: index) else {
                index += 1
                continue
            }
            if let date = complete(found, from: index) { dates.append(date) }
            index = max(taken, index + 1)
        }
        return dates
    }

    /// A day, and the index after its last word.
    struct Found {
        var day: CalendarDay
        var end: Int
        var isAmbiguous = false
        /// The year is not said; the fetch tells it.
        var isYearless = false
    }

    /// Adds the hour beside a date and the role that the words before it give.
    private mutating func complete(_ found: Found, from start: Int) -> StatedDate? {
        let clock = ClockReader(words: words, tables: tables)
        var stamp = DateStamp(found.day)
        var first = start
        var end = found.end
        let fixed = clock.isoTime(at: found.end)
        if let time = fixed ?? clock.timeAfter(found.end) {
            time.set(&stamp, on: found.day)
            end = time.end
        } else if let time = clock.timeBefore(start, notBefore: taken) {
            time.set(&stamp, on: found.day)
            first = time.start
        }
        let role = role(before: first, after: end)
        let isAlone = first == 0 && end == words.count
        guard !found.isYearless || stamp.hour != nil || role != .none || isAlone else { return nil }
        taken = end
        if !hints.allows(stamp) {
            // A page that mistakes its zone still knows the day.
            stamp = DateStamp(found.day)
            guard hints.allows(stamp) else { return nil }
        }
        let range = words[first].range.lowerBound..<words[end - 1].range.upperBound
        return StatedDate(stamp: stamp, role: role, range: range, isAmbiguous: found.isAmbiguous)
    }

    /// The last mark between the date before and this one; else a mark in
    /// brackets or directly behind it, as in Chinese.
    private func role(before start: Int, after end: Int) -> StatedDate.Role {
        var role: StatedDate.Role?
        var index = max(taken, start - 12)
        while index < start {
            if let mark = tables.marks.match(words, at: index), mark.end <= start {
                role = mark.label
                index = mark.end
            } else {
                index += 1
            }
        }
        if let role { return role }
        var next = end
        if next < words.count, words[next].isSign("(") { next += 1 }
        guard next < words.count, next > end || isIdeographic(next) else { return .none }
        return tables.marks.match(words, at: next)?.label ?? .none
    }

    private func isIdeographic(_ index: Int) -> Bool {
        let word = words[index]
        return word.kind == .word && word.length == 1 && word.range.count == 3
    }
}

// Days.
extension DateReader {
    fileprivate func date(at index: Int) -> Found? {
        let word = words[index]
        switch word.kind {
        case .number: return yearFirst(index) ?? threeNumbers(index) ?? dayFirst(index)
        case .word: return monthFirst(index)
        case .sign: return nil
        }
    }

    private func year(_ index: Int) -> Int? {
        guard index < words.count, words[index].kind == .number, words[index].length == 4,
            (1900...2100).contains(words[index].value)
        else { return nil }
        return words[index].value
    }

    private func small(_ index: Int, _ bound: Int) -> Int? {
        guard index < words.count, words[index].kind == .number, words[index].length <= 2,
            (1...bound).contains(words[index].value)
        else { return nil }
        return words[index].value
    }

    private func month(_ index: Int) -> Int? {
        guard index < words.count, words[index].kind == .word else { return nil }
        return tables.month(words[index].key, language: hints.language)
    }

    /// `2025-02-04`, `2011年10月5日`, `2025. február 4.`
    private func yearFirst(_ index: Int) -> Found? {
        guard let year = year(index), !isPartOfNumber(index) else { return nil }
        if let separator = sign(index + 1), "-/.".contains(separator), sign(index + 3) == separator,
            let month = small(index + 2, 12), let dayOfMonth = dayWithTime(index + 4)
        {
            return found(year, month, dayOfMonth, index + 5)
        }
        if let month = small(index + 2, 12), let dayOfMonth = small(index + 4, 31),
            isOne(index + 1, of: ["年", "년"]), isOne(index + 3, of: ["月", "월"])
        {
            let end = isOne(index + 5, of: ["日", "일", "号"]) ? index + 6 : index + 5
            return found(year, month, dayOfMonth, end)
        }
        let next = skip(index + 1, signs: ".,-/ ", words: false)
        if let month = month(next), let dayOfMonth = small(skip(next + 1, signs: ".-/"), 31) {
            return found(year, month, dayOfMonth, skip(next + 1, signs: ".-/") + 1)
        }
        return nil
    }

    /// A day, which an ISO time may follow without a break (`04T19:05`).
    private func dayWithTime(_ index: Int) -> Int? { small(index, 31) }

    /// `04.02.2025`, `2/4/2025`, `07/15/18`.
    private func threeNumbers(_ index: Int) -> Found? {
        guard let first = small(index, 31), !isPartOfNumber(index), let separator = sign(index + 1),
            "./-".contains(separator), let second = small(index + 2, 31),
            sign(index + 3) == separator, let year = year(index + 4) ?? shortYear(index + 4),
            sign(index + 5) != separator || separator == "."
        else { return nil }
        return resolve(first, second, year, separator, end: index + 5)
    }

    private func resolve(_ first: Int, _ second: Int, _ year: Int, _ separator: Character, end: Int)
        -> Found?
    {
        let dayFirst = CalendarDay(year, second, first)
        let monthFirst = CalendarDay(year, first, second)
        guard let dayFirst, let monthFirst, first != second else {
            return (dayFirst ?? monthFirst).map { Found(day: $0, end: end) }
        }
        if separator == "." { return Found(day: dayFirst, end: end) }
        switch hints.order {
        case .dayFirst: return Found(day: dayFirst, end: end)
        case .monthFirst: return Found(day: monthFirst, end: end)
        case .unknown: return unresolved(dayFirst, monthFirst, separator, end)
        }
    }

    /// Only one of the two may lie before the fetch; else slashes are read as
    /// in the United States, where they are at home, and hyphens as elsewhere.
    private func unresolved(
        _ dayFirst: CalendarDay, _ monthFirst: CalendarDay, _ separator: Character, _ end: Int
    ) -> Found {
        let one = hints.allows(DateStamp(dayFirst))
        let other = hints.allows(DateStamp(monthFirst))
        if one != other { return Found(day: one ? dayFirst : monthFirst, end: end) }
        return Found(day: separator == "/" ? monthFirst : dayFirst, end: end, isAmbiguous: true)
    }

    /// `15` for 2015; only where a whole line is short, since three small
    /// numbers in prose are scores.
    private func shortYear(_ index: Int) -> Int? {
        guard words.count <= 24, index < words.count, words[index].kind == .number,
            words[index].length == 2,
            (0...40).contains(words[index].value)
                || words[index].value >= 90
        else { return nil }
        return words[index].value + (words[index].value <= 40 ? 2000 : 1900)
    }

    /// `4 February 2025`, `4. Februar 2025`, `4 de febrero de 2025`, `15-Jul-2018`.
    private func dayFirst(_ index: Int) -> Found? {
        guard let dayOfMonth = small(index, 31), !isPartOfNumber(index) else { return nil }
        var next = index + 1
        if next < words.count, words[next].kind == .word, tables.ordinals.contains(words[next].key)
        {
            next += 1
        }
        next = skip(next, signs: ".-/,\u{BA}\u{AA}")
        guard let month = month(next) else { return nil }
        let last = skip(next + 1, signs: ".,-/'\u{2019}")
        guard let year = year(last) ?? (last == next + 2 ? shortYear(last) : nil) else {
            // Not in "3:14 AM, July 16", whose minutes are no day.
            let isDay = index == 0 || sign(index - 1) != ":"
            let isFree = last >= words.count || words[last].kind != .number
            return isDay && isFree ? yearless(month, dayOfMonth, next + 1) : nil
        }
        return found(year, month, dayOfMonth, last + 1)
    }

    /// `February 4, 2025`, `Jul 15th 2018`.
    private func monthFirst(_ index: Int) -> Found? {
        guard let month = month(index) else { return nil }
        let dayIndex = skip(index + 1, signs: ".-/", words: false)
        guard let dayOfMonth = small(dayIndex, 31) else { return nil }
        var next = dayIndex + 1
        if next < words.count, words[next].kind == .word, tables.ordinals.contains(words[next].key)
        {
            next += 1
        }
        next = skip(next, signs: ",.-/|")
        // "Feb 4, 7:05 p.m., 2025": the hour stands before the year.
        guard let year = year(next), sign(next + 1) != ":" else {
            return yearless(month, dayOfMonth, dayIndex + 1)
        }
        return found(year, month, dayOfMonth, next + 1)
    }

    /// "July 16 at 4:59 AM" on a page fetched in 2018: pages leave out the year
    /// of the last twelve months.
    private func yearless(_ month: Int, _ dayOfMonth: Int, _ end: Int) -> Found? {
        guard let latest = hints.latest?.day, words.count <= 30 else { return nil }
        let years = [latest.year, latest.year - 1].compactMap { CalendarDay($0, month, dayOfMonth) }
        guard let day = years.first(where: { $0 <= latest }) else { return nil }
        return Found(day: day, end: end, isYearless: true)
    }

    private func found(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> Found? {
        CalendarDay(year, month, day).map { Found(day: $0, end: min(end, words.count)) }
    }

    /// The index after up to two signs and joining words.
    private func skip(_ index: Int, signs: String, words allowsWords: Bool = true) -> Int {
        var next = index
        for _ in 0..<3 where next < words.count {
            if let sign = sign(next), signs.contains(sign) {
                next += 1
            } else if allowsWords, words[next].kind == .word,
                tables.joins.contains(words[next].key),
                month(next) == nil
            {
                next += 1
            }
        }
        return next
    }

    private func sign(_ index: Int) -> Character? {
        guard index < words.count, words[index].kind == .sign else { return nil }
        return Unicode.Scalar(words[index].value).map(Character.init)
    }

    private func isOne(_ index: Int, of texts: [String]) -> Bool {
        guard index < words.count else { return false }
        return texts.contains { Word.key(of: $0) == words[index].key }
    }

    /// The number goes on to the left (`1.04.02.2025`, `$3/4`).
    private func isPartOfNumber(_ index: Int) -> Bool {
        guard index > 1, let before = sign(index - 1), "./-".contains(before) else { return false }
        return words[index - 2].kind == .number
            && words[index - 2].range.upperBound == words[index - 1].range.lowerBound
            && words[index - 1].range.upperBound == words[index].range.lowerBound
    }
}

extension Word {
    func isSign(_ scalar: Unicode.Scalar) -> Bool {
        kind == .sign && value == Int(scalar.value)
    }
}
