import Language

/// What a number counts, in the report's own words, found in the tree.
///
/// "killed some 1,200 people" counts people killed, "saw nearly 250 more
/// abducted" those abducted, "profit rose to $5 million" profit.
struct CountedThing {
    let document: Document
    let lexicon: NumberLexicon

    /// The words for what the number at a token counts.
    ///
    /// - Parameters:
    ///   - numeral: the tokens of the numeral.
    ///   - end: the last token of the number with its unit.
    func words(for match: NumberMatch, numeral: ClosedRange<Int>, end: Int) -> String? {
        let top = self.top(of: numeral.upperBound, from: numeral.lowerBound)
        switch match.unit {
        case "percent", "percentage points", "basis points": return ofShare(unit(of: top, end), end)
        case nil: return ofCount(top, end)
        default: return ofMeasure(unit(of: top, end), end)
        }
    }

    /// The topmost token of the number's own words: "million" of "1.5 million".
    private func top(of token: Int, from first: Int) -> Int {
        var token = token
        while document.tokens[token].head != token, document.tokens[token].head >= first,
            ["NUM", "SYM"].contains(document.tokens[document.tokens[token].head].pos)
        {
            token = document.tokens[token].head
        }
        return token
    }

    /// The unit's token where the number hangs on it: "pounds" of "5,000 pounds".
    private func unit(of token: Int, _ end: Int) -> Int {
        let word = document.tokens[token]
        return word.head > token && word.head <= end ? word.head : token
    }

    // MARK: Counts

    private func ofCount(_ token: Int, _ last: Int) -> String? {
        let word = document.tokens[token]
        if ["nummod", "quantmod", "compound", "amod", "nmod"].contains(word.dep), word.head > token
        {
            return noun(word.head, after: last)
        }
        // "dozens of people", "hundreds of homes".
        if let of = document.child(of: token, "prep", word: "of"),
            let thing = document.child(of: of, "pobj")
        {
            guard let words = noun(thing, after: of) else { return nil }
            // "Dozens of homes were destroyed": the verb is that of the dozens.
            guard let fate = state(of: token) ?? fate(of: token), !words.hasSuffix(fate) else {
                return words
            }
            return words + " " + fate
        }
        return adjacentState(after: last) ?? state(of: token) ?? fate(of: token) ?? toll(of: token)
    }

    /// "The death toll rose to 41": a noun for a count, told by a verb of change.
    private func toll(of token: Int) -> String? {
        let prep = document.tokens[token].head
        guard document.tokens[token].dep == "pobj", prep != token else { return nil }
        let verb = document.tokens[prep].head
        guard lexicon.change.contains(document.tokens[verb].lemma),
            let subject = document.child(of: verb, "nsubj"),
            Self.tolls.contains(document.tokens[subject].lemma)
        else { return nil }
        return phrase(from: leftEdge(of: subject), to: subject)
    }

    private static let tolls: Set<String> = [
        "attendance", "case", "count", "crowd", "death", "enrollment", "enrolment", "fatality",
        "headcount", "injury", "membership", "number", "population", "tally", "toll", "total",
        "turnout", "workforce",
    ]

    /// "250 more abducted": a participle right after the number, whatever the tree says.
    private func adjacentState(after last: Int) -> String? {
        var next = last + 1
        while next < document.tokens.count,
            ["more", "others", "people"].contains(document.tokens[next].norm)
        {
            next += 1
        }
        guard next < document.tokens.count, next > last else { return nil }
        let word = document.tokens[next]
        guard lexicon.participles.contains(word.norm) || isState(word.norm),
            !["NN", "VBD"].contains(word.tag),
            !document.tokens.indices.contains(next + 1)
                || !document.tokens[next + 1].tag.hasPrefix("NN")
        else { return nil }
        return word.norm
    }

    /// A noun with the words between the number and itself, and what became of it.
    ///
    /// What is done with a sum is not done with its thing: `hasFate` is then false.
    private func noun(_ noun: Int, after last: Int, hasFate: Bool = true) -> String? {
        var head = noun
        while ["compound", "nmod", "poss"].contains(document.tokens[head].dep),
            document.tokens[head].head > head
        {
            head = document.tokens[head].head
        }
        guard ["NOUN", "PROPN", "ADJ", "NUM"].contains(document.tokens[head].pos) else {
            return nil
        }
        // "$50 billion worth of goods".
        if document.tokens[head].norm == "worth",
            let of = document.child(of: head, "prep", word: "of"),
            let thing = document.child(of: of, "pobj")
        {
            return self.noun(thing, after: of, hasFate: hasFate)
        }
        let words = phrase(from: last + 1, to: head)
        guard !lexicon.isUnitWord(words) else { return nil }
        guard hasFate, let fate = state(of: head) ?? adjacentState(after: head) ?? fate(of: head)
        else { return words }
        return words + " " + fate
    }

    /// The words from one token to another where they are few and unbroken, else the last.
    private func phrase(from first: Int, to last: Int) -> String {
        guard first <= last, last - first < 5,
            !document.tokens[first...last].contains(where: {
                $0.pos == "PUNCT" && $0.text != "-" || $0.isSpace
            })
        else { return document.tokens[last].text }
        var start = first
        while start < last, isNoPart(document.tokens[start]) {
            start += 1
        }
        return String(document.text(of: start..<last + 1))
    }

    private func isNoPart(_ word: Token) -> Bool {
        ["DET", "ADP", "PRON", "PUNCT", "CCONJ", "NUM"].contains(word.pos)
            || ["more", "plus", "odd", "or", "so"].contains(word.norm)
    }

