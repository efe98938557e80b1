import News

/// Puts the dated claims of a story in the order of time.
struct TimelineWriting {
    let story: ComparedStory
    let drafts: [ClaimWriting.Draft]
    let eventDay: CalendarDay?
    /// What is announced; each shows once, at the narrowest time that is known.
    let appointments: [AgendaItem]
    let head: HeadClause

    /// Claims of one source shown for one date; the more important come first.
    private static let mostPerDate = 2
    /// Dates of one claim: when it is, and one more that it names.
    private static let mostPerClaim = 2

    func entries() -> [TimelineEntry] {
        var entries: [(day: CalendarDay, entry: TimelineEntry)] = []
        var perDate: [String: Int] = [:]
        var shown: Set<Int> = []
        for draft in drafts {
            for (expression, sentence) in dates(of: draft) {
                let status = status(at: expression.span, in: sentence)
                guard let days = expression.days,
                    draft.groups > 1
                        || (perDate[expression.value, default: 0] < Self.mostPerDate
                            && isTelling(days, status))
                else { continue }
                let appointment = appointment(at: days, of: draft)
                if let appointment, !shown.insert(appointment).inserted { continue }
                let told = appointment.flatMap { appointments[$0].time } ?? expression
                let entry = TimelineEntry(
                    date: told.value, mod: told.mod, precision: Self.precision(of: told.value),
                    status: status, background: isBackground(days),
                    what: words(around: expression, in: sentence, of: draft),
                    claim: draft.claim.id)
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

    /// The dates of a claim, those that most of its sentences have first: each once, and
    /// no week in which another of them lies.
    private func dates(of draft: ClaimWriting.Draft) -> [(DatedExpression, StatedSentence)] {
        var dates: [(time: DatedExpression, sentence: StatedSentence, count: Int)] = []
        for sentence in draft.sentences.map({ story.sentences[$0] }) {
            for time in sentence.times where isEventDate(time) && !isAttribute(time, in: sentence) {
                guard let days = time.days else { continue }
                let same = dates.firstIndex { $0.time.days?.first == days.first }
                if let same { dates[same].count += 1 } else { dates.append((time, sentence, 1)) }
            }
        }
        let distinct = dates.filter { date in
            !dates.contains { other in
                guard let days = date.time.days, let inner = other.time.days else { return false }
                return days != inner && days.contains(inner)
            }
        }
        let best = distinct.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }
        // What several have is on the day that several name.
        let common = best.filter { $0.element.count > 1 }
        let shown = draft.groups > 1 ? Array((common.isEmpty ? best : common).prefix(1)) : best
        return shown.prefix(Self.mostPerClaim).map { ($0.element.time, $0.element.sentence) }
    }

    /// "the 2016 election", "last month's vote": the date of a thing, not of what is told;
    /// and the Sunday of "Fox News Sunday" is none.
    private func isAttribute(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        let isName = story.reports[sentence.report].entities.contains {
            $0.span.contains(time.span) && $0.span != time.span && !$0.resolved
        }
        return isName || sentence.isAttribute(time)
    }

    /// What stands around the date, where the claim's own words tell of another.
    private func words(
        around time: DatedExpression, in sentence: StatedSentence, of draft: ClaimWriting.Draft
    ) -> String? {
        let having = draft.sentences.filter { has($0, time) }
        guard draft.groups == 1 || having.count < 2 else { return nil }
        return head.words(around: time, in: sentence).map { "“" + $0 + "”" }
    }

    private func has(_ number: Int, _ time: DatedExpression) -> Bool {
        story.sentences[number].times.contains { $0.days?.first == time.days?.first }
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
