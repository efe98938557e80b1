import News

/// The words of dates in all languages, read from the lists once.
struct DateTables: Sendable {
    struct Zone: Sendable {
        var minutes: Int
        /// Summer time is observed by the American rule.
        var isAmerican: Bool
    }

    struct Month: Sendable {
        var number: Int
        var languages: [String]
    }

    enum Side { case morning, afternoon }

    static let shared = DateTables()

    let months: [UInt64: [Month]]
    let zones: [UInt64: Zone]
    let marks: PhraseTable<StatedDate.Role>
    let joins: Set<UInt64>
    let weekdays: Set<UInt64>
    let ordinals: Set<UInt64>
    let sides: [UInt64: Side]

    private init() {
        var months: [UInt64: [Month]] = [:]
        for row in WordTable("months.tsv").rows where row.count > 2 {
            let month = Month(
                number: Int(row[1]) ?? 0, languages: row[2].split(separator: " ").map(String.init))
            months[Word.key(of: row[0]), default: []].append(month)
        }
        self.months = months
        zones = Dictionary(
            WordTable("zones.tsv").rows.compactMap(Self.zone),
            uniquingKeysWith: { first, _ in first })
        marks = PhraseTable(
            WordTable("date-marks.tsv").rows.compactMap { row in
                guard row.count > 1, let role = StatedDate.Role(rawValue: row[0]) else {
                    return nil
                }
                return (row[1], role)
            })
        let kinds = Dictionary(grouping: WordTable("date-words.tsv").rows.filter { $0.count > 1 }) {
            $0[0]
        }
        func keys(_ kind: String) -> Set<UInt64> {
            Set((kinds[kind] ?? []).map { Word.key(of: $0[1]) })
        }
        joins = keys("join")
        weekdays = keys("weekday")
        ordinals = keys("ordinal")
        var sides: [UInt64: Side] = [:]
        for key in keys("am") { sides[key] = .morning }
        for key in keys("pm") { sides[key] = .afternoon }
        self.sides = sides
    }

    /// The month that a word names in a language.
    func month(_ key: UInt64, language: String?) -> Int? {
        guard let candidates = months[key] else { return nil }
        guard candidates.count > 1, let language else { return candidates.last?.number }
        let code = language.lowercased().prefix { $0 != "-" && $0 != "_" }
        return (candidates.first { $0.languages.contains(String(code)) } ?? candidates.last)?.number
    }

    private static func zone(_ row: [String]) -> (UInt64, Zone)? {
        guard row.count > 1 else { return nil }
        let parts = row[1].dropFirst().split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        let minutes = (parts[0] * 60 + parts[1]) * (row[1].hasPrefix("-") ? -1 : 1)
        return (Word.key(of: row[0]), Zone(minutes: minutes, isAmerican: row.count > 2))
    }
}

extension DateTables.Zone {
    /// Minutes east of UTC on a day. American summer time runs from the second
    /// Sunday of March to the first of November (Energy Policy Act of 2005).
    func offset(on day: CalendarDay) -> Int {
        guard isAmerican, let march = CalendarDay(day.year, 3, 1),
            let november = CalendarDay(day.year, 11, 1)
        else { return minutes }
        let start = march.adding(days: 7 + (7 - march.weekday))
        let end = november.adding(days: (7 - november.weekday))
        return day >= start && day < end ? minutes + 60 : minutes
    }
}
