import News

/// A number of a sentence with what it counts.
struct CountedValue: Sendable {
    let sentence: Int
    let report: Int
    let group: Int
    let number: NumberMention
    /// The keys of who or what is counted: "two of the injured passengers".
    let counted: Set<String>
    /// The keys of what happens to them: kill, injure, vote for.
    let deeds: Set<String>
    /// All of it without words that say nothing of the kind, such as "people".
    let topic: Set<String>
    /// Some of a group that is counted elsewhere, or some more of them.
    let isPart: Bool
    /// The places that its sentence names.
    let places: Set<Int>
    /// Counted up to the report, "since Monday", "so far", not on one day.
    let isTotal: Bool
    /// What becomes of them, dead or hurt, as lines of `conditions.tsv`.
    let conditions: Set<Int>
    /// Who does it, where that is one of the cast.
    let agent: Int?
    /// Whether it is told as a fact, not as what may be or is to come.
    let isFact: Bool

    /// Words for whoever it is; what is left says what is counted.
    static let general: Set<String> = Set(
        ListFile("general-nouns.txt").lines.map { Vocabulary.english.key(of: String($0)) })

    /// Groups whose count is part of a whole: women, soldiers, Indians.
    static let kinds: Set<String> = Set(
        ListFile("kinds-of-people.txt").lines.map { Vocabulary.english.key(of: String($0)) })
}

extension CountedValue {
    /// Whether both count the same thing: the same unit, no kind that the other has
    /// not, and the same topic, or one that is wider by a word.
    func isSameThing(as other: CountedValue) -> Bool {
        guard number.unit == other.number.unit else { return false }
        guard isFact == other.isFact else { return false }
        if let agent, let otherAgent = other.agent, agent != otherAgent { return false }
        // Hours are no times: where both say what is counted, it is the same.
        if !counted.isEmpty, !other.counted.isEmpty, counted.isDisjoint(with: other.counted),
            counted.isDisjoint(with: other.topic), other.counted.isDisjoint(with: topic)
        {
            return false
        }
        // The wounded are not the dead.
        if !conditions.isEmpty, !other.conditions.isEmpty,
            conditions.isDisjoint(with: other.conditions)
        {
            return false
        }
        guard !countsMore(than: other), !other.countsMore(than: self) else { return false }
        let (one, two) = (topic, other.topic)
        guard !one.isEmpty, !two.isEmpty else { return false }
        guard one.intersection(Self.kinds) == two.intersection(Self.kinds) else { return false }
        if one == two { return true }
        let shared = one.intersection(two)
        guard !shared.isEmpty else { return false }
        // What is done to them must be the same where both say it.
        let deeds = (self.deeds.subtracting(Self.general), other.deeds.subtracting(Self.general))
        let deedsMeet = deeds.0.isEmpty || deeds.1.isEmpty || !deeds.0.isDisjoint(with: two)
        return deedsMeet && shared.count * 2 >= one.union(two).count
    }

    /// "brought 15 chickens to safety" counts chickens, "bringing the toll to 11" does not.
    private func countsMore(than other: CountedValue) -> Bool {
        let things = counted.subtracting(Self.general).subtracting(Self.kinds)
        return other.counted.isEmpty && !things.isEmpty && things.isDisjoint(with: other.topic)
    }

    /// Whether more than a kind of people is the same: what happens to them, or what
    /// it is that is measured.
    func sharesMatter(with other: CountedValue) -> Bool {
        !topic.intersection(other.topic).subtracting(Self.kinds).isEmpty
    }

    var value: NumberRule.Value { NumberRule.Value(number) }
}
