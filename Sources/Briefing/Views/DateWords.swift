import News

/// Dates in the words of a newsroom.
///
/// ```swift
/// DateWords.day(CalendarDay(2025, 2, 4))   // "Tue 4 Feb 2025"
/// DateWords.timex("2025-02-04TEV")          // "Tue 4 Feb 2025, evening"
/// ```
package enum DateWords {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let partsOfDay = [
        "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night",
        "DT": "daytime",
    ]

    package static func day(_ day: CalendarDay) -> String {
        "\(weekdays[day.weekday - 1]) \(short(day))"
    }

    /// Without the weekday: "4 Feb 2025".
    package static func short(_ day: CalendarDay) -> String {
        "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// With as much as the source gave: "4 Feb 2025, 19:05", "Jul 2024".
    package static func stamp(_ stamp: DateStamp, zone: ReaderZone? = nil) -> String {
        let stamp = zone?.moved(stamp) ?? stamp
        guard let month = stamp.month else { return String(stamp.year) }
        guard let day = stamp.day else { return "\(months[month - 1]) \(stamp.year)" }
        guard let hour = stamp.hour else { return short(day) }
        return "\(short(day)), \(clock(hour, stamp.minute ?? 0))"
    }

    /// A range of days: "7–9 Feb 2025", "30 Dec 2024 – 5 Jan 2025".
    package static func days(_ days: DayInterval) -> String {
        let (first, last) = (days.first, days.last)
        if first == last { return day(first) }
        if first.year == last.year, first.month == last.month {
            return "\(first.day)–\(short(last))"
        }
        guard first.year == last.year else { return "\(short(first)) – \(short(last))" }
        return "\(first.day) \(months[first.month - 1]) – \(short(last))"
    }

    /// A TIMEX3 value; one that cannot be said better is left as it is.
    package static func timex(_ value: String, mod: String? = nil) -> String {
        let parts = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let days = DayInterval(timex: value) else {
            return date(value, mod)
        }
        let time = String(parts[1])
        let words = partsOfDay[time] ?? time.prefix { $0 != "+" && $0 != "Z" }.description
        return "\(Self.days(days)), \(words)"
    }

    private static func date(_ value: String, _ mod: String?) -> String {
        let isWhole = value.utf8.count == 4 || (value.utf8.count == 7 && !value.contains("W"))
        if isWhole, mod == nil, let stamp = DateStamp(value) { return Self.stamp(stamp) }
        return DayInterval(timex: value, mod: mod).map(days) ?? value
    }

    private static func clock(_ hour: Int, _ minute: Int) -> String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
