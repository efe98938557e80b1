import Language

/// When a clause is, seen from its publication.
enum Tense: Sendable {
    case past, present, future
    /// Ahead of something past: "said it would meet".
    case futureInPast
    /// No verb says, as in a line without one.
    case unknown

    /// Whether it lies ahead of the verb that tells of it.
    var isAhead: Bool { self == .future || self == .futureInPast }

    /// Reads the clause that a token stands in.
    ///
    /// "will meet Tuesday" and "is due on Tuesday" are future, "met Tuesday" is
    /// past, "failed to pass on Tuesday" is past like its first verb.
    init(of token: Int, in document: Document, lexicon: TimeLexicon) {
        var index = token
        var link = ""
        for step in 0..<16 {
            let word = document.tokens[index]
            if Self.sets(word, link, lexicon) {
                self = .future
                return
            }
            if step == 1, word.pos == "ADP" { link = word.norm }
            if step > 1, let tense = Self.tense(by: word) {
                self = tense
                return
            }
            if word.pos == "VERB" || word.pos == "AUX" {
                if let tense = Self.tense(of: index, in: document, lexicon) {
                    self = tense
                    return
                }
            } else if word.pos == "ADJ", lexicon.forward.contains(word.lemma) {
                self = .future
                return
            }
            guard word.head != index, document.tokens.indices.contains(word.head) else { break }
            index = word.head
        }
        self = .unknown
    }

    /// "set the hearing for Friday", "moved the match to Sunday": whatever the tense, the
    /// day is ahead of the deed.
    private static func sets(_ word: Token, _ link: String, _ lexicon: TimeLexicon) -> Bool {
        guard ["VBD", "VBN", "VBZ", "VBP", "VB"].contains(word.tag) else { return false }
        switch link {
        case "for":
            return ["call", "fix", "schedule", "set", "slate"].contains(word.lemma)
        case "to": return ["delay", "move", "postpone", "reschedule"].contains(word.lemma)
        default: return false
        }
    }

    /// "in the wake of Tuesday's vote" looks back, "ahead of Tuesday's vote" on.
    private static func tense(by word: Token) -> Tense? {
        switch word.norm {
        case "after", "aftermath", "following", "since", "wake": .past
        case "advance": word.pos == "NOUN" ? .future : nil
        case "ahead", "before": word.pos == "VERB" ? nil : .future
        default: nil
        }
    }

    /// `nil` where the verb's own head decides.
    private static func tense(of verb: Int, in document: Document, _ lexicon: TimeLexicon) -> Tense?
    {
        let word = document.tokens[verb]
        let helpers = document.children(of: verb).map { document.tokens[$0] }
            .filter { $0.dep == "aux" || $0.dep == "auxpass" }
        let has = { (tag: String) in helpers.contains { $0.tag == tag } }
        let isPerfect = helpers.contains { $0.lemma == "have" }
        if has("MD") {
            // "could not believe" tells the past, "could meet" what may come.
            let isUnable =
                helpers.contains { $0.norm == "could" }
                && document.children(of: verb).contains { document.tokens[$0].dep == "neg" }
            let isPast = helpers.contains {
                ["would", "could", "might", "should"].contains($0.norm)
            }
            return isPerfect || isUnable ? .past : isPast ? .futureInPast : .future
        }
        if has("TO") { return isPerfect ? .past : ofInfinitive(verb, in: document, lexicon) }
        if isPerfect || has("VBD") {
            return isAhead(word, helpers, lexicon) ? .futureInPast : .past
        }
        switch word.tag {
        case "VBD": return .past
        case "VBN":
            if lexicon.forward.contains(word.lemma) { return .future }
            // "since being named on Saturday": what stands above decides.
            if helpers.contains(where: { $0.tag == "VBG" }), helpers.count == 1 { return nil }
            return helpers.isEmpty ? .past : .present
        case "VBG": return helpers.isEmpty ? nil : .future
        case "VBZ", "VBP":
            // "is up for re-election in November"
            let isUp = document.children(of: verb).contains {
                document.tokens[$0].norm == "up" && document.tokens.indices.contains($0 + 1)
                    && document.tokens[$0 + 1].norm == "for"
            }
            if word.lemma == "be", isUp { return .future }
            if word.lemma == "be",
                document.children(of: verb).contains(where: {
                    ["acomp", "attr"].contains(document.tokens[$0].dep)
                        && lexicon.forward.contains(document.tokens[$0].lemma)
                })
            {
                return .future
            }
            return .present
        default: return helpers.isEmpty ? nil : .present
        }
    }

    /// "was scheduled for Tuesday" and "has been set for Tuesday" lie ahead of what was reported.
    private static func isAhead(_ word: Token, _ helpers: [Token], _ lexicon: TimeLexicon) -> Bool {
        word.tag == "VBN"
            && helpers.contains { $0.lemma == "be" && ["VBD", "VBN"].contains($0.tag) }
            && lexicon.forward.contains(word.lemma)
    }

    private static func ofInfinitive(_ verb: Int, in document: Document, _ lexicon: TimeLexicon)
        -> Tense?
    {
        let head = document.tokens[verb].head
        guard head != verb, document.tokens[verb].dep == "xcomp",
            lexicon.implicative.contains(document.tokens[head].lemma)
        else { return .future }
        return nil
    }
}
