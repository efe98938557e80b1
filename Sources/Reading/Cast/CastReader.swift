import Language
import News

/// Finds the people, places and bodies of an article, each with an id in the
/// order in which they are first met.
func readCast(
    in passages: [Passage], article: Article
) -> (members: [CastMember], mentions: [EntityMention]) {
    CastReader(passages: passages, article: article).read()
}

private struct CastReader {
    let passages: [Passage]
    let article: Article
    let lexicon = NameLexicon.standard

    func read() -> (members: [CastMember], mentions: [EntityMention]) {
        let named = passages.map(NamePassage.init)
        let register = NameRegister(passages: named, lexicon: lexicon)
        var entities = NameVariants(register).entities.compactMap { withoutCredits($0, named) }
        entities = entities.compactMap { withoutAgency($0, named) }
        entities.removeAll { isAuthor($0) }
        for index in entities.indices where entities[index].label == .person {
            entities[index].roles = roles(of: entities[index], named)
            entities[index].gender = gender(of: entities[index], named)
        }
        PronounReader(passages: named, lexicon: lexicon).resolve(&entities)
        DescriptionReader(passages: named, lexicon: lexicon).resolve(&entities)
        entities.sort { NameMention.precedes($0.mentions[0], $1.mentions[0]) }
        return (members(entities), mentions(entities))
    }
}

extension CastReader {
    /// Those who wrote, edited and photographed a report are not in its story.
    fileprivate func isAuthor(_ entity: CastEntity) -> Bool {
        guard entity.label == .person else { return false }
        let authors = (article.bylines + article.editors).map { author in
            author.split(separator: " ").map { NameRegister.key(String($0)) }
        }
        return entity.forms.contains { authors.contains($0.key) }
    }

    /// A body without the dateline's bracket where it is the report's agency: that
    /// tells who wrote, not who is written of.
    fileprivate func withoutAgency(_ entity: CastEntity, _ named: [NamePassage]) -> CastEntity? {
        guard entity.label == .organisation, let agency = article.dateline?.agency else {
            return entity
        }
        var entity = entity
        entity.mentions.removeAll { mention in
            let passage = named[mention.passage]
            return passage.passage.field == .text
                && passage.sentenceNumbers[mention.tokens.lowerBound] == 0
                && passage.passage.text(mention.tokens) == agency
                && passage.word(mention.tokens.lowerBound - 1) == "("
        }
        return entity.mentions.isEmpty ? nil : entity
    }

    /// A person without the places where only a report's or a picture's maker is
    /// named, or nothing where no other is left.
    fileprivate func withoutCredits(_ entity: CastEntity, _ named: [NamePassage]) -> CastEntity? {
        guard entity.label == .person else { return entity }
        var entity = entity
        entity.mentions.removeAll { mention in
            CreditLine(passage: named[mention.passage]).credits(mention.tokens)
        }
        return entity.mentions.isEmpty ? nil : entity
    }

    fileprivate func roles(of entity: CastEntity, _ named: [NamePassage]) -> [String] {
        var roles: [String] = []
        for mention in entity.mentions {
            let reader = RoleReader(passage: named[mention.passage], lexicon: lexicon)
            for role in reader.roles(beside: mention.tokens) {
                roles.append(passages[mention.passage].text(role))
            }
        }
        return withoutRepeats(roles)
    }

    /// Each role once, and none that a fuller one ends with: "President" goes
    /// where "U.S. President" is.
    fileprivate func withoutRepeats(_ roles: [String]) -> [String] {
        var kept: [String] = []
        for role in roles {
            let small = role.lowercased()
            let isTold = roles.contains { other in
                let fuller = other.lowercased()
                return fuller != small && fuller.hasSuffix(" " + small)
            }
            if !isTold, !kept.contains(where: { $0.lowercased() == small }) { kept.append(role) }
        }
        return kept
    }

    /// From "Mr." and "Mrs.", else from the given name.
    fileprivate func gender(
        of entity: CastEntity, _ named: [NamePassage]
    ) -> NameLexicon.Gender? {
        for mention in entity.mentions where mention.tokens.lowerBound > 0 {
            switch named[mention.passage].word(mention.tokens.lowerBound - 1) {
            case "mr", "mr.", "sir", "lord", "king", "prince", "father": return .male
            case "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "madame":
                return .female
            default: continue
            }
        }
        guard entity.fullest.key.count > 1,
            let given = entity.fullest.text.split(separator: " ").first
        else { return nil }
        return lexicon.givenNames[String(given)]
    }

    fileprivate func members(_ entities: [CastEntity]) -> [CastMember] {
        entities.enumerated().map { index, entity in
            CastMember(
                entity: "e\(index + 1)", name: entity.fullest.text, label: entity.label,
                roles: entity.roles, mentions: entity.mentions.count)
        }
    }

    fileprivate func mentions(_ entities: [CastEntity]) -> [EntityMention] {
        var mentions: [(NameMention, EntityMention)] = []
        for (index, entity) in entities.enumerated() {
            for mention in entity.mentions {
                let record = EntityMention(
                    span: passages[mention.passage].span(mention.tokens), label: entity.label,
                    entity: "e\(index + 1)", resolved: mention.resolved)
                mentions.append((mention, record))
            }
        }
        // A stable order: by place, then by the number of the entity.
        return mentions.enumerated()
            .sorted { left, right in
                if NameMention.precedes(left.element.0, right.element.0) { return true }
                if NameMention.precedes(right.element.0, left.element.0) { return false }
                return left.offset < right.offset
            }
            .map(\.element.1)
    }
}
