import News

/// Finds when the story's event is.
///
/// Each report votes with the times of its opening and with its main event's time;
/// the day that most independent sources have wins, then the one named first.
struct EventTimeReading {
    let story: ComparedStory

    /// Sentences of a report that count as its opening.
    private static let opening = 5

    private struct Vote {
        var groups: Set<Int> = []
        var weight = 0.0
        var first = Int.max
    }

    /// The day that the reports name; else the wider time of a main event, such as a
    /// month; the first day of publication only where nothing at all is stated.
    func eventTime() -> EventTime? {
        guard let day = eventDay() else { return widerTime() ?? publicationTime() }
        let witnesses = story.reports.indices.flatMap { self.witnesses(of: day, in: $0) }
        guard let best = witnesses.first else { return nil }
        let stated = witnesses.first { $0.basis == .stated } ?? best
        return EventTime(value: day.description, basis: stated.basis, witnesses: witnesses)
    }

    private func widerTime() -> EventTime? {
        for report in story.reports.indices {
            let main = story.reports[report].mainEvent.when?.span
            let times = openingTimes(of: report).filter { $0.days != nil }
            let chosen = times.first { time in main?.overlaps(time.span) ?? false } ?? times.first
            guard let time = chosen else { continue }
            let words = story.reports[report].article.words(of: time.span)
            return EventTime(
                value: time.value, basis: time.basis,
                witnesses: [
                    EventTime.Witness(
                        article: story.reports[report].article.id, span: time.span, text: words,
                        value: time.value, basis: time.basis)
                ])
        }
        return nil
    }

    private func publicationTime() -> EventTime? {
        let days = story.reports.compactMap(\.article.published?.day)
        return days.min().map {
            EventTime(value: $0.description, basis: .published, witnesses: [])
        }
    }

    /// The day, where a report of the story names it.
    func eventDay() -> CalendarDay? {
        var votes: [CalendarDay: Vote] = [:]
        var place = 0
        for report in story.reports.indices {
            for (day, weight) in openingDays(of: report) {
                place += 1
                votes[day, default: Vote()].groups.insert(story.groups[report])
                votes[day, default: Vote()].weight += weight
                votes[day, default: Vote()].first = min(votes[day]?.first ?? place, place)
            }
        }
        return votes.max { one, other in
            let (a, b) = (one.value, other.value)
            return (a.groups.count, a.weight, -a.first) < (b.groups.count, b.weight, -b.first)
        }?.key
    }

    /// Each day of a report's opening once, its main event's counting double.
    private func openingDays(of report: Int) -> [(CalendarDay, Double)] {
        var days: [(CalendarDay, Double)] = []
        let main = story.reports[report].mainEvent.when?.span
        for expression in openingTimes(of: report) {
            guard let day = expression.day, !days.contains(where: { $0.0 == day }) else { continue }
            let isMain = main.map { $0.overlaps(expression.span) } ?? false
            days.append((day, (isMain ? 2 : 1) / Double(days.count + 1)))
        }
        if let main, !days.contains(where: { $0.1 >= 2 }),
            let day = story.times.expression(at: main, of: report)?.day
        {
            days.append((day, 2))
        }
        return days
    }

    private func openingTimes(of report: Int) -> [DatedExpression] {
        story.sentences(of: report).prefix(Self.opening).flatMap(\.times)
    }

    /// A time of day may be that of a detail; it counts where another source has it.
    private func isOfTheEvent(_ expression: DatedExpression, in report: Int) -> Bool {
        guard expression.value.contains("T"), expression.value.contains(":") else { return true }
        return story.times.reports(naming: expression.value).contains {
            story.groups[$0] != story.groups[report]
        }
    }

    /// Up to two different wordings of a report that mean the day.
    private func witnesses(of day: CalendarDay, in report: Int) -> [EventTime.Witness] {
        var witnesses: [EventTime.Witness] = []
        let own = story.sentences(of: report).filter { !$0.isTitle }
        for expression in own.flatMap(\.times)
        where expression.day == day && isOfTheEvent(expression, in: report) {
            let words = story.reports[report].article.words(of: expression.span)
            guard !witnesses.contains(where: { $0.text == words }), witnesses.count < 2 else {
                continue
            }
            witnesses.append(
                EventTime.Witness(
                    article: story.reports[report].article.id, span: expression.span, text: words,
                    value: expression.value, basis: expression.basis))
        }
        return witnesses
    }
}