    /// "people killed in the fire", "12 dead", "250 more abducted", "20 missing".
    private func state(of token: Int) -> String? {
        for child in document.rights(of: token) {
            let word = document.tokens[child]
            if ["acl", "amod", "advmod"].contains(word.dep), word.tag == "VBN" || word.pos == "ADJ",
                lexicon.outcomes[word.lemma] != nil || isState(word.norm)
            {
                return word.norm
            }
        }
        let word = document.tokens[token]
        // "saw nearly 250 more abducted": the engine may make the number the participle's subject.
        if ["nsubj", "nsubjpass"].contains(word.dep), document.tokens[word.head].tag == "VBN" {
            return lexicon.outcomes[document.tokens[word.head].lemma]
        }
        return nil
    }

    private func isState(_ word: String) -> Bool {
        ["dead", "homeless", "hurt", "injured", "missing", "unaccounted", "wounded"].contains(word)
    }

    /// What a verb does to the counted things: "killed", "laid off" aside.
    private func fate(of token: Int) -> String? {
        var word = document.tokens[token]
        if word.dep == "conj", document.tokens.indices.contains(word.head),
            document.tokens[word.head].pos == word.pos
        {
            word = document.tokens[word.head]
        }
        guard word.head != token, document.tokens.indices.contains(word.head) else { return nil }
        let verb = document.tokens[word.head]
        guard ["VERB", "ADJ", "AUX"].contains(verb.pos) else { return nil }
        switch word.dep {
        case "dobj", "nsubjpass": return lexicon.outcomes[verb.lemma]
        case "nsubj":
            if verb.lemma == "be" { return predicate(of: word.head) }
            // "saw 250 people abducted" may look like a clause of its own.
            if verb.dep == "ccomp", ["see", "leave"].contains(document.tokens[verb.head].lemma) {
                return lexicon.outcomes[verb.lemma]
            }
            if verb.tag == "VBG", verb.lemma == "miss" { return verb.norm }
            let intransitive = [
                "die", "drown", "perish", "flee", "protest", "vote", "attend",
            ]
            return intransitive.contains(verb.lemma) ? lexicon.outcomes[verb.lemma] : nil
        default: return nil
        }
    }

    /// "12 were hurt", "20 are missing", where the engine sees an adjective.
    private func predicate(of verb: Int) -> String? {
        document.child(of: verb, "acomp").map { document.tokens[$0].norm }.flatMap {
            isState($0) ? $0 : nil
        }
    }

    // MARK: Measures and shares

    private func ofMeasure(_ token: Int, _ last: Int) -> String? {
        let word = document.tokens[token]
        guard word.head != token else { return nil }
        let head = document.tokens[word.head]
        // "a $13 billion contract".
        if ["nummod", "nmod", "compound", "amod", "quantmod"].contains(word.dep), word.head > last,
            !lexicon.isUnitWord(head.norm)
        {
            return noun(word.head, after: last, hasFate: false)
        }
        if let of = document.child(of: token, "prep", word: "of"),
            let thing = document.child(of: of, "pobj"), of > last
        {
            return noun(thing, after: of, hasFate: false)
        }
        return governor(of: token)
    }

    /// "20% of voters", "a 45% drop in sales", "sales rose 43%".
    private func ofShare(_ unit: Int, _ last: Int) -> String? {
        if let of = document.child(of: unit, "prep", word: "of"),
            let thing = document.child(of: of, "pobj")
        {
            return noun(thing, after: of, hasFate: false)
        }
        let word = document.tokens[unit]
        if ["nmod", "compound", "nummod", "amod"].contains(word.dep), word.head > last {
            if word.dep == "nummod" { return noun(word.head, after: last, hasFate: false) }
            let change = phrase(from: last + 1, to: word.head)
            guard let prep = document.child(of: word.head, "prep", word: "in"),
                let thing = document.child(of: prep, "pobj"), thing - prep < 4
            else { return change }
            return change + " " + String(document.text(of: prep..<thing + 1))
        }
        return governor(of: unit)
    }

    /// The noun or verb that an amount hangs on: "a profit of $5m", "sales rose 43%".
    private func governor(of token: Int) -> String? {
        var word = document.tokens[token]
        var index = token
        for _ in 0..<3 {
            guard word.head != index else { return nil }
            index = word.head
            word = document.tokens[index]
            if word.pos == "NOUN" {
                let isNumber = word.text.utf8.contains { (0x30...0x39).contains($0) }
                return isNumber ? nil : phrase(from: leftEdge(of: index), to: index)
            }
            guard word.pos == "ADP" || word.pos == "ADV" || word.pos == "ADJ" || word.pos == "SCONJ"
            else { break }
        }
        guard word.pos == "VERB" || word.pos == "AUX" else { return nil }
        let subject = document.child(of: index, "nsubj") ?? document.child(of: index, "nsubjpass")
        guard lexicon.change.contains(word.lemma), let subject,
            document.tokens[subject].pos == "NOUN"
        else {
            return lexicon.outcomes[word.lemma]
        }
        let name = phrase(from: leftEdge(of: subject), to: subject)
        return word.lemma == "be" ? name : name + " " + word.norm
    }

    /// The first word of a noun's own adjectives and compounds.
    private func leftEdge(of noun: Int) -> Int {
        document.lefts(of: noun).first { ["compound", "amod"].contains(document.tokens[$0].dep) }
            ?? noun
    }
}

extension Document {
    /// The first dependent with a label and a word.
    fileprivate func child(of token: Int, _ label: String, word: String) -> Int? {
        children(of: token).first { tokens[$0].dep == label && tokens[$0].norm == word }
    }
}

extension NumberLexicon {
    /// Whether a word is a unit by itself.
    func isUnitWord(_ word: String) -> Bool { unitWords.contains(word) }
}
