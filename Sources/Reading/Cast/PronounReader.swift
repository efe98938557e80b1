import Language
import News

/// Resolves pronouns and descriptions where it is plain whom they mean.
///
/// "He" is the only man in reach, or the one that the sentences are about; "the
/// prime minister" is the only one of the report. Everything else stays open.
struct PronounReader {
    let passages: [NamePassage]
    let lexicon: NameLexicon

    /// Adds the resolved mentions to the cast.
    func resolve(_ entities: inout [CastEntity]) {
        for number in passages.indices {
            for mention in pronouns(in: number, &entities) {
                entities[mention.entity].mentions.append(mention.mention)
            }
            for mention in descriptions(in: number, entities) + pairs(in: number, entities) {
                entities[mention.entity].mentions.append(mention.mention)
            }
        }
        for index in entities.indices { entities[index].mentions.sort(by: NameMention.precedes) }
    }
}

/// A mention and the number of the entity that it means.
private struct Resolved {
    var entity: Int
    var mention: NameMention
    /// Whether it stands as the subject of a clause.
    var isSubject = false
    var sentence = 0
}

// MARK: he, she, its

extension PronounReader {
    private static let genders: [String: NameLexicon.Gender] = [
        "he": .male, "him": .male, "himself": .male, "his": .male,
        "her": .female, "hers": .female, "herself": .female, "she": .female,
    ]

    private func pronouns(in number: Int, _ entities: inout [CastEntity]) -> [Resolved] {
        let passage = passages[number]
        var known = named(in: number, entities)
        var found: [Resolved] = []
        let quoted = quotedTokens(passage)
        for index in passage.tokens.indices where !quoted[index] {
            guard let gender = Self.genders[passage.word(index)],
                passage.tokens[index].tag.hasPrefix("PRP"), passage.sentenceNumbers[index] >= 0,
                let entity = antecedent(of: index, gender, in: passage, known, entities)
            else { continue }
            entities[entity].gender = entities[entity].gender ?? gender
            let mention = NameMention(passage: number, tokens: index..<index + 1, resolved: true)
            let resolved = Resolved(
                entity: entity, mention: mention, isSubject: isSubject(index, passage),
                sentence: passage.sentenceNumbers[index])
            found.append(resolved)
            let place = known.firstIndex { $0.mention.tokens.lowerBound > index } ?? known.count
            known.insert(resolved, at: place)
        }
        return found
    }

    /// The people named in a passage, in order.
    private func named(in number: Int, _ entities: [CastEntity]) -> [Resolved] {
        var known: [Resolved] = []
        for (index, entity) in entities.enumerated() where entity.label == .person {
            for mention in entity.mentions where mention.passage == number {
                let head = headToken(mention.tokens, passages[number])
                known.append(
                    Resolved(
                        entity: index, mention: mention,
                        isSubject: isSubject(head, passages[number]),
                        sentence: passages[number].sentenceNumbers[mention.tokens.lowerBound]))
            }
        }
        return known.sorted { NameMention.precedes($0.mention, $1.mention) }
    }

    /// Whom a pronoun means: the only person in this and the last sentence, or
    /// the only one who is the subject of one of them, the nearer one first.
    private func antecedent(
        of index: Int, _ gender: NameLexicon.Gender, in passage: NamePassage, _ known: [Resolved],
        _ entities: [CastEntity]
    ) -> Int? {
        let sentence = passage.sentenceNumbers[index]
        let reach = known.filter { person in
            person.mention.tokens.upperBound <= index && person.sentence >= sentence - 2
                && agrees(entities[person.entity].gender, gender)
        }
        guard let last = reach.last, !isOthersWord(index, after: last, in: passage) else {
            return nil
        }
        let near = reach.filter { $0.sentence >= sentence - 1 }
        if let only = single(near) {
            let isSure = entities[only].gender != nil || near.contains(where: \.isSubject)
            return isSure ? only : nil
        }
        if near.isEmpty { return single(reach.filter(\.isSubject)) }
        let here = near.filter { $0.sentence == sentence }
        if let only = single(here.filter(\.isSubject)), single(near.filter(\.isSubject)) == only {
            return only
        }
        if here.isEmpty { return single(near.filter(\.isSubject)) }
        return nil
    }

    /// Whether somebody without a name stands between: "Ann's mother lost her".
    private func isOthersWord(_ index: Int, after last: Resolved, in passage: NamePassage) -> Bool {
        let start = max(
            last.mention.tokens.upperBound,
            passage.passage.sentences[passage.sentenceNumbers[index]].lowerBound)
        guard start < index else { return false }
        return (start..<index).contains {
            passage.tokens[$0].tag == "NN" && isSubject($0, passage)
                && lexicon.nouns[passage.tokens[$0].lemma] == .person
        }
    }

