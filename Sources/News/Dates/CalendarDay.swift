/// A day of the proleptic Gregorian calendar.
///
/// The arithmetic is the days-from-civil method of Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms" (2013).
///
/// ```swift
/// CalendarDay(2025, 2, 4)?.weekday             // 2, a Tuesday
/// CalendarDay(2025, 2, 4)?.adding(days: 28)    // 2025-03-04
/// ```
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// A day that exists, or `nil`. Years 1 to 9999.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01.
    public var number: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of a number of days since 1970-01-01, kept within years 1 to 9999.
    public init(number: Int) {
        let shifted = min(max(number, -719_162), 2_932_896) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        month = monthIndex + (monthIndex < 10 ? 3 : -9)
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The year and number of its ISO 8601 week.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = CalendarDay(number: number + 4 - weekday)
        let first = CalendarDay(thursday.year, 1, 1)?.number ?? thursday.number
        return (thursday.year, (thursday.number - first) / 7 + 1)
    }

    /// The Monday that begins an ISO 8601 week.
    public static func monday(ofWeek week: Int, year: Int) -> CalendarDay? {
        guard (1...53).contains(week), let fourth = CalendarDay(year, 1, 4) else { return nil }
        return CalendarDay(number: fourth.number + 1 - fourth.weekday + (week - 1) * 7)
    }

    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// The same day some months on, or the last day of that month where it has
    /// fewer days.
    public func adding(months: Int) -> CalendarDay {
        let index = year * 12 + month - 1 + months
        let year = min(max(index / 12, 1), 9999)
        let month = index - (index / 12) * 12 + 1
        let day = min(day, Self.days(in: month, of: year))
        return CalendarDay(year, month, day) ?? self
    }

    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// ISO 8601, such as `2025-02-04`.
    public var description: String {
        [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
    }
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
