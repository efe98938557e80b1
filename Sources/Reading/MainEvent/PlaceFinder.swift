import Language
import News

/// Finds where it was: a place of the headline or the first sentences that a
/// preposition puts something in, else the place line of the wire report.
struct PlaceFinder {
    let opening: Opening

    private static let prepositions: Set<String> = [
        "across", "around", "at", "in", "inside", "near", "off", "on", "outside", "over",
    ]

    func place() -> MainEvent.Phrase? {
        for (passage, tokens) in opening.sentences {
            let span = opening.passages[passage].span(tokens)
            let places = opening.report.entities.filter {
                span.contains($0.span) && !$0.resolved
                    && [.polity, .location, .facility].contains($0.label)
            }
            for place in places where isScene(place, in: opening.passages[passage]) {
                return whole(place, among: places, in: opening.passages[passage])
            }
        }
        return nil
    }

    /// Whether "in", "at", "near" stands before the place, or it opens a report.
    private func isScene(_ place: EntityMention, in passage: Passage) -> Bool {
        guard var index = passage.tokens.firstIndex(where: { $0.start >= place.span.start }) else {
            return false
        }
        // "Talks on a Gaza deal" are not in Gaza.
        let last = passage.tokens.lastIndex { $0.start < place.span.end } ?? index
        guard !["compound", "nmod", "poss"].contains(passage.tokens[last].dep) else { return false }
        while index > 0 {
            index -= 1
            let token = passage.tokens[index]
            if Self.prepositions.contains(token.norm) { return true }
            guard ["DET", "ADJ", "ADV", "PROPN", "NOUN"].contains(token.pos),
                token.dep != "dobj", token.dep != "ROOT"
            else { return false }
        }
        return false
    }

    /// "Croydon" with the "London" behind it.
    private func whole(
        _ place: EntityMention, among places: [EntityMention], in passage: Passage
    ) -> MainEvent.Phrase? {
        var span = place.span
        for next in places where next.span.start > span.start {
            let gap = passage.words[Span(span.end, next.span.start, in: span.field)]
            if gap == ", " { span.end = next.span.end }
        }
        return opening.phrase(span)
    }
}