    private func single(_ people: [Resolved]) -> Int? {
        guard let first = people.first?.entity else { return nil }
        return people.allSatisfy { $0.entity == first } ? first : nil
    }

    private func agrees(_ known: NameLexicon.Gender?, _ wanted: NameLexicon.Gender) -> Bool {
        known == nil || known == .either || known == wanted
    }

    private func headToken(_ range: Range<Int>, _ passage: NamePassage) -> Int {
        range.last { !range.contains(passage.tokens[$0].head) } ?? range.lowerBound
    }

    private func isSubject(_ index: Int, _ passage: NamePassage) -> Bool {
        passage.tokens[index].dep == "nsubj" || passage.tokens[index].dep == "nsubjpass"
    }

    /// Tokens within quotation marks: there "he" is the speaker's word, and
    /// whom the speaker means is seldom plain.
    private func quotedTokens(_ passage: NamePassage) -> [Bool] {
        var quoted = [Bool](repeating: false, count: passage.tokens.count)
        var inside = false
        for (index, token) in passage.tokens.enumerated() {
            if token.isSpace, token.text.unicodeScalars.contains("\n") { inside = false }
            switch token.text {
            case "\"": inside.toggle()
            case "“", "``": inside = true
            case "”", "''": inside = false
            default: quoted[index] = inside
            }
        }
        return quoted
    }
}

// MARK: the president, the two leaders

extension PronounReader {
    private func descriptions(in number: Int, _ entities: [CastEntity]) -> [Resolved] {
        let passage = passages[number]
        var found: [Resolved] = []
        for index in passage.tokens.indices where passage.word(index) == "the" {
            guard let noun = descriptionEnd(after: index, passage) else { continue }
            let words = (index + 1..<noun + 1).map { passage.word($0) }
            let mention = NameMention(passage: number, tokens: index..<noun + 1, resolved: true)
            let fitting = holders(of: words, before: mention, entities)
            if fitting.count == 1, let entity = fitting.first {
                found.append(Resolved(entity: entity, mention: mention))
            }
        }
        return found
    }

    /// The noun of "the president", "the prime minister": a bare description,
    /// with nothing behind it that makes it another one's.
    private func descriptionEnd(after article: Int, _ passage: NamePassage) -> Int? {
        for noun in article + 1..<min(article + 3, passage.tokens.count) {
            let token = passage.tokens[noun]
            guard token.tag == "NN" || token.tag == "NNP" else { return nil }
            guard lexicon.nouns[token.norm] == .person else { continue }
            let next = passage.word(noun + 1)
            let isFree =
                token.dep != "compound" && next != "of" && next != "-"
                && !(noun + 1 < passage.tokens.count
                    && passage.tokens[noun + 1].tag.hasPrefix("NN"))
            return isFree ? noun : nil
        }
        return nil
    }

    /// The people named before a place whose role ends in these words.
    private func holders(
        of words: [String], before mention: NameMention, _ entities: [CastEntity]
    ) -> [Int] {
        entities.indices.filter { index in
            guard entities[index].label == .person else { return false }
            let holds = entities[index].roles.contains { role in
                let parts = role.lowercased().split(separator: " ")
                let title = parts.prefix { $0 != "of" && $0 != "at" && $0 != "for" && $0 != "in" }
                return title.count >= words.count
                    && zip(title.suffix(words.count), words).allSatisfy { $0 == $1 }
                    && title.first != "former"
            }
            return holds
                && entities[index].mentions.contains { NameMention.precedes($0, mention) }
        }
    }
}

// MARK: the two

extension PronounReader {
    /// "The two leaders", "both men", "the two": the two people of the report
    /// who were named by then, if there are no more.
    private func pairs(in number: Int, _ entities: [CastEntity]) -> [Resolved] {
        let passage = passages[number]
        var found: [Resolved] = []
        for index in passage.tokens.indices {
            guard let range = pair(at: index, passage) else { continue }
            let mention = NameMention(passage: number, tokens: range, resolved: true)
            let known = entities.indices.filter { person in
                entities[person].label == .person
                    && entities[person].mentions.contains { NameMention.precedes($0, mention) }
            }
            guard known.count == 2 else { continue }
            found += known.map { Resolved(entity: $0, mention: mention) }
        }
        return found
    }

    private func pair(at index: Int, _ passage: NamePassage) -> Range<Int>? {
        var end = index + 1
        if passage.word(index) == "the", passage.word(end) == "two" {
            end += 1
        } else if passage.word(index) != "both" {
            return nil
        }
        guard end < passage.tokens.count else { return nil }
        let next = passage.tokens[end]
        if next.tag == "NNS" {
            return lexicon.nouns[next.lemma] == .person ? index..<end + 1 : nil
        }
        // "The two will discuss …"
        return end == index + 2 && ["VERB", "AUX"].contains(next.pos) ? index..<end : nil
    }
}
