import Briefing
import News

/// When things happened against when they were reported.
struct TimelineContent {
    let entries: [Entry]
    /// The same as a picture, where there is something to draw; its markup is the
    /// desk's own.
    let picture: String?
    let agenda: [AgendaItem]

    struct Entry {
        let date: String
        let what: String
        let sentence: String
        let letters: String
        /// The first report that has it.
        let reported: TimeWords?
        let address: String
        /// "ahead", "background" or "past".
        let kind: String
        let kindWords: String?
    }

    init(view: StoryView, reports: [String: Report]) {
        entries = view.timeline.map { Self.entry($0, view) }
        picture = view.timeline.count > 1 ? TimelinePicture(entries: view.timeline).svg : nil
        agenda = view.agenda.map { AgendaItem($0, view: view) }
    }

    private static func entry(_ entry: TimelineView, _ view: StoryView) -> Entry {
        let sources = view.sources.filter { entry.letters.contains($0.letter) }
        let stamps = sources.compactMap(\.article.published)
        let first = stamps.min { $0.instant < $1.instant }
        let kind = entry.isAhead ? "ahead" : entry.entry.background ? "background" : "past"
        return Entry(
            date: entry.date, what: entry.subject, sentence: entry.sentence,
            letters: entry.letters.joined(separator: " "),
            reported: first.map { TimeWords($0, zone: view.zone) },
            address: Address.story(view.story.id) + "#claim-"
                + Address.encoded(entry.entry.claim),
            kind: kind,
            kindWords: entry.isAhead
                ? "was still to come" : entry.entry.background ? "background" : nil)
    }
}
