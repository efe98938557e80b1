import News

/// What the words of a name tell about what it stands for.
struct WordingEvidence {
    let lexicon: NameLexicon

    func evidence(of words: [String]) -> TypeEvidence {
        guard let last = words.last else { return TypeEvidence() }
        let name = words.joined(separator: " ")
        var evidence = known(name)
        if words.contains(where: isModel) { evidence.other += 1.5 }
        if words.count > 1 {
            evidence += head(words, last: last)
            evidence += personal(words, last: last)
        } else {
            evidence += single(last)
        }
        return evidence
    }
}

extension WordingEvidence {
    /// Names that stand in the lists.
    fileprivate func known(_ name: String) -> TypeEvidence {
        var evidence = TypeEvidence()
        if lexicon.places[name] != nil {
            let isDoubtful = lexicon.givenNames[name] != nil || lexicon.familyNames.contains(name)
            evidence.place += lexicon.countries[name] != nil ? 4 : isDoubtful ? 1 : 2.5
        }
        if lexicon.bodies.contains(name) { evidence.organisation += 3 }
        if lexicon.peoples.contains(name) || lexicon.others[name] != nil { evidence.other += 4 }
        return evidence
    }

    /// "F-104", "CH-53", "v2.0": types and versions of things.
    fileprivate func isModel(_ word: String) -> Bool {
        let shape = WordShape(word)
        return shape.contains(.digits) && shape.contains(.letters) && word.contains("-")
    }

    fileprivate func single(_ word: String) -> TypeEvidence {
        var evidence = TypeEvidence()
        if lexicon.givenNames[word] != nil {
            evidence.person += lexicon.weakGivenNames.contains(word) ? 0.3 : 1
        }
        if lexicon.familyNames.contains(word) { evidence.person += 0.7 }
        let shape = WordShape(word)
        if shape.contains(.capitals), word.unicodeScalars.count <= 6 {
            evidence.organisation += 0.7
        }
        if shape.contains(.digits) { evidence.other += 0.5 }
        return evidence
    }

    private static let companyForms: Set<String> = [
        "AG", "ASA", "Bhd", "Co", "Co.", "Corp", "Corp.", "GmbH", "Inc", "Inc.", "LLC", "LLP",
        "Limited", "Ltd", "Ltd.", "NV", "Oyj", "PLC", "Plc", "Pty", "S.A.", "S.p.A.", "SA", "SE",
        "SpA", "plc",
    ]

    /// "… University", "Ministry of …", "Lake …".
    fileprivate func head(_ words: [String], last: String) -> TypeEvidence {
        var evidence = TypeEvidence()
        // A company's form of law is no person's name: "Merck & Co Inc".
        if Self.companyForms.contains(last) { return TypeEvidence(organisation: 5) }
        if words.count > 2,
            words[words.count - 2] == "School" || words[words.count - 2] == "Police",
            lexicon.closing[last] != nil
        {
            return TypeEvidence(organisation: 3)
        }
        if let label = governor(words) {
            evidence.add(label, 3.5)
            return evidence
        }
        if let label = lexicon.closing[last] {
            evidence.add(label, lexicon.familyNames.contains(last) ? 1.2 : 2.5)
        }
        if let label = lexicon.opening[words[0]], lexicon.closing[last] == nil {
            evidence.add(label, 1.2)
        }
        return evidence
    }

    fileprivate func governor(_ words: [String]) -> EntityLabel? {
        for (word, next) in zip(words, words.dropFirst())
        where next == "of" || next == "for" {
            if let label = lexicon.governing[word] ?? lexicon.closing[word] { return label }
        }
        return nil
    }

    /// "John …", "J. R. …", "… Jr."
    fileprivate func personal(_ words: [String], last: String) -> TypeEvidence {
        var evidence = TypeEvidence()
        guard lexicon.closing[last] == nil || lexicon.familyNames.contains(last) else {
            return evidence
        }
        if lexicon.givenNames[words[0]] != nil {
            evidence.person += lexicon.weakGivenNames.contains(words[0]) ? 1 : 2
        }
        let middle = words.dropFirst().dropLast()
        if middle.contains(where: { WordShape($0).contains(.initial) }) { evidence.person += 1.5 }
        if WordShape(words[0]).contains(.initial), words[0].hasSuffix(".") { evidence.person += 1 }
        if lexicon.familyNames.contains(last) { evidence.person += 1 }
        if ["Jr.", "Jr", "Sr.", "III", "II", "IV"].contains(last) { evidence.person += 1.5 }
        if ["of", "for", "and", "&"].contains(where: words.contains) { evidence.person -= 2 }
        return evidence
    }
}

extension TypeEvidence {
    mutating func add(_ label: EntityLabel, _ weight: Double) {
        switch label {
        case .person: person += weight
        case .organisation: organisation += weight
        case .polity, .location, .facility: place += weight
        default: other += weight
        }
    }
}
