import News

/// Numbers that different reports give for one thing.
struct NumberGroup: Sendable {
    /// One for each report, in the order of the reports.
    let values: [CountedValue]
}

/// Puts the numbers of a story's reports together by what they count.
struct NumberAlignment {
    let story: ComparedStory
    /// The day of the story's event, where it is known.
    let eventDay: CalendarDay?

    /// Only what at least two reports give.
    func groups() -> [NumberGroup] {
        var groups: [[CountedValue]] = []
        // What is the same thing shares a word of its topic.
        var byWord: [String: [Int]] = [:]
        for value in CountGathering(story: story).values() where isOfTheEvent(value) {
            let near = Set(value.topic.flatMap { byWord[$0] ?? [] }).sorted()
            let place = near.first { number in
                groups[number].contains { belong($0, value) }
                    && !groups[number].contains { contradict($0, value) }
            }
            let number = place ?? groups.count
            if place == nil { groups.append([]) }
            groups[number].append(value)
            for word in value.topic where !(byWord[word]?.contains(number) ?? false) {
                byWord[word, default: []].append(number)
            }
        }
        return groups.compactMap(settled).filter { group in
            Set(group.values.map(\.report)).count > 1
        }
    }

    /// What a report says of another time is no count of this event.
    private func isOfTheEvent(_ value: CountedValue) -> Bool {
        guard let eventDay else { return true }
        let days = story.sentences[value.sentence].times.compactMap(\.days)
        guard !days.isEmpty else { return true }
        return days.contains { abs($0.last.number - eventDay.number) <= Self.nearDays }
            || days.contains { $0.first <= eventDay && eventDay <= $0.last }
    }

    private static let nearDays = 10

    private func belong(_ one: CountedValue, _ other: CountedValue) -> Bool {
        guard one.isSameThing(as: other) else { return false }
        // "one woman" is said of many things: the deed must be the same too.
        if one.number.value == 1, other.number.value == 1, one.deeds.isDisjoint(with: other.deeds) {
            return false
        }
        if NumberRule.agree(one.value, other.value) { return true }
        // A part never speaks against a whole, and numbers far apart count other things.
        guard !one.isPart, !other.isPart, one.sharesMatter(with: other) else { return false }
        let values = [one.number.value, other.number.value].map(abs).sorted()
        guard values[0] * Self.farApart >= values[1] else { return false }
        return isOneMatter(one, other) && !isListed(one, beside: other)
            && !isListed(other, beside: one) && !areItems(one, other)
    }

    /// The main counts stand near the top of every report; further down the sentences
    /// must share a name, a day or a word besides what is counted.
    private func isOneMatter(_ one: CountedValue, _ other: CountedValue) -> Bool {
        let sentences = [one, other].map { story.sentences[$0.sentence] }
        if one.number.unit != nil {
            // A speed or a level changes by the hour: one with its hour and one without
            // need not be of one time.
            return hasHour(one) == hasHour(other) && measureOneThing(sentences, one.number.unit)
        }
        guard one.isTotal == other.isTotal else { return false }
        if sentences.allSatisfy({ $0.order <= Self.nearTop }) { return true }
        // "a 48-page indictment" is one thing by its two words.
        let things = [one, other].map { $0.counted.subtracting(CountedValue.general) }
        let narrower = things[0].intersection(things[1])
        if narrower.count > 1, things.contains(narrower) { return true }
        // What else the sentences tell must be much the same.
        let told = sentences.map { sentence in
            sentence.terms.filter { !$0.isNumber && !isTopic($0, of: one) }
        }
        let least = Double(min(told[0].count, told[1].count))
        let shared = Double(told[0].intersection(told[1]).count)
        return shared > 0 && shared >= Self.alike * least
    }

    private func hasHour(_ value: CountedValue) -> Bool {
        value.number.asOf != nil
            || story.sentences[value.sentence].terms.contains { term in
                if case .clock = term { return true }
                return false
            }
    }

    private func isTopic(_ term: StatedSentence.Term, of value: CountedValue) -> Bool {
        guard case .word(let key) = term else { return false }
        return value.topic.contains(key) || CountedValue.general.contains(key)
    }

    private static let nearTop = 6

    /// Shares and amounts are of everything: the sentences must be much alike, and give
    /// one of the kind each.
    private func measureOneThing(_ sentences: [StatedSentence], _ unit: String?) -> Bool {
        let single = sentences.allSatisfy { sentence in
            sentence.numbers.count { $0.unit == unit } == 1
        }
        let words = sentences.map { $0.terms.filter { $0.isWord } }
        let least = Double(min(words[0].count, words[1].count))
        let shared = Double(words[0].intersection(words[1]).count)
        return single && shared >= Self.alike * least
    }

    private static let alike = 0.5

    private static let farApart = 8.0

    /// Whether a sentence that has one number also has the other: two shares of a poll,
    /// told in another order.
    private func isListed(_ one: CountedValue, beside other: CountedValue) -> Bool {
        let listed = story.sentences[other.sentence].numbers.filter {
            $0.unit == one.number.unit
        }
        if listed.contains(where: { NumberRule.agree(NumberRule.Value($0), one.value) }) {
            return true
        }
        // "10 foreigners and 2 locals" are the 12.
        let sum = listed.reduce(0) { $0 + $1.value }
        return listed.count > 1 && sum == one.number.value
    }

    /// Whether both stand beside one and the same amount: items of a list, of which each
    /// outlet gives some.
    private func areItems(_ one: CountedValue, _ other: CountedValue) -> Bool {
        guard one.number.unit != nil else { return false }
        let besides = [one, other].map { value in
            story.sentences[value.sentence].numbers.filter {
                $0.unit == value.number.unit && $0.span != value.number.span
            }
        }
        return besides[0].contains { first in
            besides[1].contains {
                NumberRule.agree(NumberRule.Value(first), NumberRule.Value($0))
            }
        }
    }

    /// Numbers of different places or days are numbers of different things.
    private func contradict(_ one: CountedValue, _ other: CountedValue) -> Bool {
        if !one.places.isEmpty, !other.places.isEmpty, one.places.isDisjoint(with: other.places) {
            return true
        }
        let days = [one, other].map { story.sentences[$0.sentence].times.compactMap(\.days) }
        guard !days[0].isEmpty, !days[1].isEmpty else { return false }
        return !days[0].contains { day in days[1].contains { $0.overlaps(day) } }
    }

    /// Each report's number is the one that it gives first; a headline's number only
    /// where the text has none.
    private func settled(_ values: [CountedValue]) -> NumberGroup? {
        var first: [Int: CountedValue] = [:]
        for value in values {
            guard let known = first[value.report] else {
                first[value.report] = value
                continue
            }
            let isBetter =
                (known.isPart && !value.isPart)
                || (story.sentences[known.sentence].isTitle && known.isPart == value.isPart
                    && NumberRule.agree(known.value, value.value))
            if isBetter { first[value.report] = value }
        }
        return NumberGroup(values: first.keys.sorted().compactMap { first[$0] })
    }
}
