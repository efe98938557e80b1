import News

/// Puts the dated claims of a story in the order of time.
struct TimelineWriting {
    let story: ComparedStory
    let drafts: [ClaimWriting.Draft]
    let eventDay: CalendarDay?
    /// What is announced; each shows once, at the narrowest time that is known.
    let appointments: [AgendaItem]

    /// Claims of one source shown for one day; the more important come first.
    private static let mostPerDate = 3
    /// Dates of one claim: when it is, and one more that it names.
    private static let mostPerClaim = 2

    /// An entry with what is needed to order it and to tell it from others.
    private struct Entry {
        let days: DayInterval
        let entry: TimelineEntry
        /// The keys of the words that it shows.
        let shown: Set<String>
    }

    func entries() -> [TimelineEntry] {
        var entries: [Entry] = []
        var perDate: [CalendarDay: Int] = [:]
        var shown: Set<Int> = []
        for draft in drafts {
            for (expression, sentence) in dates(of: draft) {
                guard let days = expression.days,
                    let told = told(at: expression, in: sentence, of: draft),
                    draft.groups > 1
                        || (perDate[days.first, default: 0] < Self.mostPerDate
                            && isTelling(days, told.status))
                else { continue }
                let appointment = told.isThing ? nil : appointment(at: days, of: draft)
                if let appointment, !shown.insert(appointment).inserted { continue }
                let time = appointment.flatMap { appointments[$0].time } ?? expression
                let entry = entry(at: time, days: days, told: told, of: draft)
                guard !entries.contains(where: { isSame($0, entry) }) else { continue }
                perDate[days.first, default: 0] += 1
                entries.append(entry)
            }
        }
        return entries.enumerated().sorted {
            ($0.element.days.first, $0.offset) < ($1.element.days.first, $1.offset)
        }.map(\.element.entry)
    }

    private func entry(
        at time: DatedExpression, days: DayInterval, told: Told, of draft: ClaimWriting.Draft
    ) -> Entry {
        let entry = TimelineEntry(
            date: time.value, mod: time.mod, precision: Self.precision(of: time.value),
            status: told.status, background: isBackground(days), what: told.words,
            claim: draft.claim.id)
        let words = WordReader().words(of: told.words ?? draft.claim.subject)
        let shown = words.filter { !$0.isFunction && $0.number == nil }.map(\.key)
        return Entry(
            days: time.days ?? days, entry: entry, shown: Set(shown).subtracting(Self.calendar))
    }

    /// Two entries of one day that show nearly the same words are one.
    private func isSame(_ one: Entry, _ other: Entry) -> Bool {
        guard one.days.first == other.days.first else { return false }
        let least = min(one.shown.count, other.shown.count)
        let shared = one.shown.intersection(other.shown).count
        return least > 1 && Double(shared) >= Self.sameShare * Double(least)
    }

    /// Share of the words of the shorter of two entries.
    private static let sameShare = 0.6

    /// Words of dates and forms of address, which tell nothing of what happened.
    private static let calendar: Set<String> = Set(
        [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december", "afternoon", "evening", "morning",
            "night", "said", "mr", "mrs", "ms",
        ].map { Vocabulary.english.key(of: $0) })

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
            let role = DateRole(story: story, sentence: sentence)
            for time in sentence.times where isEventDate(time) && role.placesSomething(time) {
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

    private struct Told {
        let words: String?
        let status: EventStatus
        let isThing: Bool
    }

    /// What is told of the date: the claim's own words where they are the dated clause's,
    /// else the words around the date. `nil` where no words tell it.
    private func told(
        at time: DatedExpression, in sentence: StatedSentence, of draft: ClaimWriting.Draft
    ) -> Told? {
        let dated = DatedWords(story: story)
        let statement = dated.statement(at: time, in: sentence)
        if sentence.isTitle {
            let status = statement?.status ?? sentence.statements.first?.status ?? .happened
            return Told(words: nil, status: status, isThing: false)
        }
        guard let told = dated.told(at: time, in: sentence) else { return nil }
        let isOwn =
            draft.groups > 1 && (statement.map { isSubject(of: draft, $0, in: sentence) } ?? false)
        return Told(
            words: isOwn && !told.isThing ? nil : "“" + told.words + "”", status: told.status,
            isThing: told.isThing)
    }

    /// Whether the claim is named by words of the clause itself.
    private func isSubject(
        of draft: ClaimWriting.Draft, _ statement: Statement, in sentence: StatedSentence
    ) -> Bool {
        let subject = draft.claim.subject
        guard subject.hasPrefix("“"), let end = subject.firstIndex(of: "”") else { return false }
        let words = WordReader().words(of: String(subject[..<end]))
        let deed = Set(WordReader().words(of: statement.predicate).map(\.key))
        let clause = sentence.words.filter {
            statement.span.start <= $0.start && $0.end <= statement.span.end
        }
        // The clause's first words or its verb, and nothing from outside of it.
        let own = Set(clause.map(\.form))
        return words.contains { deed.contains($0.key) }
            && words.allSatisfy { own.contains($0.form) }
    }

    /// Durations, sets and "now" are no dates.
    private func isEventDate(_ expression: DatedExpression) -> Bool {
        guard let days = expression.days else { return false }
        // A decade or century places nothing.
        return days.last.number - days.first.number <= 366
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
