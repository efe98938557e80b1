import Language

/// Finds the source of a cue and the words that make up the cue.
struct CueFinder {
    let document: Document
    let lexicon: CueLexicon
    /// The line of each token: the engine's trees may reach over line ends.
    private let lines: [Int]

    init(passage: Passage, lexicon: CueLexicon) {
        document = passage.document
        self.lexicon = lexicon
        var lines = [Int](repeating: -1, count: passage.tokens.count)
        for (number, line) in passage.lines.enumerated() {
            for token in line { lines[token] = number }
        }
        self.lines = lines
    }

    func areInOneLine(_ a: Int, _ b: Int) -> Bool { lines[a] == lines[b] }

    /// The attribution that a verb makes, still without content.
    func attribution(of verb: Int) -> Attribution {
        var attribution = Attribution(
            head: verb, cue: cue(of: verb), source: [], sourceHead: nil, content: [],
            isDirect: false)
        guard let doer = speaker(of: verb), mayBeSource(doer.noun), areInOneLine(doer.noun, verb)
        else { return attribution }
        attribution.sourceHead = doer.noun
        attribution.source = [document.nounPhrase(of: doer.noun)]
        if let pronoun = doer.pronoun { attribution.source.append(pronoun..<pronoun + 1) }
        return attribution
    }

    /// The doer of a verb; "adding that …" goes with the verb of speech above it,
    /// even where the analysis hangs it on what was said.
    private func speaker(of verb: Int) -> (noun: Int, pronoun: Int?)? {
        if document.tokens[verb].tag == "VBG", document.tokens[verb].dep == "advcl",
            !document.hasChild(verb, "nsubj")
        {
            var clause = document.tokens[verb].head
            for _ in 0..<4
            where ["ccomp", "conj", "advcl", "relcl"].contains(document.tokens[clause].dep) {
                let above = document.tokens[clause].head
                if document.tokens[clause].dep == "ccomp",
                    lexicon.speaks(document.tokens[above].lemma),
                    above < verb, let doer = document.doer(of: above)
                {
                    return doer
                }
                clause = above
            }
        }
        guard
            let doer = quotedSubject(above: verb) ?? senderOfMessage(above: verb)
                ?? document.doer(of: verb)
        else { return nil }
        return nearerPerson(than: doer.noun, to: verb).map { ($0, nil) } ?? doer
    }

    /// "Her remarks came as Reid left the talks, saying …": Reid says it, not the remarks.
    private func nearerPerson(than noun: Int, to verb: Int) -> Int? {
        guard document.tokens[verb].tag == "VBG",
            ["advcl", "conj"].contains(document.tokens[verb].dep),
            noun < verb, document.tokens[noun].pos == "NOUN",
            !document.tokens[noun].entity.hasSuffix("PERSON"),
            NameLexicon.standard.nouns[document.tokens[noun].lemma] == nil
        else { return nil }
        return (noun + 1..<verb).last { token in
            document.tokens[token].dep == "nsubj" && document.tokens[token].pos == "PROPN"
                && areInOneLine(token, verb)
        }
    }

    /// "was quoted as saying": who was quoted.
    private func quotedSubject(above verb: Int) -> (noun: Int, pronoun: Int?)? {
        let link = document.tokens[verb].head
        let report = document.tokens[link].head
        guard document.tokens[verb].dep == "pcomp", document.word(link) == "as",
            ["cite", "quote", "record", "report"].contains(document.tokens[report].lemma)
        else { return nil }
        return document.child(of: report, "nsubjpass").map { ($0, nil) }
    }

    /// "posted a message that read …": who posted it, not the message.
    private func senderOfMessage(above verb: Int) -> (noun: Int, pronoun: Int?)? {
        let token = document.tokens[verb]
        guard token.dep == "acl" || token.dep == "relcl",
            Self.messages.contains(document.tokens[token.head].lemma),
            document.tokens[token.head].dep == "dobj"
        else { return nil }
        return document.doer(of: document.tokens[token.head].head)
    }

    private static let messages: Set<String> = [
        "email", "letter", "message", "note", "post", "release", "statement", "tweet",
    ]

    /// Not "there is", not "you know", not "let them know", and no adjective.
    private func mayBeSource(_ noun: Int) -> Bool {
        let token = document.tokens[noun]
        return token.dep != "expl" && token.pos != "ADJ" && !Self.objectCase.contains(token.norm)
    }

    /// Pronouns that nobody is quoted by: objects, and the reader.
    private static let objectCase: Set<String> = [
        "her", "herself", "him", "himself", "me", "them", "themselves", "us", "you", "your",
    ]

