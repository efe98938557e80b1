import News

/// A moment in UTC, as formats write it.
package struct UTCTime {
    private let day: CalendarDay
    private let clock: [String]

    /// - Parameter instant: seconds since 1970.
    package init(_ instant: Int) {
        let seconds = ((instant % 86_400) + 86_400) % 86_400
        day = CalendarDay(number: (instant - seconds) / 86_400)
        clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
    }

    /// A date that says no time is taken at its beginning.
    init(_ stamp: DateStamp?) {
        self.init(stamp?.instant ?? 0)
    }

    /// RFC 3339: `2025-02-04T19:00:00Z`.
    package var text: String { "\(day)T\(clock.joined(separator: ":"))Z" }

    /// With milliseconds, as STIX has it: `2025-02-04T19:00:00.000Z`.
    var milliseconds: String { "\(day)T\(clock.joined(separator: ":")).000Z" }

    /// RFC 5545: `20250204T190000Z`.
    var digits: String { "\(Self.digits(day))T\(clock.joined())Z" }

    static func digits(_ day: CalendarDay) -> String { day.description.replacing("-", with: "") }
}
