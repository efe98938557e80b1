import Language

/// What the words around a name tell about what it stands for.
struct ContextEvidence {
    let passage: NamePassage
    let lexicon: NameLexicon

    func evidence(of name: Range<Int>) -> TypeEvidence {
        var evidence = before(name)
        evidence += after(name)
        evidence += grammar(name)
        return evidence
    }
}

extension ContextEvidence {
    fileprivate static let inside: Set<String> = [
        "across", "around", "in", "inside", "into", "near", "outside", "throughout", "toward",
        "towards", "within",
    ]
    fileprivate static let placeOf: Set<String> = [
        "capital", "city", "coast", "county", "district", "east", "island", "kingdom", "mayor",
        "north", "northeast", "northwest", "outskirts", "part", "people", "port", "province",
        "region", "residents", "republic", "south", "southeast", "southwest", "state", "streets",
        "suburb", "town", "university", "village", "west", "borough", "municipality", "parish",
    ]
    fileprivate static let bodyOf: Set<String> = [
        "ceo", "chairman", "chairwoman", "chief", "co-founder", "director", "employee", "employees",
        "executive", "founder", "head", "member", "members", "owner", "owners", "shareholders",
        "shares", "spokesman", "spokesperson", "spokeswoman",
    ]
    fileprivate static let placeThings: Set<String> = [
        "airport", "area", "capital", "coast", "coastline", "constitution", "countryside",
        "district",
        "economy", "government", "highway", "metro", "military", "mountains", "neighborhood",
        "parliament", "people", "police", "population", "port", "president", "prime", "province",
        "region", "state", "streets", "suburb", "border", "army", "resident", "residents",
    ]
    fileprivate static let bodyThings: Set<String> = [
        "ceo", "chairman", "chief", "coach", "executive", "executives", "fans", "headquarters",
        "manager", "member", "members", "players", "profit", "profits", "revenue", "share",
        "shareholders", "shares", "spokesman", "spokesperson", "spokeswoman", "staff", "stock",
        "striker", "midfielder", "defender", "goalkeeper", "quarterback", "leader", "board",
        "subsidiary", "analyst", "reporter", "correspondent", "fighters", "militants",
    ]
    fileprivate static let personalThings: Set<String> = [
        "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "lawyer",
        "lawyers", "attorney", "death", "career", "family", "parents", "girlfriend", "boyfriend",
        "widow", "life", "resignation", "arrest", "remarks", "comments", "predecessor", "body",
        "friend", "friends", "birth", "birthday", "children", "aide", "aides", "tweet", "tweets",
        "supporters", "nomination", "inauguration", "words", "house", "home", "successor",
    ]
    fileprivate static let personalVerbs: Set<String> = [
        "bear", "marry", "die", "sing", "smile", "graduate", "tweet", "retire", "resign", "recall",
        "laugh", "cry", "sit", "stand", "walk", "divorce", "write", "think", "feel", "believe",
        "testify", "plead", "joke", "nod", "grow", "teach", "study", "love", "remember", "explain",
        "apologize", "speak", "marry", "wear", "pitch", "score", "shoot", "arrest", "kill",
    ]
    fileprivate static let sayingVerbs: Set<String> = [
        "say", "tell", "add", "warn", "insist", "argue", "admit", "ask", "note", "reply", "claim",
        "suggest", "respond", "agree", "want", "decide", "meet", "call", "know", "try",
    ]
    fileprivate static let bodyVerbs: Set<String> = [
        "acquire", "found", "employ", "manufacture", "merge", "establish", "operate", "disband",
        "launch", "produce", "publish", "announce", "headquarter",
    ]

    /// ", L.L.C.": what stands behind a company's name.
    fileprivate static let companies: Set<String> = [
        "inc", "inc.", "l.l.c.", "l.l.p.", "llc", "llp", "ltd", "ltd.", "plc",
    ]

    // MARK: the words before

    fileprivate func before(_ name: Range<Int>) -> TypeEvidence {
        var evidence = TypeEvidence()
        var index = name.lowerBound - 1
        guard index >= 0 else { return evidence }
        let hasArticle = passage.word(index) == "the"
        if hasArticle {
            evidence.person -= 1
            evidence.organisation += 0.5
            index -= 1
        }
        let word = passage.word(index)
        let text = index >= 0 ? passage.tokens[index].text : ""
        if !hasArticle, lexicon.honorifics.contains(text) {
            evidence.person += 3
        } else if !hasArticle, lexicon.titles.contains(text) {
            evidence.person += 2
        }
        if !hasArticle, let kind = noun(index) { evidence.add(kind, kind == .person ? 2 : 1.2) }
        evidence += preposition(word, at: index, hasArticle: hasArticle)
        if let kind = introduced(by: word, at: index) { evidence.add(kind, 2) }
        return evidence
    }

