import Language

/// Finds the cue above a quoted stretch in the sentence's tree: the verb of which
/// it is a part ("called it “a mess”"), or the noun ("her “never again” promise").
struct GoverningCues {
    let finder: CueFinder

    private var document: Document { finder.document }

    /// The verb above the stretch in the sentence's tree.
    func cue(of stretch: QuotedStretch) -> Attribution? {
        guard !finder.isTitle(stretch),
            let top = stretch.tokens.first(where: {
                let token = document.tokens[$0]
                return token.dep != "punct" && !token.isSpace
                    && !stretch.tokens.contains(token.head)
            })
        else { return nil }
        var token = document.tokens[top].head
        if let owner = owner(of: token, after: stretch) { return owner }
        var nearest: Attribution?
        var below = top
        for _ in 0..<12 {
            guard finder.areInOneLine(token, top) else { break }
            if let owner = owner(of: token, before: stretch, below: below) { return owner }
            if let inserted = insertedCue(in: token, stretch) { return inserted }
            if document.isVerb(token) {
                let attribution = finder.attribution(of: token)
                let isUsable =
                    !attribution.source.isEmpty
                    && !attribution.source[0].overlaps(stretch.tokens)
                if isUsable, finder.lexicon.governs(document.tokens[token].lemma) {
                    return attribution
                }
                if isUsable, nearest == nil { nearest = attribution }
            }
            if document.tokens[token].head == token { break }
            below = token
            token = document.tokens[token].head
        }
        return stretch.words >= DirectSpeech.shortest ? nearest : nil
    }

    /// "The job, he said, was “to listen”"
    private func insertedCue(in verb: Int, _ stretch: QuotedStretch) -> Attribution? {
        guard document.isVerb(verb) else { return nil }
        for child in document.children(of: verb)
        where document.tokens[child].dep == "parataxis" && finder.isSpeech(child)
            && !stretch.tokens.contains(child)
        {
            let attribution = finder.attribution(of: child)
            if !attribution.source.isEmpty { return attribution }
        }
        return nil
    }

    /// "Smith's “never again” promise"
    private func owner(of noun: Int, after stretch: QuotedStretch) -> Attribution? {
        guard document.tokens[noun].pos == "NOUN", stretch.words >= DirectSpeech.shortest,
            noun >= stretch.tokens.upperBound, let owner = document.child(of: noun, "poss"),
            owner < stretch.tokens.lowerBound
        else { return nil }
        return attribution(noun, owner)
    }

    /// "Smith's claim that it was “the very last”"
    private func owner(
        of noun: Int, before stretch: QuotedStretch, below: Int
    ) -> Attribution? {
        guard document.tokens[noun].pos == "NOUN", noun < stretch.tokens.lowerBound,
            ["acl", "ccomp"].contains(document.tokens[below].dep),
            finder.lexicon.noun(document.tokens[noun].lemma) != nil,
            let owner = document.child(of: noun, "poss")
        else { return nil }
        return attribution(noun, owner)
    }

    private func attribution(_ noun: Int, _ owner: Int) -> Attribution {
        Attribution(
            head: noun, cue: noun..<noun + 1, source: [document.nounPhrase(of: owner)],
            sourceHead: owner, content: [], isDirect: true)
    }
}
