import Briefing
import News

/// Something that happened or is to happen, as the picture and the list both show it.
struct TimelineRow {
    /// When it is, in words.
    let date: String
    /// Whether this was its date only before it was moved.
    let isMoved: Bool
    /// Dates that it had before, and the one that it has now.
    let slipped: [String]
    let movedTo: String?
    let what: String
    let sentence: String
    let letters: String
    /// The first report that has it.
    let reported: TimeWords?
    /// The sentence in its report, and the claim that it stands in.
    let address: String
    let claimAddress: String?
    /// "ahead", "background" or "past", for its look; the words say it too.
    let kind: String
    let kindWords: String?
    /// Seconds since 1970.
    let instant: Int
    let reportedInstant: Int?
}

extension TimelineRow {
    /// The rows of a story in the order of time: its dated claims, and what is announced
    /// but stands in none of them.
    static func rows(
        of view: StoryView, _ claims: ClaimPages, at: String, now: Int
    ) -> [TimelineRow] {
        var matched: Set<Int> = []
        var rows = view.timeline.map { entry in
            let place = view.agenda.firstIndex { isSame($0, entry) }
            if let place { matched.insert(place) }
            let claim = claims.address(view.story.id, claim: entry.entry.claim, time: at)
            return TimelineRow(entry, place.map { view.agenda[$0] }, view, claim, now)
        }
        for (place, agenda) in view.agenda.enumerated() where !matched.contains(place) {
            if let row = TimelineRow(agenda, view, now) { rows.append(row) }
        }
        return rows.enumerated().sorted {
            ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
        }.map(\.element)
    }

    /// Whether an entry of the agenda is the same as one of the timeline: a sentence of
    /// both, and one of its dates.
    private static func isSame(_ agenda: AgendaView, _ entry: TimelineView) -> Bool {
        let dates = [agenda.entry.when, agenda.entry.earliest].compactMap { $0 }
        guard (dates + agenda.entry.previous).contains(where: { overlap($0, entry.entry.date) })
        else { return false }
        return agenda.lines.contains { line in
            line.cell.article == entry.line.cell.article && line.cell.span == entry.line.cell.span
                || line.cell.text == entry.line.cell.text
        }
    }

    private static func overlap(_ one: String, _ other: String) -> Bool {
        guard let one = DayInterval(timex: one), let other = DayInterval(timex: other) else {
            return one == other
        }
        return one.overlaps(other)
    }

    private init(
        _ entry: TimelineView, _ agenda: AgendaView?, _ view: StoryView, _ claim: String, _ now: Int
    ) {
        let previous = agenda?.entry.previous ?? []
        let isOld = previous.contains(entry.entry.date)
        date = entry.date
        isMoved = isOld
        slipped = isOld ? [] : previous.map { DateWords.timex($0) }
        movedTo = isOld ? agenda?.when : nil
        what = entry.subject
        sentence = entry.sentence
        letters = entry.letters.joined(separator: " ")
        let first = Self.first(entry.letters, view)
        reported = first.map { TimeWords($0, zone: view.zone) }
        reportedInstant = first?.instant
        instant = Self.instant(entry.entry.date, entry.entry.mod)
        address = Address.report(
            entry.line.cell.article,
            at: entry.line.cell.span.flatMap { $0.field == .text ? $0.start : nil })
        claimAddress = claim
        kind = entry.isAhead ? "ahead" : entry.entry.background ? "background" : "past"
        kindWords = Self.words(isAhead: entry.isAhead, entry.entry.background, instant > now)
    }

    private static func words(isAhead: Bool, _ isBackground: Bool, _ isFuture: Bool) -> String? {
        if isAhead { return isFuture ? "to come" : "was still to come" }
        return isBackground ? "background" : nil
    }

    private init?(_ agenda: AgendaView, _ view: StoryView, _ now: Int) {
        guard let day = agenda.entry.when ?? agenda.entry.earliest,
            DayInterval(timex: day) != nil, let line = agenda.lines.first
        else { return nil }
        date = agenda.when
        isMoved = false
        slipped = agenda.entry.previous.map { DateWords.timex($0) }
        movedTo = nil
        what = agenda.what
        sentence = line.sentence
        letters = agenda.letters.joined(separator: " ")
        let first = Self.first(agenda.letters, view)
        reported = first.map { TimeWords($0, zone: view.zone) }
        reportedInstant = first?.instant
        instant = Self.instant(day, nil)
        address = Address.report(
            line.cell.article, at: line.cell.span.flatMap { $0.field == .text ? $0.start : nil })
        claimAddress = nil
        kind = "ahead"
        kindWords = "announced, \(agenda.entry.status.rawValue)"
    }

    private static func first(_ letters: [String], _ view: StoryView) -> DateStamp? {
        view.sources.filter { letters.contains($0.letter) }.compactMap(\.article.published)
            .min { $0.instant < $1.instant }
    }

    /// Seconds since 1970 of its beginning.
    private static func instant(_ date: String, _ mod: String?) -> Int {
        if date.contains("T"), let stamp = DateStamp(date) { return stamp.instant }
        let days = DayInterval(timex: date, mod: mod)
        return days.map { $0.first.number * 86_400 } ?? 0
    }
}
