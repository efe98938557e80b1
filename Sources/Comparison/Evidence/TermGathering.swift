import News

/// What a sentence can have in common with another: names by who is meant, days
/// by date, numbers by value, other words by their key.
struct TermGathering {
    let words: [Word]
    let mentions: [EntityMention]
    let times: [DatedExpression]
    let numbers: [NumberMention]
    /// The keys of the roles of those who are named: "chief executive" beside a name is
    /// who it is, not what happened.
    let roles: Set<String>

    func terms(member: (String) -> Int?) -> Set<StatedSentence.Term> {
        var terms: Set<StatedSentence.Term> = []
        for mention in mentions {
            if let number = member(mention.entity) { terms.insert(.name(number)) }
        }
        for time in times {
            if let day = time.day { terms.insert(.day(day.number)) }
            let clock = time.value.drop { $0 != "T" }.dropFirst().prefix(5)
            if clock.utf8.count == 5, clock.utf8.first.map({ $0 < 0x33 }) ?? false {
                terms.insert(.clock(String(clock)))
            }
        }
        for number in numbers { terms.insert(.number(number.value)) }
        let taken = takenRanges()
        for (place, word) in words.enumerated() {
            guard !word.isFunction, !isTaken(word, taken), !isTitle(at: place),
                !roles.contains(word.key)
            else { continue }
            terms.insert(.word(word.key))
        }
        return terms
    }

    /// Where names, dates and numbers stand. Descriptions that were resolved ("the
    /// ship") keep their words.
    private func takenRanges() -> [Range<Int>] {
        let names = mentions.filter { !$0.resolved }.map { $0.span }
        let dates = times.filter { $0.day != nil }.map { $0.span }
        let spans = names + dates + numbers.map { digits(of: $0) }
        return spans.map { $0.start..<max($0.start, $0.end) }
    }

    /// A number's own words; its span may reach over what is counted.
    private func digits(of number: NumberMention) -> Span {
        let inside = words.filter { number.span.start <= $0.start && $0.end <= number.span.end }
        let last = inside.last { $0.number != nil } ?? inside.first
        return Span(number.span.start, last?.end ?? number.span.end, in: number.span.field)
    }

    private func isTaken(_ word: Word, _ taken: [Range<Int>]) -> Bool {
        taken.contains { $0.lowerBound < word.end && word.start < $0.upperBound }
    }

    /// Words with capitals right before a person's name are a title, not news.
    private func isTitle(at place: Int) -> Bool {
        guard words[place].isCapitalised else { return false }
        var end = place
        while end + 1 < words.count, words[end + 1].isCapitalised,
            words[end + 1].start <= words[end].end + 1
        {
            end += 1
        }
        return mentions.contains { mention in
            mention.label == .person && !mention.resolved
                && mention.span.start > words[place].start
                && mention.span.start <= words[end].start
        }
    }
}
