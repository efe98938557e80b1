import News

/// Finds the cast member that a source names.
struct Speakers {
    private let mentions: [Field: [EntityMention]]

    init(_ entities: [EntityMention]) {
        mentions = Dictionary(grouping: entities, by: \.span.field)
            .mapValues { $0.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) } }
    }

    /// The entity at the source's noun, else the only person in its phrase.
    func speaker(of attribution: Attribution, in passage: Passage) -> String? {
        guard let head = attribution.sourceHead, let phrase = attribution.source.first else {
            return nil
        }
        if let exact = entity(at: head, in: passage) { return exact }
        let noun = passage.span(head..<head + 1)
        let inside = mentions(overlapping: passage.span(phrase))
        let people = inside.filter { $0.label == .person }
        // "Mary Smith's lawyer" is not Mary Smith.
        guard people.count == 1, let person = people.first,
            isApposed(person, to: noun, in: passage)
        else { return nil }
        return person.entity
    }

    /// The cast member that a noun names.
    func entity(at noun: Int, in passage: Passage) -> String? {
        mentions(overlapping: passage.span(noun..<noun + 1)).first?.entity
    }

    private func isApposed(_ person: EntityMention, to noun: Span, in passage: Passage) -> Bool {
        guard person.span.start > noun.end else { return false }
        let between = passage.words[noun.end..<person.span.start]
        return between.unicodeScalars.allSatisfy { $0 == "," || $0 == " " }
    }

    func mentions(overlapping span: Span) -> [EntityMention] {
        guard let list = mentions[span.field] else { return [] }
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].span.start < span.start - 200 {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [EntityMention] = []
        while low < list.count, list[low].span.start < span.end {
            if list[low].span.overlaps(span) { found.append(list[low]) }
            low += 1
        }
        return found
    }
}