    /// "Bands such as X", "countries including X", "an area called X".
    fileprivate func introduced(by word: String, at index: Int) -> NameLexicon.NounKind? {
        var noun = index - 1
        switch word {
        case "like", "including", "called", "named": break
        case "as":
            guard ["such", "known"].contains(passage.word(index - 1)) else { return nil }
            noun -= 1
        default: return nil
        }
        if passage.word(noun) == "," { noun -= 1 }
        guard noun >= 0, passage.tokens[noun].tag.hasPrefix("NN"),
            !passage.shapes[noun].contains(.capitalised)
        else { return nil }
        return lexicon.nouns[passage.tokens[noun].lemma]
    }

    /// The kind of a common noun right before the name: "striker", "company".
    fileprivate func noun(_ index: Int) -> NameLexicon.NounKind? {
        guard index >= 0, passage.tokens[index].tag == "NN" || passage.tokens[index].tag == "NNS",
            !passage.shapes[index].contains(.capitalised)
        else { return nil }
        return lexicon.nouns[passage.tokens[index].lemma]
    }

    fileprivate func preposition(
        _ word: String, at index: Int, hasArticle: Bool
    ) -> TypeEvidence {
        var evidence = TypeEvidence()
        if Self.inside.contains(word) {
            evidence.place += hasArticle ? 0.8 : 1.5
        } else if word == "at" {
            evidence.place += 0.5
            evidence.organisation += 0.5
        } else if word == "from" || word == "to" || word == "between" {
            evidence.place += 0.5
        } else if word == "by" || word == "with" {
            evidence.person += 0.3
            evidence.organisation += 0.2
        } else if word == "of" {
            let governor = passage.word(index - 1)
            if Self.placeOf.contains(governor) { evidence.place += 1.5 }
            if Self.bodyOf.contains(governor) { evidence.organisation += 1 }
            // "William McKay of Harris & Boggs": people are of bodies and places.
            if index > 1, passage.tokens[index - 1].entity.hasSuffix("PERSON") {
                evidence.person -= 1
                evidence.organisation += 0.4
                evidence.place += 0.5
            }
        } else if word == "join" || word == "joined" {
            evidence.organisation += 1
        }
        return evidence
    }

    // MARK: the words behind

    fileprivate func after(_ name: Range<Int>) -> TypeEvidence {
        var evidence = TypeEvidence()
        let index = name.upperBound
        switch passage.word(index) {
        case "'s", "’s", "'", "’":
            evidence += possession(passage.word(index + 1))
        case "(":
            if passage.word(index + 1) == "born" { evidence.person += 3 }
            if passage.word(index + 2) == ")", passage.shape(index + 1).contains(.capitals) {
                evidence.organisation += 0.7
            }
        case ",":
            evidence += afterComma(index + 1)
        case "and" where passage.word(index + 1) == "other":
            // "X and other companies"
            let noun = (index + 2..<min(index + 5, passage.tokens.count)).first {
                passage.tokens[$0].tag == "NNS"
            }
            if let noun, let kind = nounKind(of: noun) { evidence.add(kind, 1.5) }
        case "who": evidence.person += 2
        case "where": evidence.place += 1
        default:
            let word = passage.word(index)
            if ["administration", "campaign", "era", "family", "presidency"].contains(word) {
                evidence.person += 1.5
            }
            if Self.bodyThings.contains(word) { evidence.organisation += 0.8 }
            if Self.placeThings.contains(word) { evidence.place += 0.8 }
        }
        return evidence
    }

    fileprivate func possession(_ thing: String) -> TypeEvidence {
        var evidence = TypeEvidence(person: 0.2)
        if Self.personalThings.contains(thing) { evidence.person += 1 }
        if Self.placeThings.contains(thing) { evidence.place += 1 }
        if Self.bodyThings.contains(thing) { evidence.organisation += 0.8 }
        return evidence
    }

    /// ", 47," · ", who" · ", California".
    fileprivate func afterComma(_ index: Int) -> TypeEvidence {
        var evidence = TypeEvidence()
        guard index < passage.tokens.count else { return evidence }
        let token = passage.tokens[index]
        if let age = Int(token.text), age > 3, age < 110,
            [",", ".", "and"].contains(passage.word(index + 1))
        {
            evidence.person += 2.5
        }
        if token.norm == "who" { evidence.person += 2 }
        if token.norm == "where" { evidence.place += 1 }
        if Self.companies.contains(token.norm) { evidence.organisation += 3 }
        if isPlace(at: index) { evidence.place += 1.2 }
        return evidence
    }

