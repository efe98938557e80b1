import Language
import News

/// Resolves descriptions of places and bodies where it is plain which is meant:
/// "the Ukrainian capital", "the two countries", "the company", and the capital
/// that stands for its government, "Washington said".
///
/// What is described must have been named; all else stays open.
struct DescriptionReader {
    let passages: [NamePassage]
    let lexicon: NameLexicon

    /// Sentences back in which a body must have been named.
    private static let reach = 2

    func resolve(_ entities: inout [CastEntity]) {
        moveGovernments(&entities)
        for number in passages.indices {
            for index in passages[number].tokens.indices {
                let word = passages[number].word(index)
                guard word == "the" || word == "both", passages[number].sentenceNumbers[index] >= 0
                else { continue }
                for (entity, mention) in meant(at: index, in: number, entities) {
                    entities[entity].mentions.append(mention)
                }
            }
        }
        for index in entities.indices { entities[index].mentions.sort(by: NameMention.precedes) }
    }

    private func meant(
        at index: Int, in number: Int, _ entities: [CastEntity]
    ) -> [(Int, NameMention)] {
        let passage = passages[number]
        if let pair = countries(at: index, passage) {
            let mention = NameMention(passage: number, tokens: pair, resolved: true)
            let known = named(before: mention, entities) { isCountry($0) }
            return known.count == 2 ? known.map { ($0, mention) } : []
        }
        guard passage.word(index) == "the" else { return [] }
        if let (range, name) = nationalBody(at: index, passage),
            let entity = entities.firstIndex(where: { $0.forms.contains { $0.text == name } })
        {
            return [(entity, NameMention(passage: number, tokens: range, resolved: true))]
        }
        guard isBareNoun(index + 1, passage) else { return [] }
        let mention = NameMention(passage: number, tokens: index..<index + 2, resolved: true)
        return body(called: passage.word(index + 1), by: mention, entities).map { [($0, mention)] }
            ?? []
    }
}

// MARK: countries

extension DescriptionReader {
    private static let talkers: Set<String> = [
        "accuse", "agree", "argue", "ban", "blame", "condemn", "criticise", "criticize", "decide",
        "demand", "deny", "expel", "impose", "insist", "offer", "oppose", "pledge", "propose",
        "reject", "respond", "retaliate", "say", "seek", "sign", "support", "suspend", "threaten",
        "urge", "vow", "want", "warn",
    ]

    private func isCountry(_ entity: CastEntity) -> Bool {
        entity.label == .polity && entity.forms.contains { lexicon.countries[$0.text] != nil }
    }

    /// A capital that says, wants or bans something is its country's government.
    private func moveGovernments(_ entities: inout [CastEntity]) {
        for index in entities.indices where entities[index].label == .polity {
            guard
                let country = entities[index].forms.lazy.compactMap({ lexicon.capitals[$0.text] })
                    .first,
                let owner = entities.indices.first(where: { other in
                    other != index && isCountry(entities[other])
                        && entities[other].forms.contains { lexicon.countries[$0.text] == country }
                })
            else { continue }
            let speaking = entities[index].mentions.filter(isGovernment)
            guard !speaking.isEmpty, speaking.count < entities[index].mentions.count else {
                continue
            }
            entities[index].mentions.removeAll { speaking.contains($0) }
            entities[owner].mentions += speaking
        }
    }

    private func isGovernment(_ mention: NameMention) -> Bool {
        let passage = passages[mention.passage]
        guard mention.tokens.count == 1, let index = mention.tokens.first else { return false }
        let token = passage.tokens[index]
        return token.dep == "nsubj" && Self.talkers.contains(passage.tokens[token.head].lemma)
    }

    /// "the Ukrainian capital" is Kyiv, "the Israeli government" Israel.
    private func nationalBody(at index: Int, _ passage: NamePassage) -> (Range<Int>, String)? {
        guard index + 2 < passage.tokens.count,
            let country = lexicon.demonyms[passage.tokens[index + 1].text]
        else { return nil }
        switch passage.word(index + 2) {
        case "capital":
            guard let capital = lexicon.capitalOfCountry[country] else { return nil }
            return (index..<index + 3, capital)
        case "government": return (index..<index + 3, country)
        default: return nil
        }
    }

    /// "the two countries", "both nations".
    private func countries(at index: Int, _ passage: NamePassage) -> Range<Int>? {
        var noun = index + 1
        if passage.word(index) == "the" {
            guard passage.word(noun) == "two" else { return nil }
            noun += 1
        }
        guard
            ["countries", "nations", "neighbors", "neighbours", "states"].contains(
                passage.word(noun))
        else { return nil }
        return index..<noun + 1
    }

    private func named(
        before mention: NameMention, _ entities: [CastEntity], where fits: (CastEntity) -> Bool
    ) -> [Int] {
        entities.indices.filter { index in
            fits(entities[index])
                && entities[index].mentions.contains {
                    !$0.resolved && NameMention.precedes($0, mention)
                }
        }
    }
}

// MARK: bodies

extension DescriptionReader {
    private static let businesses: Set<String> = [
        "airline", "automaker", "carmaker", "company", "drugmaker", "firm", "manufacturer",
        "retailer",
    ]
    private static let bodies: Set<String> = [
        "academy", "agency", "association", "bank", "club", "commission", "committee", "council",
        "court", "department", "federation", "foundation", "fund", "group", "hospital",
        "institute", "league", "ministry", "museum", "organisation", "organization", "party",
        "society", "union", "university",
    ]

    /// A noun by itself: nothing behind it makes it another one's.
    private func isBareNoun(_ index: Int, _ passage: NamePassage) -> Bool {
        guard index < passage.tokens.count, passage.tokens[index].tag == "NN",
            passage.tokens[index].dep != "compound"
        else { return false }
        let next = passage.word(index + 1)
        return next != "of" && next != "-" && next != "that" && next != "which"
            && !(index + 1 < passage.tokens.count
                && passage.tokens[index + 1].tag.hasPrefix("NN"))
    }

    /// The only body named so ("the ministry" for "Ministry of Health"), or the only
    /// business in this sentence and the two before.
    private func body(
        called noun: String, by mention: NameMention, _ entities: [CastEntity]
    ) -> Int? {
        if Self.bodies.contains(noun) {
            let fitting = named(before: mention, entities) { entity in
                entity.label == .organisation && entity.forms.contains { $0.key.contains(noun) }
            }
            return fitting.count == 1 ? fitting.first : nil
        }
        guard Self.businesses.contains(noun) else { return nil }
        let passage = passages[mention.passage]
        let sentence = passage.sentenceNumbers[mention.tokens.lowerBound]
        let near = entities.indices.filter { index in
            entities[index].label == .organisation
                && entities[index].mentions.contains { other in
                    other.passage == mention.passage
                        && other.tokens.upperBound <= mention.tokens.lowerBound
                        && passage.sentenceNumbers[other.tokens.lowerBound] >= sentence - Self.reach
                }
        }
        guard near.count == 1, let only = near.first, !isPublic(entities[only]) else { return nil }
        return only
    }

    /// Ministries, parties, courts and clubs are no businesses.
    private func isPublic(_ entity: CastEntity) -> Bool {
        entity.forms.contains { form in
            form.key.contains { Self.bodies.contains($0) && $0 != "bank" && $0 != "group" }
        }
    }
}
