import News

/// Mends dates of which a report alone leaves open the week or the year.
///
/// "Monday's events" can be of this week or the next, and where the tense of its clause
/// does not say, the Monday that the story's other sentences speak of is meant. A clause
/// told as past is never dated behind its report. Nothing is mended in a clause that says
/// that it is ahead ("will meet on Monday").
struct TimeMending {
    let reports: [Report]

    /// A date that may be mended, with what its sentence says of it.
    private struct Open {
        let report: Int
        let place: Int
        let day: CalendarDay
        let published: CalendarDay
        let sense: TimeSense
    }

    /// The expressions of each report, in their order.
    func mended(_ expressions: [[DatedExpression]]) -> [[DatedExpression]] {
        var mended = expressions
        var open: [Open] = []
        var support: [CalendarDay: Set<Int>] = [:]
        for (number, report) in reports.enumerated() {
            guard let published = report.article.published?.day else { continue }
            var fields: [Field: CodePoints] = [:]
            for (place, time) in expressions[number].enumerated() {
                guard let days = time.days else { continue }
                let field = time.span.field
                let points = fields[field] ?? CodePoints(report.article.words(of: field) ?? "")
                fields[field] = points
                let sense = TimeSense(time, in: report, points: points)
                if sense.isSure || sense.kind == .full, days.first == days.last {
                    support[days.first, default: []].insert(number)
                }
                guard sense.kind != .full else { continue }
                open.append(
                    Open(
                        report: number, place: place, day: days.first, published: published,
                        sense: sense))
            }
        }
        let years = lastYears(open, in: expressions)
        for date in open {
            let time = expressions[date.report][date.place]
            let value: String? =
                switch date.sense.kind {
                case .weekday: weekday(date, support).map(\.description)
                case .weekend: weekend(date)
                case .monthDay:
                    years.contains(time.value.prefix(10).description)
                        && !date.sense.isSurelyAhead ? lastYear(date.day) : nil
                case .full: nil
                }
            guard let value else { continue }
            mended[date.report][date.place] = DatedExpression(
                span: time.span, kind: time.kind, value: value + time.value.drop { $0 != "T" },
                mod: time.mod, basis: time.basis, asRead: time.value)
        }
        return mended
    }

    // MARK: weekdays

    /// The other week's day, where that is meant.
    private func weekday(_ date: Open, _ support: [CalendarDay: Set<Int>]) -> CalendarDay? {
        let distance = date.day.number - date.published.number
        let other = date.day.adding(days: distance > 0 ? -7 : 7)
        let own = support[date.day]?.count ?? 0
        let others = (support[other] ?? []).subtracting([date.report]).count
        // A report of a day without an hour may have been written on the next morning:
        // nobody calls a day of last week by its bare name six days later.
        if distance == -6, date.sense.isSurelyPast {
            let isWhole = reports[date.report].article.published?.hour == nil
            return isWhole && others > 0 ? other : nil
        }
        guard !date.sense.isSure, abs(other.number - date.published.number) < 7 else { return nil }
        if (support[other]?.count ?? 0) > own { return other }
        return distance > 0 && own == 0 && date.sense.isNowhereAhead ? other : nil
    }

    /// "over the weekend" of a Monday's report is the one before, where nothing is ahead.
    private func weekend(_ date: Open) -> String? {
        guard date.day > date.published, date.sense.isNowhereAhead || date.sense.isSurelyPast
        else { return nil }
        let week = date.day.adding(days: -7).isoWeek
        return "\(week.year)-W" + (week.week < 10 ? "0" : "") + "\(week.week)-WE"
    }

    // MARK: years

    /// The days without a year that are dated behind their reports although what is
    /// told of them is past.
    private func lastYears(_ open: [Open], in expressions: [[DatedExpression]]) -> Set<String> {
        let past = open.filter { date in
            date.sense.kind == .monthDay && date.sense.isToldAsPast
                && date.day.number - date.published.number > Self.justAhead
        }
        return Set(past.map { expressions[$0.report][$0.place].value.prefix(10).description })
    }

    /// Days that a clause told as past may name ahead: what was set for them.
    private static let justAhead = 45

    private func lastYear(_ day: CalendarDay) -> String? {
        CalendarDay(day.year - 1, day.month, day.day)?.description
    }
}
