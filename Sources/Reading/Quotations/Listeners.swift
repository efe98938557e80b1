import Language

/// Finds who was told: "told Reuters", "said in an interview with the BBC".
///
/// It shows where an outlet has a quotation from.
struct Listeners {
    let document: Document

    /// The noun of whom the cue's verb tells.
    func listener(of attribution: Attribution) -> Int? {
        guard let verb = attribution.head, document.isVerb(verb) else { return nil }
        if Self.tells.contains(document.tokens[verb].lemma), !document.isPassive(verb) {
            let told = document.rights(of: verb).first {
                ["dobj", "dative"].contains(document.tokens[$0].dep)
            }
            if let told, isSomebody(told, in: attribution) { return told }
        }
        return interviewer(below: verb)
    }

    private static let tells: Set<String> = ["assure", "inform", "remind", "tell", "warn"]

    /// Not "told the truth", and nobody inside the quotation.
    private func isSomebody(_ noun: Int, in attribution: Attribution) -> Bool {
        ["NOUN", "PRON", "PROPN"].contains(document.tokens[noun].pos)
            && !["lie", "story", "truth"].contains(document.tokens[noun].lemma)
            && !attribution.content.contains { $0.contains(noun) }
    }

    private func interviewer(below verb: Int) -> Int? {
        for preposition in document.children(of: verb)
        where ["during", "in"].contains(document.word(preposition)) {
            guard let talk = document.child(of: preposition, "pobj"),
                ["interview", "conversation"].contains(document.tokens[talk].lemma),
                let with = document.rights(of: talk).first(where: { document.word($0) == "with" })
            else { continue }
            return document.child(of: with, "pobj")
        }
        return nil
    }
}