    /// Whether a known place of one or two words begins at a token.
    fileprivate func isPlace(at index: Int) -> Bool {
        let word = passage.tokens[index].text
        if lexicon.places[word] != nil { return true }
        guard index + 1 < passage.tokens.count else { return false }
        return lexicon.places[word + " " + passage.tokens[index + 1].text] != nil
    }

    // MARK: the grammar

    fileprivate func grammar(_ name: Range<Int>) -> TypeEvidence {
        var evidence = TypeEvidence()
        guard let head = headToken(of: name) else { return evidence }
        let token = passage.tokens[head]
        let governor = passage.tokens[token.head]
        for child in passage.passage.document.children(of: head) where child >= name.upperBound {
            if passage.tokens[child].dep == "appos", let kind = nounKind(of: child) {
                evidence.add(kind, 1.5)
            }
        }
        switch token.dep {
        case "nsubj":
            evidence += subject(of: token.head)
            evidence += takenUp(after: name)
        case "nsubjpass":
            evidence += passive(governor.lemma)
            evidence += takenUp(after: name)
        case "appos":
            if let kind = nounKind(of: token.head) { evidence.add(kind, 1.5) }
        case "dobj":
            if governor.lemma == "join" { evidence.organisation += 1 }
        default: break
        }
        return evidence
    }

    /// The token of a name whose head stands outside of it.
    fileprivate func headToken(of name: Range<Int>) -> Int? {
        name.last { !name.contains(passage.tokens[$0].head) } ?? name.last
    }

    fileprivate func nounKind(of index: Int) -> NameLexicon.NounKind? {
        guard !passage.shapes[index].contains(.capitalised) else { return nil }
        return lexicon.nouns[passage.tokens[index].lemma]
    }

    fileprivate func subject(of verb: Int) -> TypeEvidence {
        var evidence = TypeEvidence()
        let lemma = passage.tokens[verb].lemma
        if lemma == "be" {
            for child in passage.passage.document.children(of: verb)
            where passage.tokens[child].dep == "attr" {
                if let kind = nounKind(of: child) { evidence.add(kind, 2) }
            }
        }
        if Self.personalVerbs.contains(lemma) { evidence.person += 0.8 }
        if Self.sayingVerbs.contains(lemma) {
            evidence.person += 0.5
            evidence.organisation += 0.2
        }
        if Self.bodyVerbs.contains(lemma) { evidence.organisation += 0.6 }
        if ["border", "flow", "lie"].contains(lemma) { evidence.place += 0.6 }
        return evidence
    }

    /// A subject that goes on as "he" is a person; one that goes on as "its" is none.
    fileprivate func takenUp(after name: Range<Int>) -> TypeEvidence {
        let number = passage.sentenceNumbers[name.lowerBound]
        guard number >= 0 else { return TypeEvidence() }
        let sentence = passage.passage.sentences[number]
        var pronoun = (name.upperBound..<max(name.upperBound, sentence.upperBound)).first {
            passage.tokens[$0].tag.hasPrefix("PRP")
        }
        if pronoun == nil, number + 1 < passage.passage.sentences.count {
            let next = passage.passage.sentences[number + 1].lowerBound
            if passage.tokens[next].tag.hasPrefix("PRP") { pronoun = next }
        }
        guard let pronoun else { return TypeEvidence() }
        switch passage.word(pronoun) {
        case "he", "her", "him", "his", "she": return TypeEvidence(person: 0.8)
        case "it", "its":
            return TypeEvidence(person: -0.4, organisation: 0.4, place: 0.2)
        default: return TypeEvidence()
        }
    }

    fileprivate func passive(_ lemma: String) -> TypeEvidence {
        if Self.personalVerbs.contains(lemma) { return TypeEvidence(person: 1) }
        if Self.bodyVerbs.contains(lemma) { return TypeEvidence(organisation: 0.8) }
        if lemma == "locate" || lemma == "situate" { return TypeEvidence(place: 1.5) }
        return TypeEvidence()
    }
}

extension TypeEvidence {
    fileprivate mutating func add(_ kind: NameLexicon.NounKind, _ weight: Double) {
        switch kind {
        case .person: person += weight
        case .organisation: organisation += weight
        case .place: place += weight
        case .other: other += weight
        }
    }
}

extension NamePassage {
    fileprivate func shape(_ index: Int) -> WordShape {
        index < shapes.count ? shapes[index] : []
    }
}
