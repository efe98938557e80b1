import News

/// The words and names that all sentences of a claim have.
struct SharedWords {
    let story: ComparedStory
    let index: TermIndex
    private static let most = 6

    func words(of sentences: [StatedSentence]) -> [String] {
        guard let first = sentences.first else { return [] }
        let shared = sentences.dropFirst().reduce(first.terms) { $0.intersection($1.terms) }
        var words: [(weight: Double, text: String)] = []
        for term in shared { words.append((index.weight(term), text(of: term, in: first))) }
        let best = words.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }
        return best.prefix(Self.most).map(\.text)
    }

    private func text(of term: StatedSentence.Term, in sentence: StatedSentence) -> String {
        switch term {
        case .name(let member): return story.cast.members[member].name
        case .number(let value): return NumberMention.digits(value)
        case .day(let number): return DayWords.short(CalendarDay(number: number))
        case .clock(let time): return time
        case .word(let key):
            return sentence.words.first { $0.key == key && !$0.isFunction }?.form ?? key
        }
    }
}
