import Briefing
import News

/// An outlet's own sentence, with the way to its place in the report.
struct SentenceLine {
    let sentence: String
    var letter: String
    let outlet: String
    let time: TimeWords?
    let address: String
    /// Whose words they are behind the outlet, where it names a source.
    let behind: String?
    /// "headline" or "standfirst", where it does not stand in the text.
    let part: String?

    init(_ line: ClaimView.Line, source: SourceView?, view: StoryView) {
        sentence = line.sentence
        letter = source?.letter ?? line.letters.first ?? ""
        outlet = source?.outlet ?? ""
        time = source?.article.published.map { TimeWords($0, zone: view.zone) }
        // A copy has the same sentence elsewhere, if at all: lead to its beginning.
        let isOwn = source?.article.id == line.cell.article
        let start = line.cell.span.flatMap { isOwn && $0.field == .text ? $0.start : nil }
        address = Address.report(source?.article.id ?? line.cell.article, at: start)
        behind = line.source
        part = line.place
    }
}
