import News

/// Puts the dated claims of a story in the order of time.
///
/// Every dated statement is a candidate; those told best are taken first, and what tells
/// again what is there already is left out.
struct TimelineWriting {
    let story: ComparedStory
    let index: TermIndex
    let drafts: [ClaimWriting.Draft]
    let eventDay: CalendarDay?
    /// What is announced; each shows once, at the narrowest time that is known.
    let appointments: [AgendaItem]

    /// Claims of one source shown for one day; the better told come first.
    private static let mostPerDate = 4
    /// Dates of one claim: when it is, and one more that it names.
    private static let mostPerClaim = 2

    func entries() -> [TimelineEntry] {
        let announced = announcements()
        let candidates = drafts.indices.flatMap { self.candidates(of: $0, announced) }
        let best = candidates.enumerated().sorted { one, other in
            (other.element.rank, one.offset) < (one.element.rank, other.offset)
        }.map(\.element)
        return chosen(best).sorted {
            ($0.days.first, $0.draft) < ($1.days.first, $1.draft)
        }.map(entry)
    }

    /// Those that tell something new, each compared with those of its month alone.
    private func chosen(_ candidates: [TimelineCandidate]) -> [TimelineCandidate] {
        let sameness = TimelineSameness(story: story, index: index)
        var chosen: [TimelineCandidate] = []
        var perDate: [CalendarDay: Int] = [:]
        var ofMonth: [Int: [Int]] = [:]
        var shown: Set<Int> = []
        var texts: Set<String> = []
        for candidate in candidates {
            let month = candidate.days.first.year * 12 + candidate.days.first.month
            guard
                candidate.groups > 1
                    || perDate[candidate.days.first, default: 0] < Self.mostPerDate,
                candidate.appointment.map({ !shown.contains($0) }) ?? true,
                !texts.contains(candidate.told.words),
                !ofMonth[month, default: []].contains(where: {
                    sameness.isSame(chosen[$0], candidate)
                })
            else { continue }
            perDate[candidate.days.first, default: 0] += 1
            if let appointment = candidate.appointment { shown.insert(appointment) }
            texts.insert(candidate.told.words)
            ofMonth[month, default: []].append(chosen.count)
            chosen.append(candidate)
        }
        return chosen
    }

    private func entry(_ candidate: TimelineCandidate) -> TimelineEntry {
        let time = candidate.appointment.flatMap { appointments[$0].time } ?? candidate.time
        return TimelineEntry(
            date: time.value, mod: time.mod, precision: Self.precision(of: time.value),
            status: candidate.told.status, background: isBackground(candidate.days),
            what: candidate.told.shown, claim: drafts[candidate.draft].claim.id)
    }

    /// The appointments that each sentence announces.
    private func announcements() -> [Int: [Int]] {
        var announced: [Int: [Int]] = [:]
        for (number, item) in appointments.enumerated() {
            for mention in item.announcements {
                announced[mention.sentence, default: []].append(number)
            }
        }
        return announced
    }

    // MARK: candidates

    /// The dates of a claim, those that most of its sentences have first: each once, where
    /// it is told best, and no week in which another of them lies.
    private func candidates(of number: Int, _ announced: [Int: [Int]]) -> [TimelineCandidate] {
        let draft = drafts[number]
        var dates: [(best: TimelineCandidate, count: Int)] = []
        for sentence in draft.sentences {
            for candidate in candidates(in: sentence, of: number, announced) {
                let same = dates.firstIndex { $0.best.days.first == candidate.days.first }
                guard let same else {
                    dates.append((candidate, 1))
                    continue
                }
                dates[same].count += 1
                if candidate.rank > dates[same].best.rank { dates[same].best = candidate }
            }
        }
        let distinct = dates.filter { date in
            !dates.contains { other in
                date.best.days != other.best.days && date.best.days.contains(other.best.days)
            }
        }
        let sorted = distinct.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
        // What several have is on the day that several name.
        let common = sorted.filter { $0.count > 1 }
        let shown = draft.groups > 1 ? Array((common.isEmpty ? sorted : common).prefix(1)) : sorted
        return shown.prefix(Self.mostPerClaim).map(\.best)
    }

    private func candidates(
        in number: Int, of draft: Int, _ announced: [Int: [Int]]
    ) -> [TimelineCandidate] {
        let sentence = story.sentences[number]
        guard !sentence.times.isEmpty, !sentence.isCaption else { return [] }
        let role = DateRole(story: story, sentence: sentence)
        let words = DatedWords(story: story)
        return sentence.times.compactMap { time in
            guard isEventDate(time), let days = time.days, role.placesSomething(time) else {
                return nil
            }
            let items = announced[number, default: []].filter {
                appointments[$0].days?.overlaps(days) ?? false
            }
            guard let told = told(at: time, in: sentence, words),
                isTelling(days, told.status, isAgreed: drafts[draft].groups > 1),
                !isAhead(days, of: sentence) || told.isThing || !items.isEmpty
                    || words.announces(time, in: sentence)
            else { return nil }
            var candidate = TimelineCandidate(
                time: time, days: days, told: told, sentence: number, draft: draft,
                groups: drafts[draft].groups, in: story)
            candidate.appointment = told.isThing ? nil : items.first
            return candidate
        }
    }

    /// What is told of the date: a headline whole, else the words of the dated clause.
    private func told(
        at time: DatedExpression, in sentence: StatedSentence, _ words: DatedWords
    ) -> DatedWords.Told? {
        guard sentence.isTitle else { return words.told(at: time, in: sentence) }
        let status =
            words.statement(at: time, in: sentence)?.status ?? sentence.statements.first?.status
        return DatedWords.Told(words: sentence.text, status: status ?? .happened)
    }

    private func isAhead(_ days: DayInterval, of sentence: StatedSentence) -> Bool {
        story.published(sentence.report)?.day.map { days.first > $0 } ?? false
    }

    /// What is only possible or denied is no entry, nor is "this year" or "this week".
    private func isTelling(_ days: DayInterval, _ status: EventStatus, isAgreed: Bool) -> Bool {
        guard isAgreed || status != .possible && status != .denied else { return false }
        let length = days.last.number - days.first.number
        guard length > 1, let eventDay else { return length < Self.longest }
        return !(days.first <= eventDay && eventDay <= days.last)
    }

    /// Days of a time that places something where the story's own day is not known.
    private static let longest = 40

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
