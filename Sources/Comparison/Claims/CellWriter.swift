import News

/// Writes an outlet's own sentence as a cell of a claim.
struct CellWriter {
    let story: ComparedStory

    func cell(
        _ sentence: StatedSentence, value: String? = nil, asOf: String? = nil,
        sharing keys: Set<String> = []
    ) -> Cell {
        let main = mainStatement(of: sentence, sharing: keys)
        return Cell(
            article: story.reports[sentence.report].article.id, group: sentence.group,
            span: sentence.span, text: sentence.text, value: value, asOf: asOf,
            status: main?.status,
            attribution: main?.attribution.flatMap { story.cast.name(of: $0, in: sentence.report) }
                ?? sentence.attribution)
    }

    /// That an outlet, which could have it, does not mention it.
    func silence(of report: Int) -> Cell {
        Cell(
            article: story.reports[report].article.id, group: story.groups[report], span: nil,
            text: "")
    }

    /// The statement that a claim is about: one whose predicate the others share,
    /// else the one that reaches over most of the sentence.
    func mainStatement(of sentence: StatedSentence, sharing keys: Set<String>) -> Statement? {
        let shared = sentence.statements.filter { statement in
            WordReader().words(of: statement.predicate).contains { keys.contains($0.key) }
        }
        let choice = shared.isEmpty ? sentence.statements : shared
        return choice.max {
            ($0.span.length, -$0.span.start) < ($1.span.length, -$1.span.start)
        }
    }
}
