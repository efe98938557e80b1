/// The first and last day that a TIMEX3 value can mean.
///
/// ```swift
/// DayInterval(timex: "2025-W06", mod: "END")  // 2025-02-07 … 2025-02-09
/// DayInterval(timex: "2025-Q1")               // 2025-01-01 … 2025-03-31
/// DayInterval(timex: "FY2025")                // 2024-02-01 … 2025-12-31
/// ```
///
/// Thirds are used for `START`, `MID` and `END`; the end of a week is Friday to
/// Sunday and its middle Tuesday to Thursday, as newsrooms use the words. A fiscal
/// year bears the number of the year in which it ends and may begin with any month.
public struct DayInterval: Hashable, Sendable {
    public let first: CalendarDay
    public let last: CalendarDay

    public init(first: CalendarDay, last: CalendarDay) {
        self.first = first
        self.last = max(first, last)
    }

    /// `nil` where the value names no days of a known year (`XXXX-02-04`, `P2D`,
    /// `PAST_REF`).
    public init?(timex value: String, mod: String? = nil) {
        guard let whole = Self.whole(value) else { return nil }
        let isWeek = value.contains("-W")
        switch mod {
        case "START": self = whole.third(0, isWeek: isWeek)
        case "MID": self = whole.third(1, isWeek: isWeek)
        case "END": self = whole.third(2, isWeek: isWeek)
        default: self = whole
        }
    }

    public func contains(_ other: DayInterval) -> Bool {
        first <= other.first && other.last <= last
    }

    public func overlaps(_ other: DayInterval) -> Bool {
        first <= other.last && other.first <= last
    }

    private func third(_ index: Int, isWeek: Bool) -> DayInterval {
        let days = last.number - first.number + 1
        guard days >= 3 else { return self }
        let cuts = isWeek && days == 7 ? [0, 1, 4, 7] : [0, days / 3, days - days / 3, days]
        return DayInterval(
            first: first.adding(days: cuts[index]), last: first.adding(days: cuts[index + 1] - 1))
    }

    /// Nothing says when the fiscal year begins: from the earliest first day of the
    /// period to its latest last day.
    private static func fiscal(_ value: Substring) -> DayInterval? {
        guard let calendar = whole(String(value)) else { return nil }
        return DayInterval(first: calendar.first.adding(months: -11), last: calendar.last)
    }

    private static func whole(_ value: String) -> DayInterval? {
        if value.hasPrefix("FY") { return fiscal(value.dropFirst(2)) }
        let date = value.prefix { $0 != "T" }
        let parts = date.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard let head = parts.first, head.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        guard let year = Int(head), head.utf8.count == 4 else { return years(head) }
        switch parts.count {
        case 1: return span(from: CalendarDay(year, 1, 1), months: 12)
        case 2: return part(parts[1], of: year)
        case 3: return within(parts[1], parts[2], of: year)
        default: return nil
        }
    }

    /// Decades (`202`) and centuries (`20`).
    private static func years(_ head: String) -> DayInterval? {
        guard let number = Int(head) else { return nil }
        switch head.utf8.count {
        case 3: return span(from: CalendarDay(number * 10, 1, 1), months: 120)
        case 2: return span(from: CalendarDay(number * 100, 1, 1), months: 1200)
        default: return nil
        }
    }

    /// A month, week, quarter, half or season of a year. Seasons are the
    /// meteorological ones of the northern hemisphere.
    private static func part(_ part: String, of year: Int) -> DayInterval? {
        switch part {
        case "SP": return span(from: CalendarDay(year, 3, 1), months: 3)
        case "SU": return span(from: CalendarDay(year, 6, 1), months: 3)
        case "FA": return span(from: CalendarDay(year, 9, 1), months: 3)
        case "WI": return span(from: CalendarDay(year, 12, 1), months: 3)
        default: break
        }
        if let month = Int(part) { return span(from: CalendarDay(year, month, 1), months: 1) }
        guard let number = Int(part.dropFirst()) else { return nil }
        switch part.first {
        case "W": return CalendarDay.monday(ofWeek: number, year: year).map(week)
        case "Q": return span(from: CalendarDay(year, number * 3 - 2, 1), months: 3)
        case "H": return span(from: CalendarDay(year, number * 6 - 5, 1), months: 6)
        default: return nil
        }
    }

    private static func within(_ second: String, _ third: String, of year: Int) -> DayInterval? {
        if second.hasPrefix("W"), let number = Int(second.dropFirst()),
            let monday = CalendarDay.monday(ofWeek: number, year: year)
        {
            if third == "WE" {
                return DayInterval(first: monday.adding(days: 5), last: monday.adding(days: 6))
            }
            guard let day = Int(third), (1...7).contains(day) else { return nil }
            return DayInterval(
                first: monday.adding(days: day - 1), last: monday.adding(days: day - 1))
        }
        guard let month = Int(second), let number = Int(third),
            let day = CalendarDay(year, month, number)
        else { return nil }
        return DayInterval(first: day, last: day)
    }

    private static func week(_ monday: CalendarDay) -> DayInterval {
        DayInterval(first: monday, last: monday.adding(days: 6))
    }

    private static func span(from day: CalendarDay?, months: Int) -> DayInterval? {
        guard let day else { return nil }
        return DayInterval(first: day, last: day.adding(months: months).adding(days: -1))
    }
}
