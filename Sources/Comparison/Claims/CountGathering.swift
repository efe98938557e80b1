import News

/// Finds what the numbers of a story's sentences count.
struct CountGathering {
    let story: ComparedStory

    func values() -> [CountedValue] {
        story.sentences.enumerated().flatMap { number, sentence in
            sentence.numbers.compactMap { value(of: $0, in: sentence, at: number) }
        }
    }

    private func value(
        of number: NumberMention, in sentence: StatedSentence, at place: Int
    ) -> CountedValue? {
        // Ages and the like are parts of a person's name, not counts.
        guard number.unit != "year" else { return nil }
        let counted = keys(of: number.subject ?? "")
        let around = statement(around: number, in: sentence)
        let deeds = keys(of: around?.predicate ?? "")
        return CountedValue(
            sentence: place, report: sentence.report, group: sentence.group, number: number,
            counted: counted, deeds: deeds,
            topic: counted.union(deeds).subtracting(CountedValue.general),
            isPart: isPart(number, in: sentence), places: places(of: sentence),
            isTotal: isTotal(sentence), conditions: conditions(of: number, in: sentence),
            agent: story.cast.number(of: around?.agent, in: sentence.report),
            isFact: around.map { [.happened, .ongoing].contains($0.status) } ?? true)
    }

    private func keys(of words: String) -> Set<String> {
        Set(WordReader().words(of: words).filter { !$0.isFunction && $0.number == nil }.map(\.key))
    }

    /// The narrowest statement around the number.
    private func statement(around number: NumberMention, in sentence: StatedSentence) -> Statement?
    {
        sentence.statements.filter { $0.span.contains(number.span) }.min {
            ($0.span.length, $0.span.start) < ($1.span.length, $1.span.start)
        }
    }

    /// Whether a sentence counts over a time: "since Monday", "so far", "to date".
    private func isTotal(_ sentence: StatedSentence) -> Bool {
        let forms = sentence.words.map(\.form)
        return forms.contains { Self.totals.contains($0) }
            || zip(forms, forms.dropFirst()).contains { Self.sums.contains($0 + " " + $1) }
    }

    private static let totals: Set<String> = ["altogether", "since"]
    private static let sums: Set<String> = ["in all", "in total", "so far", "to date"]

    /// The condition that is told nearest to the number.
    private func conditions(of number: NumberMention, in sentence: StatedSentence) -> Set<Int> {
        let told = sentence.words.compactMap { word in
            Self.conditions[word.key].map { condition in
                let distance = max(word.start - number.span.end, number.span.start - word.end)
                return (distance, condition)
            }
        }
        let nearest = told.filter { $0.0 <= Self.nearCondition }.min { $0 < $1 }
        return nearest.map { [$0.1] } ?? []
    }

    /// Characters between a number and what becomes of the counted.
    private static let nearCondition = 60

    private static let conditions: [String: Int] = {
        var conditions: [String: Int] = [:]
        for (number, row) in ListFile("conditions.tsv").rows.enumerated() {
            for word in row { conditions[Vocabulary.english.key(of: String(word))] = number }
        }
        return conditions
    }()

    /// "two of them", "three more", "another four"; "dozens" is no count either.
    private func isPart(_ number: NumberMention, in sentence: StatedSentence) -> Bool {
        let words = sentence.words
        guard let first = words.firstIndex(where: { $0.end > number.span.start }) else {
            return false
        }
        if words[first...].prefix(3).contains(where: { Self.vague.contains($0.form) }) {
            return true
        }
        if first > 0, Self.further.contains(words[first - 1].form) { return true }
        guard let last = words.lastIndex(where: { $0.number != nil && $0.start < number.span.end })
        else { return false }
        let after = words[(last + 1)...].prefix(3).map(\.form)
        if after.prefix(2).contains(where: Self.further.contains) { return true }
        return after.count > 1 && after[0] == "of" && Self.whole.contains(after[1])
    }

    private static let further: Set<String> = ["additional", "another", "further", "more", "other"]
    private static let vague: Set<String> = [
        "billions", "dozens", "hundreds", "millions", "scores", "thousands",
    ]
    private static let whole: Set<String> = [
        "the", "them", "these", "those", "whom", "which", "its",
    ]

    private func places(of sentence: StatedSentence) -> Set<Int> {
        sentence.members.filter {
            [.polity, .location, .facility].contains(story.cast.members[$0].label)
        }
    }
}
