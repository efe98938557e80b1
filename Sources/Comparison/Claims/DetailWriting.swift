import News

/// Finds numbers and durations that only one source has, inside a sentence whose rest
/// others have too.
///
/// "fragile ceasefire following 15 months of conflict": the ceasefire is agreed, the
/// 15 months are one outlet's.
struct DetailWriting {
    let story: ComparedStory
    let index: TermIndex

    private struct Detail {
        let span: Span
        let value: String
        let kind: Claim.Kind
    }

    func drafts(
        besides drafts: [ClaimWriting.Draft], weight: ([StatedSentence]) -> Double
    ) -> [ClaimWriting.Draft] {
        let counted = Set(drafts.filter { $0.claim.kind == .number }.flatMap(\.sentences))
        let shared = drafts.filter { $0.groups > 1 && $0.claim.kind != .number }
        let sentences = Set(shared.flatMap(\.sentences)).subtracting(counted).sorted()
        let known = sources()
        return sentences.flatMap { number -> [ClaimWriting.Draft] in
            let sentence = story.sentences[number]
            return details(of: sentence).filter { known[$0.value]?.count == 1 }.map { detail in
                let cell = CellWriter(story: story).cell(sentence, value: detail.value)
                let claim = Claim(
                    id: "", standing: .single, subject: subject(of: detail, in: sentence),
                    kind: detail.kind, value: detail.value, source: cell.attribution,
                    cells: [cell],
                    why: "Only \(story.source(sentence.report)) has \(detail.value).")
                return ClaimWriting.Draft(
                    claim: claim, sentences: [number], groups: 1, weight: weight([sentence]))
            }
        }
    }

    private func details(of sentence: StatedSentence) -> [Detail] {
        let counts = sentence.numbers.filter { $0.value >= 3 && $0.subject != nil }.map {
            Detail(span: $0.span, value: $0.shown, kind: .number)
        }
        let durations = sentence.times.filter { $0.kind == .duration && $0.value.hasPrefix("P") }
            .map { Detail(span: digits(of: $0.span, in: sentence), value: $0.value, kind: .time) }
        return counts + durations.filter { $0.span.length > 0 }
    }

    /// A duration from its number on: "15 months" of "following 15 months".
    private func digits(of span: Span, in sentence: StatedSentence) -> Span {
        let first = sentence.words.first {
            span.start <= $0.start && $0.end <= span.end && $0.number != nil
        }
        return Span(first?.start ?? span.end, span.end, in: span.field)
    }

    /// The sources that have each number or duration anywhere.
    private func sources() -> [String: Set<Int>] {
        var sources: [String: Set<Int>] = [:]
        for sentence in story.sentences {
            for number in sentence.numbers {
                sources[number.shown, default: []].insert(sentence.group)
            }
            for time in sentence.times where time.kind == .duration {
                sources[time.value, default: []].insert(sentence.group)
            }
        }
        return sources
    }

    /// Its words and what follows, up to the next word of content: "15 months of conflict".
    private func subject(of detail: Detail, in sentence: StatedSentence) -> String {
        var end = detail.span.end
        var last = end
        for word in sentence.words where word.start >= detail.span.end {
            guard word.start <= last + 1 else { break }
            last = word.end
            if word.isFunction, word.form != "of" { break }
            if !word.isFunction {
                end = word.end
                break
            }
        }
        let start = detail.span.start - sentence.span.start
        return "“" + CodePoints(sentence.text)[start..<(end - sentence.span.start)] + "”"
    }
}
