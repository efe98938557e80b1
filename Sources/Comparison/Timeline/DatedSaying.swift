import News

/// The words of one who says something on a day: "The mayor said on Monday that …".
struct DatedSaying {
    /// The words of the saying with the beginning of what is said; where that comes
    /// first, its beginning and the words of the saying.
    let parts: [ArraySlice<Word>]?
    /// The entity that speaks.
    let speaker: String?

    /// Words of what is said without which the saying tells nothing.
    private static let leastSaid = 4

    init(story: ComparedStory, time: DatedExpression, sentence: StatedSentence) {
        let quotation = Self.quotation(beside: time, story: story, sentence: sentence)
        speaker = quotation?.speaker
        parts = quotation.flatMap {
            Self.parts(of: $0, story: story, time: time, sentence: sentence)
        }
    }

    private static func parts(
        of quotation: Quotation, story: ComparedStory, time: DatedExpression,
        sentence: StatedSentence
    ) -> [ArraySlice<Word>]? {
        let all = sentence.words
        guard let dated = all.lastIndex(where: { $0.start < time.span.end }),
            let first = all.firstIndex(where: { $0.end > time.span.start }),
            let start = quotation.content.map(\.start).min(),
            let end = quotation.content.map(\.end).max()
        else { return nil }
        let cutter = PhraseCut(story: story, sentence: sentence)
        let line = DatedWords(story: story).line(sentence)
        if time.span.end <= start {
            guard let said = all.firstIndex(where: { $0.start >= start }),
                var open = all.firstIndex(where: { $0.start >= line })
            else { return nil }
            let source = quotation.source.map(\.start).filter { $0 >= line }.min() ?? line
            let earliest = min(source, all[first].start)
            if said - open > PhraseCut.mostWords {
                open = all.lastIndex { $0.start <= earliest } ?? open
            }
            while open < min(first, said), DatedWords.openers.contains(all[open].form) { open += 1 }
            guard said - open <= PhraseCut.mostWords, open <= dated else { return nil }
            let words = cutter.cut(
                all[open...], after: min(max(verb(from: said, in: sentence), dated), all.count - 1))
            return words.last.map { $0.start >= all[said].start } ?? false ? [words] : nil
        }
        guard let opened = all.firstIndex(where: { $0.start >= start }),
            let spoken = all.firstIndex(where: { $0.start >= end }), spoken <= dated,
            // The words behind are those of the saying.
            let cue = quotation.cue.first, all[spoken].start <= cue.start,
            cue.end <= all[dated].end + reach
        else { return nil }
        let content = cutter.cut(
            all[opened..<spoken], after: min(verb(from: opened, in: sentence), spoken - 1))
        // Its verb may be among the words that were cut away.
        guard content.endIndex == spoken || spoken - opened <= PhraseCut.mostWords + 4 else {
            return nil
        }
        guard content.count > 3, all[spoken...dated].count > 1 else { return nil }
        return [content, all[spoken...dated]]
    }

    /// The verb of what is said, some words at least.
    private static func verb(from start: Int, in sentence: StatedSentence) -> Int {
        let verb = sentence.words[start...].firstIndex {
            sentence.predicateKeys.contains($0.key)
        }
        return max(verb.map { $0 + 1 } ?? start, start + leastSaid)
    }

    /// A quotation whose cue is near the time, and whose words the time is not among.
    private static func quotation(
        beside time: DatedExpression, story: ComparedStory, sentence: StatedSentence
    ) -> Quotation? {
        let inner = DatedWords(story: story).statement(at: time, in: sentence)
        return story.reports[sentence.report].quotations.first { quotation in
            guard quotation.field == sentence.span.field,
                quotation.content.contains(where: { $0.overlaps(sentence.span) }),
                !quotation.content.contains(where: { $0.overlaps(time.span) }),
                let cue = quotation.cue.first, sentence.span.contains(cue)
            else { return false }
            // A clause with a deed of its own has the date, not the saying around it.
            if let inner, !quotation.content.contains(where: { inner.span.contains($0) }),
                !isOfIssuing(inner)
            {
                return false
            }
            let gap = min(abs(time.span.start - cue.end), abs(cue.start - time.span.end))
            return gap <= reach || (inner.map(isOfIssuing) ?? false)
        }
    }

    /// "in a statement released on Tuesday": how the words came out.
    private static func isOfIssuing(_ statement: Statement) -> Bool {
        issuing.contains(statement.predicate)
    }

    private static let issuing: Set<String> = [
        "circulate", "issue", "post", "publish", "release", "send out",
    ]

    /// Code points between the cue and the time.
    private static let reach = 40
}
