import Briefing
import News

/// Something announced, and what came of it.
struct AgendaItem {
    let what: String
    let when: String
    let status: String
    let who: String
    /// Not `place`: a name that a template does not find is looked for in the page.
    let location: String?
    let announcedBy: String?
    /// The dates it had before.
    let slipped: [String]
    var lines: [SentenceLine]
    /// "12 more sentences", where not all that say so are quoted, and the way to all.
    let linesMore: String?
    let linesAddress: String
    /// The sentence that tells what came of it.
    let outcome: String?
    let outcomeAddress: String?
    /// The story it belongs to, where that is not plain.
    var story: String?
    var storyAddress: String?
    /// Why the list of stories leaves that story out, where it does.
    var hiddenWhy: String?

    /// Sentences that are quoted of those that announce it.
    static let lineLimit = 6

    /// - Parameters:
    ///   - place: in the agenda of its story.
    ///   - time: the time that the page shows, as addresses have it.
    ///   - range: which of its sentences are quoted; the first ones without it.
    init(
        _ agenda: AgendaView, view: StoryView, place: Int, time: String = "",
        quoting range: Range<Int>? = nil
    ) {
        let entry = agenda.entry
        what = agenda.what
        when = agenda.when
        status = entry.status.rawValue
        who = entry.who.map(SafeText.line).joined(separator: ", ")
        location = entry.place.map(SafeText.line)
        announcedBy = entry.announcedBy.map(SafeText.line)
        slipped = entry.previous.map { DateWords.timex($0) }
        let quoted = agenda.lines[(range ?? 0..<Self.lineLimit).clamped(to: agenda.lines.indices)]
        let more = range == nil ? agenda.lines.count - quoted.count : 0
        linesMore = more > 0 ? "\(more) more sentence\(more == 1 ? "" : "s")" : nil
        linesAddress = Address.story(view.story.id, AnnouncedContent.path(place)) + time
        lines = quoted.map { line in
            SentenceLine(
                line, source: view.sources.first { $0.letter == line.letters.first }, view: view)
        }
        let cell = entry.outcome.flatMap { cell in
            view.sources.first { $0.article.id == cell.article }.flatMap { source in
                cell.span.flatMap { source.article.words(of: $0) == cell.text ? cell : nil }
            }
        }
        outcome = cell.map { SafeText.line($0.text) }
        outcomeAddress = cell.map { Address.report($0.article, at: $0.span?.start) }
    }
}
