import Language

/// Finds what nouns attribute: "Smith's claim that …", "issued a warning that …",
/// "the pledge by the firm to …".
struct NounCues {
    let document: Document
    let finder: CueFinder

    /// The attribution of a noun that has a source and a content.
    func attribution(of noun: Int, in sentence: Range<Int>) -> Attribution? {
        guard document.tokens[noun].pos == "NOUN",
            let entry = finder.lexicon.noun(document.tokens[noun].lemma),
            let content = content(of: noun, entry), let source = source(of: noun),
            finder.areInOneLine(source, noun)
        else { return nil }
        let words = document.nounPhrase(of: source)
        let range = document.trimmed(content.clamped(to: sentence))
        guard !content.clamped(to: sentence).isEmpty, !words.overlaps(range) else { return nil }
        return Attribution(
            head: noun, cue: noun..<noun + 1, source: [words], sourceHead: source,
            content: [range], isDirect: false)
    }

    private func content(of noun: Int, _ entry: CueLexicon.Entry) -> Range<Int>? {
        for child in document.rights(of: noun) {
            let token = document.tokens[child]
            switch token.dep {
            case "acl", "ccomp", "relcl":
                let opening = document.lefts(of: child)
                let isClause = opening.contains {
                    document.tokens[$0].dep == "mark" && document.word($0) == "that"
                }
                let isInfinitive = opening.contains { document.tokens[$0].tag == "TO" }
                if isClause && entry.frames.contains(.clause)
                    || isInfinitive && entry.frames.contains(.infinitive)
                {
                    return document.subtree(of: child)
                }
            case "prep" where entry.prepositions.contains(token.norm):
                let words = document.subtree(of: child)
                if words.upperBound > child + 1 { return child + 1..<words.upperBound }
            default: break
            }
        }
        return nil
    }

    /// Its owner, who it is by or from, or the doer of the verb that it is the
    /// object of.
    private func source(of noun: Int) -> Int? {
        if let owner = document.child(of: noun, "poss") { return owner }
        for child in document.rights(of: noun)
        where document.tokens[child].dep == "prep"
            && ["among", "by", "from"].contains(document.word(child))
        {
            return document.child(of: child, "pobj")
        }
        guard document.tokens[noun].dep == "dobj" else { return nil }
        let verb = document.tokens[noun].head
        guard Self.givingVerbs.contains(document.tokens[verb].lemma) else { return nil }
        return document.doer(of: verb)?.noun
    }

    /// Verbs with which somebody voices the noun.
    private static let givingVerbs: Set<String> = [
        "express", "give", "have", "issue", "make", "offer", "raise", "release", "renew", "repeat",
        "share", "voice",
    ]
}
