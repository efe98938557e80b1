import Language
import News

/// Reads who says what in the passages, in quotation marks or not.
func readQuotations(in passages: [Passage], entities: [EntityMention]) -> [Quotation] {
    let speakers = Speakers(entities)
    return passages.flatMap { passage in
        var pronouns = PronounSpeakers(passage: passage, speakers: speakers)
        return readAttributions(in: passage).map { attribution in
            var quotation = quotation(attribution, in: passage, speakers: speakers)
            quotation.speaker = quotation.speaker ?? pronouns.speaker(of: attribution)
            return quotation
        }
    }
}

/// The attributions of a passage in the order of their content.
func readAttributions(in passage: Passage) -> [Attribution] {
    let stretches = QuoteMarks(passage: passage).stretches
    let lexicon = CueLexicon.standard
    let direct = DirectSpeech(passage: passage, stretches: stretches, lexicon: lexicon)
    let indirect = IndirectSpeech(passage: passage, stretches: stretches, lexicon: lexicon)
    return join(direct.attributions, indirect.attributions)
        .filter { !$0.content.isEmpty }
        .sorted {
            ($0.content[0].lowerBound, $0.content[0].upperBound, $0.head ?? 0)
                < ($1.content[0].lowerBound, $1.content[0].upperBound, $1.head ?? 0)
        }
}

/// Joins what one cue attributes with and without quotation marks: "said the
/// plan was “a mess”" is one attribution.
private func join(_ direct: [Attribution], _ indirect: [Attribution]) -> [Attribution] {
    var indirectByHead: [Int: Attribution] = [:]
    for attribution in indirect {
        if let head = attribution.head { indirectByHead[head] = attribution }
    }
    var joined: [Attribution] = []
    for var attribution in direct {
        if let head = attribution.head, let other = indirectByHead.removeValue(forKey: head) {
            attribution = merge(attribution, other)
        }
        joined.append(attribution)
    }
    return joined + indirect.filter { $0.head.map { indirectByHead[$0] != nil } ?? true }
}

private func merge(_ direct: Attribution, _ indirect: Attribution) -> Attribution {
    let quoted = direct.content
    let frame = direct.source + [direct.cue]
    // Where the clause is just what stands in the marks, the marks are right.
    let outside = indirect.content.reduce(0) { sum, range in
        sum + range.count { token in !(quoted + frame).contains { $0.contains(token) } }
    }
    guard outside > 2 else { return direct }
    var merged = direct
    merged.isDirect = false
    merged.content = []
    let told = indirect.content.flatMap { without(frame, $0) }
    for range in (quoted + told).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        merged.add(range)
    }
    return merged
}

/// The parts of a range outside some others: "“…,” Lee, an ally, said" has the
/// source in the midst of the clause.
private func without(_ holes: [Range<Int>], _ range: Range<Int>) -> [Range<Int>] {
    var parts = [range]
    for hole in holes where !hole.isEmpty {
        parts = parts.flatMap { part in
            [
                part.lowerBound..<max(part.lowerBound, min(part.upperBound, hole.lowerBound)),
                min(part.upperBound, max(part.lowerBound, hole.upperBound))..<part.upperBound,
            ]
        }
    }
    return parts.filter { !$0.isEmpty }
}

private func quotation(
    _ attribution: Attribution, in passage: Passage, speakers: Speakers
) -> Quotation {
    let source = attribution.source.map(passage.span)
    return Quotation(
        field: passage.field, content: attribution.content.map(passage.span), source: source,
        cue: attribution.cue.isEmpty ? [] : [passage.span(attribution.cue)],
        kind: kind(of: attribution, in: passage),
        speaker: speakers.speaker(of: attribution, in: passage),
        told: told(by: attribution, in: passage, speakers: speakers))
}

private func told(
    by attribution: Attribution, in passage: Passage, speakers: Speakers
) -> String? {
    let listeners = Listeners(document: passage.document)
    guard let noun = listeners.listener(of: attribution) else { return nil }
    return speakers.entity(at: noun, in: passage)
        ?? passage.text(passage.document.nounPhrase(of: noun))
}

private func kind(of attribution: Attribution, in passage: Passage) -> Quotation.Kind {
    if attribution.isDirect { return .direct }
    let isMixed = attribution.content.contains { range in
        range.contains { ["“", "\"", "''", "«", "„"].contains(passage.tokens[$0].text) }
    }
    return isMixed ? .mixed : .indirect
}
