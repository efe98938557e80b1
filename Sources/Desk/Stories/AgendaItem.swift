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
    /// The sentence that tells what came of it.
    let outcome: String?
    let outcomeAddress: String?
    /// The story it belongs to, where that is not plain.
    var story: String?
    var storyAddress: String?
    /// Why the list of stories leaves that story out, where it does.
    var hiddenWhy: String?

    init(_ agenda: AgendaView, view: StoryView) {
        let entry = agenda.entry
        what = agenda.what
        when = agenda.when
        status = entry.status.rawValue
        who = entry.who.map(SafeText.line).joined(separator: ", ")
        location = entry.place.map(SafeText.line)
        announcedBy = entry.announcedBy.map(SafeText.line)
        slipped = entry.previous.map { DateWords.timex($0) }
        lines = agenda.lines.map { line in
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
