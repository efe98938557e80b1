import Language
import News

/// Finds who does what to whom, where and when in a clause.
struct Participants {
    let passage: Passage
    let mentions: Speakers
    let times: TimesOfTokens

    private var document: Document { passage.document }

    /// The doer: the subject of an active verb, "by …" of a passive.
    func agent(of clause: Clause) -> String? {
        if document.isPassive(clause.verb) {
            return document.agent(of: clause.verb).flatMap { name($0, in: clause) }
        }
        guard let noun = subject(of: clause), document.tokens[noun].dep != "expl" else {
            return nil
        }
        return name(noun, in: clause)
    }

    /// The subject of the verb or, where it has none, of the operator above it:
    /// "the two are set to meet".
    private func subject(of clause: Clause) -> Int? {
        for verb in [clause.verb] + clause.predicate.reversed() where document.isVerb(verb) {
            let subject = document.subject(of: verb) ?? document.child(of: verb, "nsubjpass")
            if let subject {
                return resolvingRelative(document.afterPlaceLine(subject), of: clause.top)
            }
        }
        return sharedSubject(of: clause.top) ?? planner(of: clause.top)
            ?? document.doer(of: clause.top)?.noun
    }

    /// "The firm announced plans to shut", "its decision to shut": who plans.
    private func planner(of top: Int) -> Int? {
        let token = document.tokens[top]
        guard token.dep == "acl", token.tag == "VB", document.tokens[token.head].pos == "NOUN"
        else { return nil }
        if let owner = document.child(of: token.head, "poss") { return owner }
        guard document.tokens[token.head].dep == "dobj" else { return nil }
        return document.doer(of: document.tokens[token.head].head)?.noun
    }

    /// "is expected to rise and lead": the subject stands above the first verb.
    private func sharedSubject(of top: Int) -> Int? {
        var verb = top
        for _ in 0..<5 where ["conj", "xcomp"].contains(document.tokens[verb].dep) {
            verb = document.tokens[verb].head
            // "Talks resumed, he said, and would go on": hung on "said".
            if document.tokens[verb].dep == "parataxis" { verb = document.tokens[verb].head }
            let subject = document.subject(of: verb) ?? document.child(of: verb, "nsubjpass")
            if let subject { return resolvingRelative(subject, of: verb) }
        }
        return nil
    }

    /// Whom or what it is done to: the object of an active verb, the subject of a
    /// passive, else whom it is done with ("meet with").
    func patient(of clause: Clause, absorbed: Int?) -> String? {
        let verb = clause.verb
        if document.isPassive(verb) {
            return passiveSubject(clause).flatMap { name($0, in: clause) }
        }
        if let object = document.child(of: verb, "dobj"), object != absorbed {
            return name(resolvingRelative(object, of: clause.top), in: clause)
        }
        for child in document.rights(of: absorbed ?? verb) + document.rights(of: verb) {
            guard document.tokens[child].dep == "prep", document.word(child) == "with" else {
                continue
            }
            return document.child(of: child, "pobj").flatMap { name($0, in: clause) }
        }
        return counterpart(of: clause, absorbed: absorbed)
    }

    /// "Oslo and Rome held talks": the second of those who
    /// do it with one another.
    private func counterpart(of clause: Clause, absorbed: Int?) -> String? {
        let lemma = document.tokens[absorbed ?? clause.verb].lemma
        guard Self.reciprocal.contains(lemma), let noun = subject(of: clause) else { return nil }
        return document.child(of: noun, "conj").flatMap { name($0, in: clause) }
    }

    private static let reciprocal: Set<String> = [
        "clash", "conversation", "debate", "discussion", "meet", "meeting", "negotiation", "speak",
        "summit", "talk",
    ]

    private func passiveSubject(_ clause: Clause) -> Int? {
        if let subject = document.child(of: clause.verb, "nsubjpass") {
            return resolvingRelative(subject, of: clause.top)
        }
        // "is to be held", "has been set and announced": the subject stands above.
        for verb in clause.predicate.reversed() {
            let subject = document.subject(of: verb) ?? document.child(of: verb, "nsubjpass")
            if let subject { return subject }
        }
        let token = document.tokens[clause.top]
        if token.dep == "acl" { return token.head }
        guard token.dep == "conj" else { return nil }
        return document.child(of: token.head, "nsubjpass")
            ?? document.child(of: token.head, "nsubj")
    }

    private func resolvingRelative(_ subject: Int, of verb: Int) -> Int {
        guard ["WDT", "WP"].contains(document.tokens[subject].tag),
            document.tokens[verb].dep == "relcl"
        else { return subject }
        return document.tokens[verb].head
    }

    /// An entity id, else the words of the noun phrase.
    private func name(_ noun: Int, in clause: Clause) -> String? {
        // The engine's trees may reach over line ends.
        guard sentence(of: noun) == sentence(of: clause.verb),
            !document.tokens[noun].entity.hasSuffix("DATE")
        else { return nil }
        let span = passage.span(noun..<noun + 1)
        if let mention = mentions.mentions(overlapping: span).first { return mention.entity }
        return passage.text(core(of: noun))
    }

    private func sentence(of token: Int) -> Int? {
        var low = 0
        var high = passage.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if passage.sentences[middle].upperBound <= token {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < passage.sentences.count ? low : nil
    }

    /// A noun phrase without the clauses in it; a long one without all that
    /// follows its noun.
    private func core(of noun: Int) -> Range<Int> {
        var phrase = document.nounPhrase(of: noun)
        for child in document.rights(of: noun) where document.tokens[child].dep == "acl" {
            let start = document.subtree(of: child).lowerBound
            if start < phrase.upperBound { phrase = phrase.lowerBound..<max(start, noun + 1) }
        }
        if phrase.count > Self.longestName { phrase = phrase.lowerBound..<noun + 1 }
        return document.trimmed(phrase)
    }

    private static let longestName = 12

    // MARK: where and when

    private static let placePrepositions: Set<String> = [
        "across", "around", "at", "in", "inside", "near", "off", "on", "outside", "over", "through",
    ]
    private static let goalPrepositions: Set<String> = ["for", "from", "into", "to", "towards"]

    /// The first place that the clause is at, else the one it leads to.
    func place(of clause: Clause) -> String? {
        place(of: clause, after: Self.placePrepositions)
            ?? place(of: clause, after: Self.goalPrepositions)
    }

    private func place(of clause: Clause, after prepositions: Set<String>) -> String? {
        for token in clause.tokens
        where document.tokens[token].dep == "prep" && prepositions.contains(document.word(token)) {
            guard belongs(token, to: clause), let noun = document.child(of: token, "pobj") else {
                continue
            }
            let found = mentions.mentions(overlapping: passage.span(noun..<noun + 1))
            if let place = found.first(where: { Self.places.contains($0.label) }) {
                return place.entity
            }
        }
        return nil
    }

    private static let places: Set<EntityLabel> = [.polity, .location, .facility]

    /// Whether a token hangs on the clause itself, not on a clause inside it.
    private func belongs(_ token: Int, to clause: Clause) -> Bool {
        var token = token
        for _ in 0..<10 {
            if clause.predicate.contains(token) { return true }
            let head = document.tokens[token].head
            guard head != token else { return false }
            if ["relcl", "acl", "ccomp", "advcl"].contains(document.tokens[token].dep) {
                return false
            }
            token = head
        }
        return false
    }

    /// The value of the time expression that hangs on the clause.
    func time(of clause: Clause) -> String? {
        for token in clause.tokens {
            if let time = times[token], belongs(token, to: clause) { return time.value }
        }
        return nil
    }
}