    /// The verb with its auxiliaries, negation and particle, with whom it tells
    /// and where it says so: "told reporters", "said in a statement".
    func cue(of verb: Int) -> Range<Int> {
        var start = verb
        var end = verb + 1
        for child in document.lefts(of: verb).reversed() {
            guard child == start - 1, Self.before.contains(document.tokens[child].dep) else {
                break
            }
            start = child
        }
        for child in document.rights(of: verb) {
            let words = wordsWithoutClause(child)
            guard words.lowerBound == end, belongsToCue(child, of: verb), words.count <= 6 else {
                break
            }
            end = words.upperBound
        }
        return start..<end
    }

    /// "in a statement" of "said in a statement that …"
    private func wordsWithoutClause(_ child: Int) -> Range<Int> {
        let words = document.subtree(of: child)
        guard let clause = document.clauseBelowOccasion(of: document.tokens[child].head),
            words.contains(clause)
        else { return words }
        return words.lowerBound..<document.subtree(of: clause).lowerBound
    }

    private static let before: Set<String> = ["aux", "auxpass", "neg"]

    private func belongsToCue(_ child: Int, of verb: Int) -> Bool {
        let token = document.tokens[child]
        switch token.dep {
        case "prt": return true
        case "dative": return true
        case "dobj": return Self.told.contains(document.tokens[verb].lemma)
        case "prep":
            guard token.norm == "in" || token.norm == "to",
                let noun = document.child(of: child, "pobj")
            else { return false }
            return token.norm == "to" || Occasions.nouns.contains(document.tokens[noun].lemma)
        default: return false
        }
    }

    private static let told: Set<String> = ["tell", "inform", "assure", "remind", "warn"]
}

extension CueFinder {
    /// The noun of a name before a colon: "Cohen" in "Michael Cohen on tape".
    func head(ofName name: Range<Int>) -> Int {
        var head = name.lowerBound
        for token in name {
            guard isNominal(token) || document.tokens[token].pos == "PUNCT" else { break }
            if isNominal(token) { head = token }
        }
        return head
    }

    /// "according to Smith", "per the bylaws", still without content.
    func according(at token: Int) -> Attribution? {
        var end = token + 1
        var noun: Int?
        switch document.word(token) {
        case "according":
            guard end < document.tokens.count, document.word(end) == "to" else { return nil }
            noun = document.child(of: end, "pobj") ?? document.child(of: token, "pobj")
            end += 1
        case "per":
            // Not "per person" and not "per cent".
            noun = document.child(of: token, "pobj").flatMap { noun in
                document.tokens[noun].pos == "PROPN" || document.hasChild(noun, "det")
                    || document.hasChild(noun, "poss") ? noun : nil
            }
        default: return nil
        }
        guard let noun, noun >= end else { return nil }
        return Attribution(
            head: token, cue: token..<end, source: [document.nounPhrase(of: noun)],
            sourceHead: noun, content: [], isDirect: false)
    }

    /// A verb that stands beside words in quotation marks.
    func isSpeech(_ token: Int) -> Bool {
        guard document.tokens[token].pos == "VERB" else { return false }
        let lemma = document.tokens[token].lemma
        if lemma == "put" {
            return token + 1 < document.tokens.count && document.word(token + 1) == "it"
        }
        return lexicon.speaks(lemma)
    }

    func isFinite(_ token: Int) -> Bool {
        ["VBD", "VBZ", "VBP", "MD"].contains(document.tokens[token].tag)
    }

    func isDash(_ token: Int) -> Bool {
        ["-", "–", "—", "--", "―"].contains(document.tokens[token].text)
    }

    /// A word that can be somebody: not a day or an hour.
    func isNominal(_ token: Int) -> Bool {
        let word = document.tokens[token]
        return ["NOUN", "NUM", "PROPN", "PRON"].contains(word.pos) && word.dep != "npadvmod"
            && !word.entity.hasSuffix("DATE") && !Self.objectCase.contains(word.norm)
    }

    func endsSentence(_ token: Int) -> Bool {
        guard [".", "!", "?"].contains(document.tokens[token].text) else { return false }
        // "(D-Md.) said"
        guard token + 1 < document.tokens.count,
            let next = document.tokens[token + 1].text.utf8.first
        else { return true }
        return next != UInt8(ascii: ")") && !(97...122).contains(next)
    }

    /// Whether all words but the small ones are capitals, as in the title of a
    /// book or show.
    func isTitle(_ stretch: QuotedStretch) -> Bool {
        var capitals = 0
        for token in stretch.tokens {
            let word = document.tokens[token]
            guard let first = word.text.unicodeScalars.first, first.properties.isAlphabetic,
                !["ADP", "CCONJ", "DET", "PART"].contains(word.pos)
            else { continue }
            guard first.properties.isUppercase else { return false }
            capitals += 1
        }
        return capitals > 1
    }
}
