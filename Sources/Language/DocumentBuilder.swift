/// Makes a document of what the components have found out.
struct DocumentBuilder {
    let annotations: Annotations
    let labels: LabelTable
    let lexemes: [Lexeme]
    let spaces: [Bool]

    func document(_ text: String) -> Document {
        let entities = annotations.entities.map {
            NamedEntity(tokens: $0.tokens, label: labels[$0.label])
        }
        return Document(
            text: text, tokens: tokens(entityTags(entities)), entities: entities,
            edges: SubtreeEdges(heads: annotations.heads))
    }

    /// Tokens stand one after the other, with at most one space between them.
    private func tokens(_ entityTags: [String]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(annotations.count)
        var (start, utf8Start) = (0, 0)
        for index in 0..<annotations.count {
            let token = token(index, start, utf8Start, entityTags[index])
            tokens.append(token)
            start = token.end + (token.spaceAfter ? 1 : 0)
            utf8Start = token.utf8End + (token.spaceAfter ? 1 : 0)
        }
        return tokens
    }

    private func token(_ index: Int, _ start: Int, _ utf8Start: Int, _ entity: String) -> Token {
        let lexeme = lexemes[Int(annotations.lexemes[index])]
        return Token(
            text: lexeme.text, start: start, end: start + Int(lexeme.scalarCount),
            utf8Start: utf8Start, utf8End: utf8Start + Int(lexeme.utf8Count),
            spaceAfter: spaces[index], isSpace: lexeme.isSpace, norm: lexeme.norm,
            lemma: annotations.lemmas[index], tag: labels[annotations.tags[index]],
            pos: labels[annotations.partsOfSpeech[index]],
            morph: labels[annotations.morphologies[index]],
            dep: labels[annotations.dependencies[index]], head: Int(annotations.heads[index]),
            startsSentence: annotations.sentenceStarts[index], entity: entity)
    }

    private func entityTags(_ entities: [NamedEntity]) -> [String] {
        var tags = Array(repeating: "O", count: annotations.count)
        for entity in entities {
            for token in entity.tokens { tags[token] = "I-" + entity.label }
            tags[entity.tokens.lowerBound] = "B-" + entity.label
        }
        return tags
    }
}
