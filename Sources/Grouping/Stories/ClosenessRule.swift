import Foundation

/// The weights of the evidence, the same for every collection.
///
/// Chosen by hill climbing on six tuning sets and the table of look-alikes
/// together, for the mean distance of BCubed F1 from its aim; none was chosen for
/// one set alone.
struct ClosenessRule: Sendable {
    var words: Float = 0.287
    var names: Float = 0.223
    var meaning: Float = 0.469
    /// How much the likeness of the sums counts beside the mean over all pairs:
    /// large stories are more alike as wholes than their reports are in pairs.
    var wholes: Float = 0.138
    /// How much it takes away when two stories are each more alike inside than
    /// to each other, by names and by all evidence.
    ///
    /// This tells look-alikes apart: all reports of one fire name its town, all
    /// of the other name another, however alike the rest.
    var apartNames: Float = 1.08
    var apartWhole: Float = 0.63
    /// What is left of the closeness when reports lie far apart in time.
    var floor: Float = 0.182
    /// The same for a report that no other of its own days has joined: what comes
    /// alone long after is more often a late word on an old story than new.
    var loneFloor: Float = 0.65
    /// In how many days all but 1/e of the rest is gone.
    var decay: Double = 1.666
    /// How much more headlines without text count, which can share less.
    var brevity: Float = 0.372
    /// What is left when both number one noun differently.
    var numberedApart: Float = 0.47
    /// What is left when both name places, and none in common.
    var placesApart: Float = 0.746
    /// How much it adds that both state the same rare date.
    var dates: Float = 0.08
    /// What is left when both state days, and all of them differ.
    var daysApart: Float = 0.952
    /// How much of it counts where one of the two is a single report, which has no
    /// inside of its own.
    var apartLone: Float = 0.094
    /// How much more is asked for each doubling of the smaller of two stories: many
    /// reports on both sides that none brought together are rather two events.
    var sizeCost: Float = 0.022
    /// What is left when both have names, and none in common; with some in
    /// common, up to a likeness of `sharedNames`, more.
    var namesMissing: Float = 0.465
    var sharedNames: Float = 0.1
    /// From here on two stories are one.
    var threshold: Float = 0.257
    /// The same without sentence vectors, whose likenesses are higher.
    var lexicalThreshold: Float = 0.2

    /// With `lone`, time between counts less where one side is a single report.
    func closeness(_ one: StoryCore, _ other: StoryCore, lone: Bool = false) -> Closeness {
        let means = PairMeans(one, other)
        var result = Closeness(
            words: likeness(means.words, one.wordSquare, other.wordSquare, means.pairs),
            gap: one.gap(to: other),
            numberedApart: Self.numberedApart(one.ordinals, other.ordinals), value: 0)
        if let names = means.names {
            let pairs = Float(one.named * other.named)
            result.names = likeness(names, one.nameSquare, other.nameSquare, pairs)
        }
        if let meaning = means.meaning {
            let pairs = Float(one.meanings * other.meanings)
            result.meaning = likeness(meaning, one.meaningSquare, other.meaningSquare, pairs)
        }
        result.dates = means.dates
        result.daysApart = Self.isApart(one.days, other.days, within: 1)
        result.placesApart =
            (one.bare == 0 || other.bare == 0) && Self.isApart(one.places, other.places)
        let bare = one.bareShare * other.bareShare
        separate(&result, one, other, means, bare: bare)
        let isLone = lone && min(one.count, other.count) == 1
        result.value = value(of: result, lone: isLone) * (1 + brevity * bare)
        result.value *= 1 - sizeCost * log2(Float(min(one.count, other.count)))
        return result
    }

    /// Mean and whole in one number.
    private func likeness(
        _ mean: Float, _ oneSquare: Float, _ otherSquare: Float, _ pairs: Float
    ) -> Float {
        guard oneSquare > 0, otherSquare > 0 else { return 0 }
        let whole = mean * pairs / (oneSquare * otherSquare).squareRoot()
        return (1 - wholes) * mean + wholes * whole
    }

