import News

/// How the day of a holiday is found in a year.
///
/// ```swift
/// HolidayRule("easter -2").day(in: 2025)    // 2025-04-18, Good Friday
/// HolidayRule("nth 11 4 4").day(in: 2024)   // 2024-11-28, Thanksgiving
/// ```
struct HolidayRule: Sendable, Hashable {
    private let kind: String
    private let numbers: [Int]

    init(_ rule: String) {
        let parts = rule.split(separator: " ")
        kind = parts.first.map(String.init) ?? ""
        numbers = parts.dropFirst().compactMap { Int($0) }
    }

    /// Whether it is one day of history and the same in every year.
    var isOfOneYear: Bool { kind == "on" }

    func day(in year: Int) -> CalendarDay? {
        switch (kind, numbers.count) {
        case ("day", 2): CalendarDay(year, numbers[0], numbers[1])
        case ("on", 3): CalendarDay(numbers[0], numbers[1], numbers[2])
        case ("easter", 1): easterSunday(of: year)?.adding(days: numbers[0])
        case ("nth", 3...):
            nth(numbers[2], weekday: numbers[1], month: numbers[0], year: year)?
                .adding(days: numbers.count > 3 ? numbers[3] : 0)
        default: nil
        }
    }

    private func nth(_ place: Int, weekday: Int, month: Int, year: Int) -> CalendarDay? {
        if place < 0 {
            let last = CalendarDay(year, month, CalendarDay.days(in: month, of: year))
            return last.map { $0.adding(days: -(($0.weekday - weekday + 7) % 7)) }
        }
        let first = CalendarDay(year, month, 1)
        return first.map {
            $0.adding(days: (weekday - $0.weekday + 7) % 7 + (place - 1) * 7)
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the method of "A New York
/// correspondent" in Nature, 20 April 1876, known as the anonymous computus.
func easterSunday(of year: Int) -> CalendarDay? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let shift = (8 * century + 13) / 25
    let moon = (19 * golden + century - century / 4 - shift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let correction = (golden + 11 * moon + 22 * weekday) / 451
    let sum = moon + weekday - 7 * correction + 114
    return CalendarDay(year, sum / 31, sum % 31 + 1)
}

/// A named time zone's distance from UTC.
struct ZoneRule: Sendable, Hashable {
    let winter: Int
    let summer: Int
    /// Whose summer time it keeps: `us`, `eu` or `none`.
    let season: String

    /// Minutes east of UTC on a day; `nil` where that depends on an unknown day.
    func offset(on day: CalendarDay?) -> Int? {
        guard season != "none" else { return winter }
        guard let day else { return nil }
        return isSummer(day) ? summer : winter
    }

    /// From the second Sunday of March to the first of November (15 U.S.C. 260a), or
    /// from the last Sunday of March to the last of October (directive 2000/84/EC).
    private func isSummer(_ day: CalendarDay) -> Bool {
        let rules =
            season == "us"
            ? (HolidayRule("nth 3 7 2"), HolidayRule("nth 11 7 1"))
            : (HolidayRule("nth 3 7 -1"), HolidayRule("nth 10 7 -1"))
        guard let first = rules.0.day(in: day.year), let last = rules.1.day(in: day.year) else {
            return false
        }
        return first <= day && day < last
    }
}
