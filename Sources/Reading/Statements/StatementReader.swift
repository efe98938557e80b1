import Language
import News

/// Reads who does what, where and when, how sure it is and who says so.
func readStatements(in passages: [Passage], report: Report) -> [Statement] {
    var statements: [Statement] = []
    var offset = 0
    for passage in passages {
        let reader = StatementReader(passage: passage, report: report)
        for (number, sentence) in passage.sentences.enumerated() {
            statements += reader.statements(of: sentence, number: offset + number)
        }
        offset += passage.sentences.count
    }
    return statements
}

/// Reads the statements of one passage.
struct StatementReader {
    private let passage: Passage
    private let clauses: ClauseReader
    private let participants: Participants
    private let sources: Sources

    private var document: Document { passage.document }

    init(passage: Passage, report: Report) {
        self.passage = passage
        let times = TimesOfTokens(
            report.times, in: passage, published: report.article.published?.day)
        clauses = ClauseReader(passage: passage, times: times)
        participants = Participants(
            passage: passage, mentions: Speakers(report.entities), times: times)
        sources = Sources(report.quotations, in: passage)
    }

    func statements(of sentence: Range<Int>, number: Int) -> [Statement] {
        clauses.clauses(of: sentence).compactMap { clause in
            guard clause.tokens.count > 2, !isReport(clause) else { return nil }
            let noun = lightNoun(of: clause.verb)
            return Statement(
                span: passage.span(clause.tokens), sentence: number,
                predicate: predicate(of: clause, noun: noun),
                agent: participants.agent(of: clause),
                patient: participants.patient(of: clause, absorbed: noun),
                place: participants.place(of: clause), time: participants.time(of: clause),
                status: clause.status, attribution: sources.source(of: clause.verb))
        }
    }

    /// Words that only attribute are no statement: they are in `attribution` of
    /// what they attribute.
    private func isReport(_ clause: Clause) -> Bool {
        if isImpersonal(clause.verb) { return true }
        guard clause.status != .denied || document.tokens[clause.verb].lemma == "deny" else {
            return false
        }
        guard !Self.deeds.contains(document.tokens[clause.verb].lemma),
            document.hasChild(clause.verb, "ccomp") || !document.hasChild(clause.verb, "dobj")
        else { return false }
        return sources.isCue(clause.verb)
    }

    /// "It is expected that …"
    private func isImpersonal(_ verb: Int) -> Bool {
        guard document.hasChild(verb, "ccomp") else { return false }
        return document.children(of: verb).contains {
            ["nsubj", "nsubjpass", "expl"].contains(document.tokens[$0].dep)
                && document.word($0) == "it"
        }
    }

    /// Saying so is the deed.
    private static let deeds: Set<String> = [
        "agree", "ban", "decide", "order", "rule", "swear", "vote",
    ]

    // MARK: predicate

    private func predicate(of clause: Clause, noun: Int?) -> String {
        var predicate = document.lemma(ofVerb: clause.verb)
        if let particle = document.child(of: clause.verb, "prt") {
            predicate += " " + document.word(particle)
        }
        if let noun { return predicate + " " + document.tokens[noun].lemma }
        let complement = ["acomp", "attr", "oprd"].compactMap {
            document.child(of: clause.verb, $0)
        }
        guard let complement = complement.first else { return predicate }
        return predicate + " " + document.tokens[complement].lemma
    }

    /// The noun that carries the meaning of a light verb: "hold a meeting".
    private func lightNoun(of verb: Int) -> Int? {
        guard Self.lightVerbs.contains(document.tokens[verb].lemma),
            let noun = document.child(of: verb, "dobj"), document.tokens[noun].pos == "NOUN",
            StatusLexicon.standard.isEvent(document.tokens[noun].lemma)
        else { return nil }
        return noun
    }

    private static let lightVerbs: Set<String> = [
        "cast", "give", "have", "hold", "launch", "make", "pay", "pose", "reach", "stage", "strike",
        "take",
    ]
}
