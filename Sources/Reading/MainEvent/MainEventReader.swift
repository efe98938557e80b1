import Language
import News

/// Finds who, what, when and where of the event that a report is about.
///
/// The headline tells it in most reports, and the first sentences complete it;
/// what none of them says stays open.
func readMainEvent(in passages: [Passage], report: Report) -> MainEvent {
    let opening = Opening(passages: passages, report: report)
    var event = MainEvent()
    let told = opening.clauses.first { !opening.addressesReader($0) } ?? opening.clauses.first
    event.who = ActorFinder(opening: opening).actor(of: told)
    event.what = told.flatMap { opening.phrase($0.passage, $0.deed) }
    event.when = TimeFinder(opening: opening).time()
    event.place = PlaceFinder(opening: opening).place()
    return event
}

/// The sentences of a report that tell its main event, and what is known of them.
struct Opening {
    /// How many sentences below the headline are looked at.
    static let length = 3

    let passages: [Passage]
    let report: Report
    /// The headline and the first sentences, by passage.
    private(set) var sentences: [(passage: Int, tokens: Range<Int>)] = []
    /// Their main clauses.
    private(set) var clauses: [LeadClause] = []

    init(passages: [Passage], report: Report) {
        self.passages = passages
        self.report = report
        var left = Self.length
        for (number, passage) in passages.enumerated() {
            for tokens in passage.sentences where passage.field == .title || left > 0 {
                sentences.append((number, tokens))
                if passage.field != .title { left -= 1 }
            }
        }
        clauses = sentences.compactMap {
            LeadClause(
                in: passages[$0.passage], number: $0.passage, sentence: $0.tokens,
                names: report.entities)
        }
    }

    func phrase(_ passage: Int, _ tokens: Range<Int>, value: String? = nil) -> MainEvent.Phrase? {
        guard !tokens.isEmpty else { return nil }
        let span = passages[passage].span(tokens)
        return MainEvent.Phrase(span: span, text: passages[passage].text(tokens), value: value)
    }

    func phrase(_ span: Span, value: String? = nil) -> MainEvent.Phrase? {
        guard let passage = passages.first(where: { $0.field == span.field }) else { return nil }
        return MainEvent.Phrase(span: span, text: passage.words[span], value: value)
    }

    /// "You knew it could not come easily": nobody of the report acts.
    func addressesReader(_ clause: LeadClause) -> Bool {
        guard clause.subject.count == 1, let word = clause.subject.first else { return false }
        return ["here", "i", "it", "this", "we", "you"].contains(
            passages[clause.passage].tokens[word].norm)
    }

    /// The spans of the sentences looked at.
    var spans: [Span] { sentences.map { passages[$0.passage].span($0.tokens) } }
}
