import News

/// Puts the dated claims of a story in the order of time.
struct TimelineWriting {
    let story: ComparedStory
    let drafts: [ClaimWriting.Draft]
    let eventDay: CalendarDay?
    /// What is announced; each shows once, at the narrowest time that is known.
    let appointments: [AgendaItem]

    /// Claims of one source shown for one date; the more important come first.
    private static let mostPerDate = 2

    func entries() -> [TimelineEntry] {
        var entries: [(day: CalendarDay, entry: TimelineEntry)] = []
        var perDate: [String: Int] = [:]
        var shown: Set<Int> = []
        for draft in drafts {
            for (expression, status) in dates(of: draft) {
                guard let days = expression.days,
                    draft.groups > 1
                        || (perDate[expression.value, default: 0] < Self.mostPerDate
                            && isTelling(days, status))
                else { continue }
                let appointment = appointment(at: days, of: draft)
                if let appointment, !shown.insert(appointment).inserted { continue }
                let told = appointment.flatMap { appointments[$0].time } ?? expression
                let entry = TimelineEntry(
                    date: told.value, precision: Self.precision(of: told.value), status: status,
                    background: isBackground(days), claim: draft.claim.id)
                perDate[expression.value, default: 0] += 1
                entries.append((told.days?.first ?? days.first, entry))
            }
        }
        return entries.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element.entry)
    }

    private func appointment(at days: DayInterval, of draft: ClaimWriting.Draft) -> Int? {
        appointments.firstIndex { item in
            (item.days?.overlaps(days) ?? false)
                && item.announcements.contains { draft.sentences.contains($0.sentence) }
        }
    }

    /// What is only possible or denied is no entry, nor is "this year" or "this week".
    private func isTelling(_ days: DayInterval, _ status: EventStatus) -> Bool {
        guard status != .possible, status != .denied else { return false }
        let length = days.last.number - days.first.number
        guard length > 1, let eventDay else { return length < 40 }
        if status == .scheduled || status == .expected { return true }
        let away = min(
            abs(days.first.number - eventDay.number), abs(days.last.number - eventDay.number))
        return !(days.first <= eventDay && eventDay <= days.last) && away >= length
    }

    /// Each date of a claim once, with the status of the statement around it.
    private func dates(of draft: ClaimWriting.Draft) -> [(DatedExpression, EventStatus)] {
        var seen: Set<CalendarDay> = []
        var dates: [(DatedExpression, EventStatus)] = []
        for number in draft.sentences {
            let sentence = story.sentences[number]
            for expression in sentence.times where isEventDate(expression) {
                guard let days = expression.days, seen.insert(days.first).inserted else { continue }
                dates.append((expression, status(at: expression.span, in: sentence)))
            }
        }
        return dates
    }

    /// Durations, sets and "now" are no dates.
    private func isEventDate(_ expression: DatedExpression) -> Bool {
        guard let days = expression.days else { return false }
        // A decade or century places nothing.
        return days.last.number - days.first.number <= 366
    }

    private func status(at span: Span, in sentence: StatedSentence) -> EventStatus {
        let around = sentence.statements.filter { $0.span.contains(span) }
        let narrowest = around.min {
            ($0.span.length, $0.span.start) < ($1.span.length, $1.span.start)
        }
        return narrowest?.status ?? sentence.statements.first?.status ?? .happened
    }

    /// What lies before the event, or before the reports where no day is named.
    private func isBackground(_ days: DayInterval) -> Bool {
        let published = story.reports.compactMap(\.article.published?.day).min()
        guard let event = eventDay ?? published else { return false }
        let known = published.map { min(event, $0.adding(days: -1)) } ?? event
        return days.last < known
    }

    private static func precision(of value: String) -> TimelineEntry.Precision {
        let parts = value.split(separator: "T", maxSplits: 1)
        if parts.count == 2 {
            let clock = parts[1].utf8.prefix { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
            guard clock.first.map({ (0x30...0x39).contains($0) }) ?? false else {
                return .partOfDay
            }
            return clock.contains(UInt8(ascii: ":")) ? .minute : .hour
        }
        let date = value.split(separator: "-")
        switch date.count {
        case 1: return .year
        case 2:
            if date[1].hasPrefix("W") && date[1].count > 2 { return .week }
            return date[1].hasPrefix("Q") || Int(date[1]) == nil ? .quarter : .month
        default: return .day
        }
    }
}
