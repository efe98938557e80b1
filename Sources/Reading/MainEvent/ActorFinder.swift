import Language
import News

/// Finds who did it, or to whom it happened.
struct ActorFinder {
    let opening: Opening

    private static let longest = 8

    /// The name in the headline's subject, or the subject itself; where the
    /// headline only describes ("F1 legend"), the first name that acts.
    func actor(of told: LeadClause?) -> MainEvent.Phrase? {
        guard let told else { return nil }
        if !told.subject.isEmpty {
            if let named = namedActor(of: told) { return named }
            if !describes(told) { return phrase(told) }
        } else if let named = firstName(of: told) {
            return named
        }
        let others = opening.clauses.dropFirst().filter { !$0.subject.isEmpty }
        for clause in others {
            if let named = namedActor(of: clause) { return named }
        }
        return told.subject.isEmpty ? others.first.flatMap(phrase) : phrase(told)
    }

    /// The name that the subject is made of, or the short phrase that it is part
    /// of ("Toblerone fans"). A place acts only where it is the whole subject.
    private func namedActor(of clause: LeadClause) -> MainEvent.Phrase? {
        let passage = opening.passages[clause.passage]
        let names = names(in: passage.span(clause.subject))
        let head = passage.tokens[headToken(clause.subject, passage)]
        if let name = names.first(where: { $0.span.start <= head.start && head.end <= $0.span.end })
        {
            return opening.phrase(joined(name, names, passage))
        }
        let actors = names.filter { $0.label == .person || $0.label == .organisation }
        guard let name = actors.first else { return nil }
        return clause.subject.count <= 4 ? phrase(clause) : opening.phrase(name.span)
    }

    private func names(in span: Span) -> [EntityMention] {
        opening.report.entities.filter {
            span.contains($0.span) && !$0.resolved
                && [.person, .organisation, .polity].contains($0.label)
        }
    }

    /// "Bill Murray and Barack Obama" act together.
    private func joined(
        _ name: EntityMention, _ names: [EntityMention], _ passage: Passage
    ) -> Span {
        var span = name.span
        for next in names where next.span.start > span.end && next.label == name.label {
            let gap = passage.words[Span(span.end, next.span.start, in: span.field)]
            guard [" and ", ", ", " & "].contains(gap) else { break }
            span.end = next.span.end
        }
        return span
    }

    /// The first person or body of a headline without a subject.
    private func firstName(of clause: LeadClause) -> MainEvent.Phrase? {
        let passage = opening.passages[clause.passage]
        let names = names(in: passage.span(clause.deed)).filter { $0.label != .polity }
        return names.first.flatMap { opening.phrase(joined($0, names, passage)) }
    }

    private func headToken(_ range: Range<Int>, _ passage: Passage) -> Int {
        range.first { !range.contains(passage.tokens[$0].head) || passage.tokens[$0].head == $0 }
            ?? range.lowerBound
    }

    /// A subject that only says what one person is: the report names the person.
    private func describes(_ clause: LeadClause) -> Bool {
        let passage = opening.passages[clause.passage]
        let head = passage.tokens[headToken(clause.subject, passage)]
        let isCounted = clause.subject.contains { passage.tokens[$0].pos == "NUM" }
        // "A veteran" is nobody whom the report names further on.
        let isAnyone = ["a", "an", "any", "every", "no"].contains(
            passage.tokens[clause.subject.lowerBound].norm)
        return !isCounted && !isAnyone && head.tag == "NN"
            && NameLexicon.standard.nouns[head.lemma] != .organisation
    }

    private func phrase(_ clause: LeadClause) -> MainEvent.Phrase? {
        let end = min(clause.subject.upperBound, clause.subject.lowerBound + Self.longest)
        return opening.phrase(clause.passage, clause.subject.lowerBound..<end)
    }
}
