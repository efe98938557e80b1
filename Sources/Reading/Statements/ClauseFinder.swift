import Language
import News

/// Finds the clauses of a sentence: main clauses, what is said or thought,
/// relative and adverbial clauses.
struct ClauseFinder {
    let document: Document
    let lexicon: StatusLexicon

    /// The tops of the clauses, in the order of the words.
    func tops(in sentence: Range<Int>) -> [Int] {
        sentence.filter { isTop($0, in: sentence) }
    }

    private func isTop(_ token: Int, in sentence: Range<Int>) -> Bool {
        guard document.isVerb(token) else { return false }
        let word = document.tokens[token]
        guard sentence.contains(word.head), word.head != token else { return !isCommand(token) }
        if !hasSubject(token), isInfinitive(token) { return isFreeInfinitive(token) }
        if complement(of: word.head)?.verb == token { return false }
        switch word.dep {
        case "ccomp", "relcl", "parataxis", "csubj": return true
        case "advcl":
            return isFinite(token) || hasSubject(token) || ["VBG", "VBN"].contains(word.tag)
        case "acl": return isFinite(token) || ["VBG", "VBN"].contains(word.tag)
        case "conj": return document.isVerb(word.head)
        case "xcomp": return !isReached(token)
        case "dep", "appos", "intj": return isFinite(token)
        case "pcomp": return isFinite(token) || hasSubject(token)
        default: return false
        }
    }

    /// "Please check back."
    private func isCommand(_ verb: Int) -> Bool {
        document.tokens[verb].tag == "VB" && !hasSubject(verb)
            && !document.hasChild(verb, "aux")
    }

    /// "agreed to extend the truce", "preparing for the team to leave".
    private func isFreeInfinitive(_ verb: Int) -> Bool {
        switch document.tokens[verb].dep {
        case "xcomp":
            let head = document.tokens[document.tokens[verb].head]
            return !isReached(verb)
                && (lexicon.attitude(head.lemma, infinitive: true) != nil
                    || adjectiveEffect(above: verb) != nil)
        case "acl", "relcl": return governorOfFor(verb) != nil || isPlan(above: verb)
        default: return false
        }
    }

    /// "plans to shut the mine"
    private func isPlan(above verb: Int) -> Bool {
        let noun = document.tokens[document.tokens[verb].head]
        // "in order to"
        if noun.lemma == "order", document.word(noun.head) == "in" { return false }
        return noun.pos == "NOUN" && lexicon.attitude(noun.lemma, infinitive: true) != nil
    }

    /// The verb above "for the team to leave".
    func governorOfFor(_ verb: Int) -> Int? {
        let noun = document.tokens[verb].head
        let preposition = document.tokens[noun].head
        guard ["acl", "relcl"].contains(document.tokens[verb].dep), isInfinitive(verb),
            document.tokens[noun].dep == "pobj", document.word(preposition) == "for"
        else { return nil }
        return document.tokens[preposition].head
    }

    func hasSubject(_ verb: Int) -> Bool {
        document.hasChild(verb, "nsubj") || document.hasChild(verb, "nsubjpass")
    }

    func isInfinitive(_ verb: Int) -> Bool {
        document.lefts(of: verb).contains { document.tokens[$0].tag == "TO" }
    }

    /// An infinitive that an operator leads to is part of the operator's clause.
    private func isReached(_ token: Int) -> Bool {
        let head = document.tokens[token].head
        guard document.isVerb(head) else { return adjectiveEffect(above: token) == nil }
        return complement(of: head) != nil || !document.tokens[token].tag.hasPrefix("VB")
    }

    /// "the talks, due to open on Tuesday": what the adjective makes of the verb.
    func adjectiveEffect(above verb: Int) -> StatusLexicon.Effect? {
        let head = document.tokens[verb].head
        guard document.tokens[verb].dep == "xcomp", document.tokens[head].pos == "ADJ",
            document.tokens[head].dep != "acomp"
        else { return nil }
        return lexicon.effect(of: document.tokens[head].lemma, .adjective)
    }

    func isFinite(_ verb: Int) -> Bool {
        ["VBD", "VBZ", "VBP", "MD"].contains(document.tokens[verb].tag)
            || document.children(of: verb).contains { child in
                ["aux", "auxpass"].contains(document.tokens[child].dep)
                    && ["VBD", "VBZ", "VBP", "MD"].contains(document.tokens[child].tag)
            }
    }

    /// The verbs from the top of a clause down to the one that carries the
    /// meaning, with what each step makes of the next.
    func chain(from top: Int) -> (verbs: [Int], effects: [StatusLexicon.Effect]) {
        var verbs = [top]
        var effects: [StatusLexicon.Effect] = []
        while let last = verbs.last, let (next, effect) = complement(of: last), verbs.count < 5 {
            verbs.append(next)
            effects.append(effect)
        }
        return (verbs, effects)
    }

    /// The verb that an operator leads to: "meet" for "set" in "is set to meet".
    func complement(of verb: Int) -> (verb: Int, effect: StatusLexicon.Effect)? {
        let token = document.tokens[verb]
        if document.lemma(ofVerb: verb) == "be" { return complementOfBe(verb) }
        if document.lemma(ofVerb: verb) == "have", let next = infinitive(below: verb) {
            let isYet = document.children(of: verb).contains { document.word($0) == "yet" }
            return (next, isYet ? .becomes(.denied) : .becomes(.expected))
        }
        let voice: StatusLexicon.Voice =
            document.isPassive(verb) || isBareParticiple(verb) ? .passive : .active
        guard let effect = lexicon.effect(of: token.lemma, voice) else { return nil }
        return infinitive(below: verb).map { ($0, effect) }
    }

    /// "the talks planned to start in May"
    private func isBareParticiple(_ verb: Int) -> Bool {
        document.tokens[verb].tag == "VBN" && document.tokens[verb].dep == "acl"
    }

    /// "is to vote", "is likely to block".
    private func complementOfBe(_ verb: Int) -> (verb: Int, effect: StatusLexicon.Effect)? {
        if let adjective = document.child(of: verb, "acomp") {
            guard let effect = lexicon.effect(of: document.tokens[adjective].lemma, .adjective)
            else { return nil }
            return infinitive(below: adjective).map { ($0, effect) }
        }
        guard let next = infinitive(below: verb, labels: ["xcomp"]),
            !document.hasChild(verb, "attr")
        else { return nil }
        if let subject = document.child(of: verb, "nsubj"),
            Self.purposes.contains(document.tokens[subject].lemma)
        {
            return (next, .becomes(.possible))
        }
        let isUnfulfilled =
            document.tokens[verb].tag == "VBD"
            && document.children(of: next).contains { document.word($0) == "have" }
        return (next, .becomes(isUnfulfilled ? .cancelled : .scheduled))
    }

    /// "The aim is to build" tells what for, not when.
    private static let purposes: Set<String> = [
        "aim", "goal", "idea", "job", "mission", "point", "purpose", "role", "task",
    ]

    private func infinitive(
        below head: Int, labels: Set<String> = ["xcomp", "ccomp", "advcl", "acl"]
    ) -> Int? {
        document.rights(of: head).first { child in
            let token = document.tokens[child]
            guard labels.contains(token.dep), document.isVerb(child) else { return false }
            if token.dep == "xcomp", token.tag == "VBG" { return true }
            return document.lefts(of: child).contains { document.tokens[$0].tag == "TO" }
                && (token.dep != "advcl" || document.tokens[head].pos != "VERB")
        }
    }
}
