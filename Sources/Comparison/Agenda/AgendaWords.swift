import News

/// Says what is announced in a report's own words, side by side as they stand.
///
/// "hold a meeting at the White House"
struct AgendaWords {
    let story: ComparedStory
    private static let mostWords = 9

    func what(_ mention: AgendaMention) -> String {
        let sentence = story.sentences[mention.sentence]
        let span = mention.statement.span
        let words = sentence.words.filter { span.start <= $0.start && $0.end <= span.end }
        let cut = words.firstIndex { word in
            sentence.times.contains {
                $0.days != nil && $0.span.start <= word.start && word.start < $0.span.end
            }
        }
        let predicate = Set(WordReader().words(of: mention.statement.predicate).map(\.key))
        let verb = words.firstIndex { predicate.contains($0.key) && !$0.isFunction } ?? 0
        let until = cut.map { $0 > verb ? $0 : words.count } ?? words.count
        let after = Array(words[verb..<max(verb, until)])
        // A verb with little after it needs its subject: "the report will be published".
        let content = after.filter { !$0.isFunction }
        let kept = content.count >= 2 ? after : Array(words[..<max(verb + 1, 1)])
        let told = kept.filter { !$0.isFunction }.count
        let dated = DatedWords(story: story)
        if told < 2, let time = mention.time,
            let clause = dated.clause(of: mention.statement, at: time, in: sentence)
        {
            return dated.shown(clause, in: sentence)
        }
        return text(of: trimmed(Array(kept.prefix(Self.mostWords))), in: sentence)
    }

    /// Without the prepositions and articles that a cut leaves at its end.
    private func trimmed(_ words: [Word]) -> [Word] {
        var words = words
        while words.count > 1, words[words.count - 1].isFunction { words.removeLast() }
        return words
    }

    private func text(of words: [Word], in sentence: StatedSentence) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        return CodePoints(sentence.text)[
            (first.start - sentence.span.start)..<(last.end - sentence.span.start)]
    }
}
