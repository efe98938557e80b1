import News

/// A time expression as the story understands it.
struct DatedExpression: Hashable, Sendable {
    let span: Span
    let kind: TimeExpression.Kind
    /// TIMEX3, closed where another report says what this one leaves open.
    let value: String
    let mod: String?
    let basis: Basis?
    /// The value that reading alone gave, where the story mended it.
    var asRead: String?

    /// Whether a value that reading gave a statement is this time's.
    func isRead(as value: String?) -> Bool { value != nil && (asRead ?? self.value) == value }

    var days: DayInterval? {
        kind == .date || kind == .time ? DayInterval(timex: value, mod: mod) : nil
    }

    /// The day, where it names a single one.
    var day: CalendarDay? {
        guard let days, days.first == days.last else { return nil }
        return days.first
    }
}

/// The time expressions of a story's reports, those that one report leaves open
/// closed by another.
///
/// "February 4" without a year is 2025-02-04 where another report of the story
/// speaks of that day and none of another 4 February; a bare "Tuesday" is the
/// one Tuesday that the other reports speak of. Nothing else closes a date.
struct StoryTimes: Sendable {
    let expressions: [[DatedExpression]]
    /// The reports that name a time of day, by its value.
    private let moments: [String: Set<Int>]

    init(_ reports: [Report]) {
        let days = reports.map { report in
            Set(report.times.filter(Self.isInReport).compactMap(Self.fullDay))
        }
        var having: [CalendarDay: Int] = [:]
        for day in days.joined() { having[day, default: 0] += 1 }
        let closed = reports.enumerated().map { number, report -> [DatedExpression] in
            let times = report.times.filter(Self.isInReport)
            guard times.contains(where: Self.isOpen) else { return times.map { Self.closed($0) } }
            let known = having.filter { $0.value > (days[number].contains($0.key) ? 1 : 0) }.keys
            return times.map { Self.closed($0, by: Array(known)) }
        }
        expressions = TimeMending(reports: reports).mended(closed)
        var moments: [String: Set<Int>] = [:]
        for (number, times) in expressions.enumerated() {
            for time in times where time.value.contains(":") {
                moments[time.value, default: []].insert(number)
            }
        }
        self.moments = moments
    }

    /// The reports that name the same time of day of the same day.
    func reports(naming value: String) -> Set<Int> { moments[value] ?? [] }

    /// The expression that covers a span.
    func expression(at span: Span, of report: Int) -> DatedExpression? {
        expressions[report].first { $0.span.overlaps(span) }
    }
}

extension StoryTimes {
    /// Dates of pictures are no dates of the event.
    private static func isInReport(_ time: TimeExpression) -> Bool {
        if case .caption = time.span.field { return false }
        return true
    }

    private static func fullDay(_ time: TimeExpression) -> CalendarDay? {
        guard let days = time.days, days.first == days.last else { return nil }
        return days.first
    }

    private static func isOpen(_ time: TimeExpression) -> Bool { time.value.hasPrefix("XXXX") }

    private static func closed(
        _ time: TimeExpression, by known: [CalendarDay] = []
    ) -> DatedExpression {
        let possible = isOpen(time) ? known.filter { fits($0, time) } : []
        guard possible.count == 1, let day = possible.first else {
            return DatedExpression(
                span: time.span, kind: time.kind, value: time.value, mod: time.mod,
                basis: time.basis)
        }
        let clock = time.value.drop { $0 != "T" }
        return DatedExpression(
            span: time.span, kind: time.kind, value: day.description + clock, mod: time.mod,
            basis: .otherReport)
    }

    /// Whether an open value can mean a day.
    private static func fits(_ day: CalendarDay, _ time: TimeExpression) -> Bool {
        guard time.candidates.isEmpty || time.candidates.contains(day.description) else {
            return false
        }
        let open = time.value.prefix { $0 != "T" }
        if open.hasPrefix("XXXX-WXX-") { return open.dropFirst(9) == String(day.weekday) }
        let parts = open.split(separator: "-")
        return parts.count == 3 && parts[1] == day.description.dropFirst(5).prefix(2)
            && parts[2] == day.description.suffix(2)
    }
}
