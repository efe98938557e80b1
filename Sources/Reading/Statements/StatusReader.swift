import Language
import News

/// Tells how sure a clause is, from tense, modal verbs, negation, conditions and
/// the words that lead to it.
struct StatusReader {
    let document: Document
    let finder: ClauseFinder
    let lexicon: StatusLexicon
    let isHeadline: Bool
    /// Whether a date or time of the calendar hangs on the verb.
    let hasDate: (Int) -> Bool

    /// The status of a clause, before the clauses around it have their say.
    func status(verbs: [Int], effects: [StatusLexicon.Effect]) -> EventStatus {
        var status = ownStatus(of: verbs[0])
        if let effect = finder.adjectiveEffect(above: verbs[0]) {
            status = apply(effect, to: .ongoing, below: verbs[0])
        }
        for (step, effect) in effects.enumerated() {
            status = apply(effect, to: status, below: verbs[step + 1])
            if isNegated(verbs[step + 1]) { status = .denied }
        }
        if effects.isEmpty, let expected = expectation(of: verbs[0], status) { status = expected }
        let content = verbs[verbs.count - 1]
        if [.happened, .ongoing, .scheduled].contains(status), let ending = ending(of: content) {
            status = ending
        }
        return status
    }

    private func apply(
        _ effect: StatusLexicon.Effect, to status: EventStatus, below verb: Int
    ) -> EventStatus {
        switch effect {
        case .same: return status
        case .future: return status == .denied ? .denied : future(verb)
        case .becomes(.denied): return status == .denied ? .happened : .denied
        case .becomes(let new):
            return status == .denied || status == .possible && new != .cancelled ? status : new
        }
    }

    /// "The ruling is expected", "is scheduled for May", "showers are likely":
    /// the operator stands alone.
    private func expectation(of verb: Int, _ status: EventStatus) -> EventStatus? {
        guard [.happened, .ongoing, .scheduled].contains(status) else { return nil }
        var effect: StatusLexicon.Effect?
        if document.isPassive(verb) {
            effect = lexicon.effect(of: document.tokens[verb].lemma, .passive)
            if !Self.lonePassives.contains(document.tokens[verb].lemma) { return nil }
        } else if let adjective = document.child(of: verb, "acomp") {
            guard Self.loneAdjectives.contains(document.tokens[adjective].lemma) else { return nil }
            effect = lexicon.effect(of: document.tokens[adjective].lemma, .adjective)
        } else if Self.loneActives.contains(document.tokens[verb].lemma) {
            effect = lexicon.effect(of: document.tokens[verb].lemma, .active)
        }
        guard case .becomes(let new)? = effect else { return nil }
        return new
    }

    private static let lonePassives: Set<String> = [
        "anticipate", "expect", "fear", "forecast", "plan", "schedule", "slate",
    ]
    private static let loneAdjectives: Set<String> = ["due", "likely", "scheduled", "unlikely"]
    private static let loneActives: Set<String> = [
        "consider", "contemplate", "expect", "mull", "plan", "propose", "weigh",
    ]

    // MARK: the verb itself

    private func ownStatus(of verb: Int) -> EventStatus {
        if isNegated(verb) { return .denied }
        if let modal = modal(of: verb) { return status(modal: modal, of: verb) }
        if let sure = adverb(of: verb) { return sure }
        return tense(of: verb)
    }

    /// "did not", "never", "no one", "neither side", "no date".
    func isNegated(_ verb: Int) -> Bool {
        for child in document.children(of: verb) {
            let token = document.tokens[child]
            if token.dep == "neg" {
                return token.norm != "only" && !(token.norm == "never" && isCompared(verb))
            }
            if ["advmod", "preconj", "cc"].contains(token.dep),
                ["never", "nor", "hardly"].contains(token.norm)
            {
                return true
            }
            if ["nsubj", "nsubjpass", "dobj", "attr"].contains(token.dep), isNone(child) {
                return true
            }
        }
        return false
    }

    /// "Relations have never been worse" says that they are bad.
    private func isCompared(_ verb: Int) -> Bool {
        document.children(of: verb).contains { child in
            ["JJR", "RBR"].contains(document.tokens[child].tag)
                || document.children(of: child).contains { document.tokens[$0].tag == "RBR" }
        }
    }

