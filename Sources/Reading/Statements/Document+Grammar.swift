import Language

/// Plain questions of grammar, asked of the engine's dependency trees.
extension Document {
    func isVerb(_ token: Int) -> Bool {
        tokens[token].pos == "VERB" || tokens[token].pos == "AUX"
    }

    /// The first dependent with this label.
    func child(of token: Int, _ label: String) -> Int? {
        children(of: token).first { tokens[$0].dep == label }
    }

    func hasChild(_ token: Int, _ label: String) -> Bool { child(of: token, label) != nil }

    /// The word in lower case, as the engine normalises it.
    func word(_ token: Int) -> String { tokens[token].norm }

    /// The lemma of a verb; the engine leaves "’s" and "’re" as they are.
    func lemma(ofVerb token: Int) -> String {
        let word = tokens[token]
        guard let first = word.text.unicodeScalars.first, first == "'" || first == "\u{2019}",
            ["VBZ", "VBP", "VBD"].contains(word.tag)
        else { return word.lemma }
        return word.norm.hasSuffix("ve") ? "have" : "be"
    }

    /// "was told", "is expected".
    func isPassive(_ verb: Int) -> Bool {
        children(of: verb).contains {
            tokens[$0].dep == "nsubjpass" || tokens[$0].dep == "auxpass"
        }
    }

    /// The noun after "by" of a passive.
    func agent(of verb: Int) -> Int? {
        child(of: verb, "agent").flatMap { child(of: $0, "pobj") }
    }

    /// The noun that a verb's action comes from, found also where the verb shares
    /// or borrows its subject ("He rose and said", "adding that …").
    ///
    /// In a relative clause `pronoun` is its "who" and `noun` the word that it
    /// stands for.
    func doer(of verb: Int) -> (noun: Int, pronoun: Int?)? {
        var verb = verb
        for _ in 0..<6 {
            if isPassive(verb) { return agent(of: verb).map { ($0, nil) } }
            if let subject = subject(of: verb) {
                return resolvingRelative(afterPlaceLine(subject), of: verb)
            }
            let head = tokens[verb].head
            guard head != verb else { return nil }
            switch tokens[verb].dep {
            case "conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "aux", "parataxis":
                guard tokens[verb].dep != "ccomp" || tokens[verb].tag == "VBG" else { return nil }
                // "The suit was brought by states and asks …": the suit asks.
                if tokens[verb].dep == "conj", tokens[verb].tag != "VBN", isPassive(head),
                    let shared = child(of: head, "nsubjpass")
                {
                    return (shared, nil)
                }
                verb = head
            case "acl":
                return tokens[verb].tag == "VBN" ? agent(of: verb).map { ($0, nil) } : (head, nil)
            default:
                return nil
            }
        }
        return nil
    }

    /// "OSLO — Karin Holm said": Holm, though the analysis hangs her on Oslo.
    func afterPlaceLine(_ noun: Int) -> Int {
        guard tokens[noun].pos == "PROPN", isUpper(noun) else { return noun }
        return rights(of: noun).first { child in
            tokens[child].dep == "appos" && (noun..<child).contains(where: endsPlaceLine)
        } ?? noun
    }

    /// The dash of "OSLO (NTB) — " and of "OSLO — ".
    private func endsPlaceLine(_ token: Int) -> Bool {
        guard ["–", "—", "--", "-"].contains(tokens[token].text), token > 0 else { return false }
        return tokens[token - 1].text == ")" || isUpper(token - 1)
    }

    private func isUpper(_ token: Int) -> Bool {
        let letters = tokens[token].text.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
    }

    /// The subject of the verb itself; a participle's stands before it.
    func subject(of verb: Int) -> Int? {
        let subjects = children(of: verb).filter { tokens[$0].dep == "nsubj" }
        return subjects.last { $0 < verb } ?? (tokens[verb].tag == "VBG" ? nil : subjects.first)
    }

    private func resolvingRelative(_ subject: Int, of verb: Int) -> (noun: Int, pronoun: Int?) {
        let isRelative = ["WDT", "WP"].contains(tokens[subject].tag)
        var clause = verb
        while tokens[clause].dep == "conj", isVerb(tokens[clause].head) {
            clause = tokens[clause].head
        }
        guard isRelative, tokens[clause].dep == "relcl" else { return (subject, nil) }
        return (tokens[clause].head, subject)
    }

    /// The words of a noun phrase with its titles and appositions, without a
    /// relative clause and without marks at its edges.
    func nounPhrase(of noun: Int) -> Range<Int> {
        let whole = subtree(of: noun)
        var end = whole.upperBound
        for child in rights(of: noun) {
            let label = tokens[child].dep
            guard ["relcl", "advcl", "ccomp", "parataxis"].contains(label) else { continue }
            end = min(end, subtree(of: child).lowerBound)
        }
        let phrase = line(around: noun, in: whole.lowerBound..<max(end, noun + 1))
        let dash = (phrase.lowerBound..<noun).last(where: endsPlaceLine)
        return trimmed((dash.map { $0 + 1 } ?? phrase.lowerBound)..<phrase.upperBound)
    }

    /// The part of a range on one line: the engine's trees may reach over line
    /// ends.
    func line(around token: Int, in range: Range<Int>) -> Range<Int> {
        var start = token
        var end = token + 1
        while start > range.lowerBound, !endsLine(start - 1) { start -= 1 }
        while end < range.upperBound, !endsLine(end) { end += 1 }
        return start..<end
    }

    private func endsLine(_ token: Int) -> Bool {
        tokens[token].isSpace && tokens[token].text.utf8.contains(UInt8(ascii: "\n"))
    }

    /// A range of tokens without spaces, commas and dashes at its edges.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, range.count > 1, isEdge(last) { range.removeLast() }
        while let first = range.first, range.count > 1, isEdge(first) { range.removeFirst() }
        return range
    }

    /// A range of tokens without white space at its edges.
    func trimmedSpaces(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, tokens[last].isSpace { range.removeLast() }
        while let first = range.first, tokens[first].isSpace { range.removeFirst() }
        return range
    }

    private func isEdge(_ token: Int) -> Bool {
        tokens[token].isSpace
            || [",", ":", ";", "-", "–", "—", "―", "--"].contains(tokens[token].text)
    }
}