    /// The weighted mean of the evidence that both sides have.
    private func weighted(_ words: Float, _ names: Float?, _ meaning: Float?) -> Float {
        var sum = self.words * words
        var weight = self.words
        if let names {
            sum += self.names * names
            weight += self.names
        }
        if let meaning {
            sum += self.meaning * meaning
            weight += self.meaning
        }
        return sum / weight
    }

    private func value(of closeness: Closeness, lone: Bool) -> Float {
        var value = weighted(closeness.words, closeness.names, closeness.meaning)
        if let dates = closeness.dates { value += self.dates * min(1, dates) }
        // Brought to one scale, so that one threshold serves.
        if closeness.meaning == nil { value *= threshold / lexicalThreshold }
        if let gap = closeness.gap, gap > 0 {
            let floor = lone ? loneFloor : floor
            value *= floor + (1 - floor) * Float(exp(-gap / decay))
        }
        if closeness.numberedApart != nil { value *= numberedApart }
        if closeness.placesApart { value *= placesApart }
        if closeness.daysApart { value *= daysApart }
        if let names = closeness.names, names < sharedNames {
            value *= namesMissing + (1 - namesMissing) * max(0, names) / sharedNames
        }
        return value * (1 - apartNames * closeness.namesApart)
            * (1 - apartWhole * closeness.wholeApart)
    }

    // MARK: Apart

    /// Measures how much less alike two stories are than each is inside.
    ///
    /// A single report has no inside, and a few reports say little about it:
    /// the measure grows with the number of reports.
    private func separate(
        _ result: inout Closeness, _ one: StoryCore, _ other: StoryCore, _ means: PairMeans,
        bare: Float
    ) {
        guard max(one.count, other.count) > 1 else { return }
        let isLone = min(one.count, other.count) == 1
        if isLone, apartLone == 0 { return }
        let sureness =
            isLone
            ? apartLone * (1 - 1 / Float(max(one.count, other.count)))
            : (1 - 1 / Float(one.count)) * (1 - 1 / Float(other.count))
        if let names = means.names {
            let inside =
                isLone
                ? max(one.innerNames, other.innerNames)
                : (one.innerNames * other.innerNames).squareRoot()
            if inside > 0 { result.namesApart = sureness * max(0, 1 - names / inside) }
        }
        // Headlines alone share too little for this to mean anything.
        let inside =
            isLone
            ? max(inner(one), inner(other)) : (inner(one) * inner(other)).squareRoot()
        if inside > 0 {
            let between = weighted(means.words, means.names, means.meaning)
            result.wholeApart = sureness * (1 - bare) * max(0, 1 - between / inside)
        }
    }

    private func inner(_ core: StoryCore) -> Float {
        weighted(
            core.innerWords, core.named > 1 ? core.innerNames : nil,
            core.meanings > 1 ? core.innerMeaning : nil)
    }

    /// Two ascending lists that are both not empty and have nothing in common.
    private static func isApart(
        _ one: [Int32], _ other: [Int32], within distance: Int32 = 0
    ) -> Bool {
        guard !one.isEmpty, !other.isEmpty else { return false }
        var (first, second) = (0, 0)
        while first < one.count, second < other.count {
            if abs(one[first] - other[second]) <= distance { return false }
            if one[first] < other[second] { first += 1 } else { second += 1 }
        }
        return true
    }

    /// A noun that both number, with no number in common.
    private static func numberedApart(
        _ one: [ReportTerms.Ordinal], _ other: [ReportTerms.Ordinal]
    ) -> ReportTerms.Ordinal? {
        guard !one.isEmpty, !other.isEmpty else { return nil }
        return one.first { mine in
            let theirs = other.filter { $0.noun == mine.noun }
            let mines = one.filter { $0.noun == mine.noun }
            return !theirs.isEmpty && !theirs.contains { mines.contains($0) }
        }
    }
}
