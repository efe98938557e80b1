import News

/// Writes an outlet's own sentence as a cell of a claim.
struct CellWriter {
    let story: ComparedStory

    func cell(
        _ sentence: StatedSentence, value: String? = nil, asOf: String? = nil,
        sharing keys: Set<String> = []
    ) -> Cell {
        sourced(sentence, value: value, asOf: asOf, sharing: keys, terms: []).cell
    }

    /// The cell, and whose words it is.
    ///
    /// - Parameters:
    ///   - keys: of predicates that the others have too.
    ///   - terms: what all sentences of the claim have in common.
    func sourced(
        _ sentence: StatedSentence, value: String? = nil, asOf: String? = nil,
        sharing keys: Set<String>, terms: Set<StatedSentence.Term>
    ) -> (cell: Cell, source: CellSource) {
        let main = mainStatement(of: sentence, sharing: keys)
        let source = CellSourceReader(story: story).source(
            of: sentence, stating: main, sharing: terms)
        let cell = Cell(
            article: story.reports[sentence.report].article.id, group: sentence.group,
            span: sentence.span, text: sentence.text, value: value, asOf: asOf,
            status: main?.status, attribution: source.name)
        return (cell, source)
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