    private func isNone(_ noun: Int) -> Bool {
        if Self.none.contains(document.word(noun)) { return true }
        return document.children(of: noun).contains {
            ["det", "nsubj", "neg"].contains(document.tokens[$0].dep)
                && ["no", "neither"].contains(document.word($0))
        }
    }

    private static let none: Set<String> = ["nobody", "none", "nothing", "neither"]

    private func modal(of verb: Int) -> Int? {
        document.children(of: verb).first {
            document.tokens[$0].dep == "aux" && document.tokens[$0].tag == "MD"
        }
    }

    private func status(modal: Int, of verb: Int) -> EventStatus {
        switch document.tokens[modal].lemma {
        // "will probably rise", "will perhaps come"
        case "will", "shall", "’ll", "'ll", "wo": adverb(of: verb) ?? future(verb)
        case "would", "’d", "'d":
            // "said it would have won" tells what did not come about.
            isReportedLater(verb) && !isPerfect(verb) ? future(verb) : .possible
        case "must", "should", "ought": .expected
        default: .possible
        }
    }

    private func isPerfect(_ verb: Int) -> Bool {
        document.children(of: verb).contains {
            document.tokens[$0].dep == "aux" && document.tokens[$0].lemma == "have"
        }
    }

    /// "said it would": a future told in the past.
    private func isReportedLater(_ verb: Int) -> Bool {
        var clause = verb
        for _ in 0..<6 {
            let token = document.tokens[clause]
            let head = token.head
            if head == clause { return document.children(of: clause).contains(where: isReport) }
            if token.dep == "ccomp" || token.dep == "acl" {
                guard isPastOrNoun(head) else { return false }
                return !document.children(of: clause).contains {
                    document.tokens[$0].dep == "advcl" && isConditional($0)
                }
            }
            // "Talks resumed, he said, and would go on": hung on "said".
            if token.dep == "conj", isReport(head) { return true }
            guard ["conj", "advcl", "xcomp", "relcl"].contains(token.dep) else { return false }
            clause = head
        }
        return false
    }

    /// "They say it would cost …" is no future told in the past.
    private func isPastOrNoun(_ report: Int) -> Bool {
        !["VBZ", "VBP", "VB"].contains(document.tokens[report].tag)
    }

    /// "…, he said" hung below what was said.
    private func isReport(_ child: Int) -> Bool {
        ["parataxis", "ccomp"].contains(document.tokens[child].dep)
            && isPastOrNoun(child)
            && CueLexicon.standard.speaks(document.tokens[child].lemma)
    }

    /// Arranged deeds are announced with "will"; what merely comes about is
    /// foretold.
    private func future(_ verb: Int) -> EventStatus {
        if document.lemma(ofVerb: verb) == "be" {
            return document.hasChild(verb, "acomp") ? .expected : .scheduled
        }
        if document.isPassive(verb) { return .scheduled }
        return lexicon.foretells(document.tokens[verb].lemma) ? .expected : .scheduled
    }

    private func adverb(of verb: Int) -> EventStatus? {
        for child in document.children(of: verb) where document.tokens[child].dep == "advmod" {
            if ["probably", "presumably"].contains(document.word(child)) { return .expected }
            if ["perhaps", "possibly", "maybe"].contains(document.word(child)) { return .possible }
        }
        return nil
    }

    // MARK: tense

    private func tense(of verb: Int) -> EventStatus {
        let tag = document.tokens[verb].tag
        let auxiliaries = document.children(of: verb).filter {
            ["aux", "auxpass"].contains(document.tokens[$0].dep)
        }
        if let first = auxiliaries.first, document.tokens[first].tag == "TO" {
            // "Leaders to meet in Oslo"; "with details to be given later"
            return isHeadline || document.isPassive(verb) ? .scheduled : .possible
        }
        if auxiliaries.contains(where: { document.lemma(ofVerb: $0) == "have" }) {
            return tag == "VBG" ? .ongoing : .happened
        }
        let isPast =
            tag == "VBD" || auxiliaries.contains { document.tokens[$0].tag == "VBD" }
        if tag == "VBG" {
            guard !auxiliaries.isEmpty else { return participle(verb) }
            if isPast { return isStillGoingOn(verb) ? .ongoing : .happened }
            return hasDate(verb) && !document.isPassive(verb) ? .scheduled : .ongoing
        }
        if isPast { return .happened }
        if auxiliaries.isEmpty, tag == "VBN" { return .happened }
        // The engine takes the plural "Voters go to the polls" for an infinitive.
        if tag == "VB", auxiliaries.isEmpty, !isPluralClause(verb) { return .possible }
        return present(verb, auxiliaries: auxiliaries)
    }

