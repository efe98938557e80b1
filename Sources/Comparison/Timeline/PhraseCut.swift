import News

/// Cuts words that are too many for a line where a phrase ends.
///
/// Best before a mark, else before a word that begins another clause, else before a
/// preposition; never inside a name, a date or a quotation, and never between a verb and
/// what it is done to.
struct PhraseCut {
    let story: ComparedStory
    let sentence: StatedSentence
    /// Words that are shown without a cut.
    var mostWords = Self.mostWords

    static let mostWords = 20
    /// Words of a phrase that is not over by then.
    static let moreWords = 8

    /// The words up to the end of a phrase behind a place, or none.
    func cut(_ words: ArraySlice<Word>, after place: Int) -> ArraySlice<Word> {
        let scalars = CodePoints(sentence.text).scalars
        if words.count <= mostWords, isBalanced(words, scalars) {
            return trimmed(words, after: place)
        }
        let most = words.startIndex + mostWords
        let last = min(most + Self.moreWords, words.endIndex)
        guard place + 1 < last else { return words.prefix(0) }
        var best: (rank: Int, distance: Int, end: Int)?
        for end in (place + 1)...last {
            let rank = end == words.endIndex ? 3 : self.rank(words, before: end, scalars)
            guard rank > 0, isBalanced(words[words.startIndex..<end], scalars) else { continue }
            let distance = abs(end - most)
            if best.map({ (rank, -distance) > ($0.rank, -$0.distance) }) ?? true {
                best = (rank, distance, end)
            }
        }
        return best.map { trimmed(words[words.startIndex..<$0.end], after: place) }
            ?? words.prefix(0)
    }

    /// Without the small words that a cut leaves at its end; "a week ago" keeps its own.
    private func trimmed(_ words: ArraySlice<Word>, after place: Int) -> ArraySlice<Word> {
        var words = words
        while words.count > 1, words.endIndex > place + 1, let last = words.last,
            last.isFunction && last.number == nil && !Self.kept.contains(last.form)
                || last.form == "saying"
        {
            words.removeLast()
        }
        return words
    }

    /// Small words that end a phrase well.
    static let kept: Set<String> = [
        "again", "ago", "away", "back", "being", "down", "her", "him", "it", "off", "out", "them",
        "up",
    ]

    /// How well a phrase ends before a word: 0 where it does not.
    private func rank(
        _ words: ArraySlice<Word>, before end: Int, _ scalars: [Unicode.Scalar]
    ) -> Int {
        let (last, next) = (words[end - 1], words[end])
        let spans =
            story.reports[sentence.report].entities.map(\.span)
            + story.times.expressions[sentence.report].map(\.span)
        let isInside = spans.contains { span in
            span.field == sentence.span.field && span.start < next.start && next.start < span.end
        }
        guard !isInside else { return 0 }
        let start = sentence.span.start
        let gap = scalars[(last.end - start)..<(next.start - start)]
        if gap.contains(where: Self.marks.contains) {
            return isInList(words, before: end, scalars) ? 0 : 3
        }
        guard !last.isFunction, next.isFunction, !sentence.predicateKeys.contains(last.key) else {
            return 0
        }
        return Self.clauseOpeners.contains(next.form)
            ? 2 : Self.prepositions.contains(next.form) ? 1 : 0
    }

    /// "its space, | cyber and electronic missions": a list goes on behind the mark.
    private func isInList(
        _ words: ArraySlice<Word>, before end: Int, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        words[end..<min(end + Self.listReach, words.endIndex)].contains {
            ["and", "or"].contains($0.form)
        }
    }

    /// Words of a list's member.
    private static let listReach = 3

    private static let marks: Set<Unicode.Scalar> = [
        ",", ";", ":", "(", "\u{2013}", "\u{2014}", "\u{2015}",
    ]
    private static let clauseOpeners: Set<String> = [
        "after", "although", "amid", "as", "because", "before", "but", "despite", "if",
        "since", "so", "though", "until", "when", "where", "which", "while", "who",
    ]
    private static let prepositions: Set<String> = [
        "against", "and", "at", "by", "during", "following", "for", "from", "in", "on", "over",
        "under",
        "with", "without",
    ]

    /// Whether every quotation that begins in the words is over in them.
    private func isBalanced(_ words: ArraySlice<Word>, _ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = words.first, let last = words.last else { return true }
        let start = sentence.span.start
        // The mark right behind the last word still closes.
        var end = last.end - start
        if end < scalars.count, DatedWords.quotes.contains(scalars[end]) { end += 1 }
        var open = 0
        for scalar in scalars[(first.start - start)..<end] where DatedWords.quotes.contains(scalar)
        {
            switch scalar {
            case "\u{201C}": open += 1
            case "\u{201D}": open -= 1
            default: open = open > 0 ? open - 1 : open + 1
            }
        }
        return open == 0
    }
}
