import News

/// Tells who cannot be meant by a family name that stands alone.
///
/// An outlet names people in full when it introduces them. A family name that it uses
/// before is that of somebody whom it need not introduce: "Trump arrived with first lady
/// Melania Trump" is of two people, and every later "Trump" is the first of them.
struct SurnameBearers {
    let passages: [NamePassage]
    let lexicon: NameLexicon

    /// Tokens between a word of kinship and the name that it introduces.
    private static let reach = 3
    /// So often a family name stands alone before it is nobody's who is named later.
    private static let leastBefore = 2

    /// Whether a person is introduced beside somebody who bears the name already.
    ///
    /// - Parameter alone: where the family name stands alone, in their order.
    func isAnother(_ person: CastEntity, than alone: [NameMention]) -> Bool {
        let full = person.mentions.filter { $0.tokens.count > 1 }.sorted(by: NameMention.precedes)
        guard let introduction = full.first else { return false }
        let before = alone.filter { mention in
            NameMention.precedes(mention, introduction) && isPlain(mention)
        }
        guard !before.isEmpty else { return false }
        if full.contains(where: isIntroducedAsKin) { return true }
        guard before.count >= Self.leastBefore else { return false }
        return full.contains { name in
            before.contains { areInOneSentence($0, name) }
        }
    }

    /// Whether a person is introduced by whom he or she belongs to.
    func isKin(_ person: CastEntity) -> Bool {
        person.mentions.contains { $0.tokens.count > 1 && isIntroducedAsKin($0) }
    }

    private func isPlain(_ mention: NameMention) -> Bool {
        let passage = passages[mention.passage]
        return passage.passage.field != .title
            && passage.lettering(at: mention.tokens.lowerBound) == .plain
    }

    private func areInOneSentence(_ one: NameMention, _ other: NameMention) -> Bool {
        guard one.passage == other.passage else { return false }
        let numbers = passages[one.passage].sentenceNumbers
        let number = numbers[one.tokens.lowerBound]
        return number >= 0 && number == numbers[other.tokens.lowerBound]
            && one.tokens.upperBound <= other.tokens.lowerBound
    }

    /// "his wife, Ann Reid", "first lady Ann Reid", "Ann Reid, his daughter".
    private func isIntroducedAsKin(_ name: NameMention) -> Bool {
        let passage = passages[name.passage]
        let before = (name.tokens.lowerBound - Self.reach..<name.tokens.lowerBound).reversed()
        for token in before {
            let word = passage.word(token)
            if lexicon.kin.contains(word) { return true }
            guard word == "," || word.isEmpty == false && isName(token, in: passage) else { break }
        }
        guard passage.word(name.tokens.upperBound) == "," else { return false }
        let first = name.tokens.upperBound + 1
        for token in first..<first + Self.reach {
            let word = passage.word(token)
            if lexicon.kin.contains(word) { return true }
            guard
                Self.owners.contains(word) || word == "\u{2019}s" || word == "'s"
                    || isName(token, in: passage)
            else { return false }
        }
        return false
    }

    /// "Ole Dahl, his wife, Ann, and his son": a list, in which the word introduces the next.
    private func goesOn(behind token: Int, in passage: NamePassage) -> Bool {
        isName(token + 1, in: passage)
            || passage.word(token + 1) == "," && isName(token + 2, in: passage)
    }

    private func isName(_ token: Int, in passage: NamePassage) -> Bool {
        passage.shapes.indices.contains(token) && passage.shapes[token].contains(.capitalised)
    }

    private static let owners: Set<String> = ["her", "his", "the", "their"]
}