    private func isPluralClause(_ verb: Int) -> Bool {
        guard document.tokens[verb].dep == "ROOT", let subject = document.child(of: verb, "nsubj")
        else { return false }
        return subject < verb && ["NNS", "NNPS"].contains(document.tokens[subject].tag)
    }

    private func present(_ verb: Int, auxiliaries: [Int]) -> EventStatus {
        let isState = document.lemma(ofVerb: verb) == "be" || document.hasChild(verb, "acomp")
        if isHeadline, !isState, auxiliaries.isEmpty { return .happened }
        // A passive participle tells a change: "is being built" has VBG above.
        if !isState, hasDate(verb) { return .scheduled }
        return .ongoing
    }

    /// "killing 12", "ending a long dispute": as sure as the clause it hangs on,
    /// which is settled later.
    private func participle(_ verb: Int) -> EventStatus {
        document.tokens[verb].dep == "acl" ? .ongoing : .happened
    }

    /// "were battling the blaze" goes on; "was driving home when …" does not.
    private func isStillGoingOn(_ verb: Int) -> Bool {
        guard ["ROOT", "ccomp", "conj"].contains(document.tokens[verb].dep) else { return false }
        return !document.children(of: verb).contains {
            document.tokens[$0].dep == "advcl" && finder.isFinite($0)
        }
    }

    // MARK: endings

    private func ending(of verb: Int) -> EventStatus? {
        var predicate = document.tokens[verb].lemma
        if let particle = particle(of: verb) { predicate += " " + document.word(particle) }
        let object =
            document.child(of: verb, "dobj") ?? document.child(of: verb, "nsubjpass")
            ?? objectOfOutOf(verb)
        if predicate == "delay", !document.isPassive(verb),
            let cause = document.child(of: verb, "nsubj"),
            Self.causes.contains(document.tokens[cause].lemma)
        {
            return nil
        }
        // "pushed back against the critics" puts nothing off.
        let isAgainst = document.rights(of: verb).contains { child in
            ([child] + document.children(of: child)).contains { document.word($0) == "against" }
        }
        if predicate == "push back", object == nil, isAgainst { return nil }
        return lexicon.ending(predicate, object: object.map { document.tokens[$0].lemma })
    }

    /// "pulled out of the race"
    private func objectOfOutOf(_ verb: Int) -> Int? {
        for child in document.rights(of: verb) {
            let links = [child] + document.children(of: child)
            for link in links where document.word(link) == "of" || document.word(link) == "from" {
                return document.child(of: link, "pobj")
            }
        }
        return nil
    }

    /// The particle, also where the analysis takes "out of" for a preposition and
    /// "put back" for an adverb.
    func particle(of verb: Int) -> Int? {
        document.child(of: verb, "prt")
            ?? document.rights(of: verb).first {
                ["back", "off", "out"].contains(document.word($0))
                    && ["prep", "advmod"].contains(document.tokens[$0].dep)
            }
    }

    /// What holds things up does not postpone them.
    private static let causes: Set<String> = [
        "accident", "crash", "fault", "fog", "ice", "problem", "rain", "snow", "storm", "strike",
        "traffic", "weather", "wind",
    ]

    // MARK: conditions

    func isConditional(_ verb: Int) -> Bool {
        document.children(of: verb).contains {
            document.tokens[$0].dep == "mark"
                && ["if", "unless", "whether", "lest"].contains(document.word($0))
        }
    }

    func mark(of verb: Int) -> String? {
        document.child(of: verb, "mark").map(document.word)
            ?? document.children(of: verb).first {
                document.tokens[$0].dep == "advmod" && document.word($0) == "when"
            }.map(document.word)
    }
}
