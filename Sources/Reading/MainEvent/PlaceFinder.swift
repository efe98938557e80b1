import Language
import News

/// Finds where it was: a place of the headline or the first sentences that a
/// preposition puts something in, else the place line of the wire report.
struct PlaceFinder {
    let opening: Opening

    private static let prepositions: Set<String> = [
        "across", "around", "at", "in", "inside", "near", "off", "on", "outside", "over",
    ]

    private static let settlements: Set<String> = [
        "capital", "city", "district", "island", "port", "province", "region", "state", "suburb",
        "town", "village",
    ]

    /// The first scene, or a more exact one: where the headline names a country and
    /// the first sentences a town, the town; where they say "Croydon, south London",
    /// both.
    func place() -> MainEvent.Phrase? {
        guard let first = scene(where: { _ in true }) else { return nil }
        if let inside = within(first) { return inside }
        guard Self.countries.contains(first.text) else { return first }
        return scene { !Self.countries.contains($0) } ?? first
    }

    private static let countries = Set(
        WordTable("places-countries.tsv").rows.flatMap { row in
            [row[0]] + (row.count > 1 ? row[1].split(separator: ",").map(String.init) : [])
        })

    /// "Croydon, south London", where only London was found.
    private func within(_ whole: MainEvent.Phrase) -> MainEvent.Phrase? {
        let places = opening.report.entities.filter {
            !$0.resolved && [.polity, .location, .facility].contains($0.label)
        }
        for (part, place) in zip(places, places.dropFirst())
        where part.span.field == place.span.field && part.span.end < place.span.start
            && opening.spans.contains(where: { $0.contains(place.span) })
        {
            let gap = Span(part.span.end, place.span.start, in: place.span.field)
            guard opening.phrase(place.span)?.text == whole.text,
                let words = opening.phrase(gap)?.text, words.hasPrefix(", "),
                ["", "central", "east", "north", "south", "west"].contains(
                    words.dropFirst(2).filter { $0 != " " })
            else { continue }
            return opening.phrase(
                Span(part.span.start, place.span.end, in: place.span.field))
        }
        return nil
    }

    private func scene(where isMeant: (String) -> Bool) -> MainEvent.Phrase? {
        for (passage, tokens) in opening.sentences {
            let span = opening.passages[passage].span(tokens)
            let places = opening.report.entities.filter {
                span.contains($0.span) && !$0.resolved
                    && [.polity, .location, .facility].contains($0.label)
            }
            for place in places
            where isScene(place, in: opening.passages[passage])
                && isMeant(opening.passages[passage].words[place.span])
            {
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
            // "in the northern city of Mazar-i-Sharif"
            if token.norm == "of", index > 0,
                Self.settlements.contains(passage.tokens[index - 1].lemma)
            {
                continue
            }
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
