/// What people's decisions, taken together, demand of grouping.
///
/// A later decision goes before an earlier one that says the contrary.
public struct DecisionRules: Sendable {
    /// The set of reports that belong together, for each report of a decision.
    private(set) var sets: [String: Int] = [:]
    private var apart: Set<SetPair> = []
    /// The decisions that a later one contradicts, by their place.
    public private(set) var overruled: [Int] = []

    private struct SetPair: Hashable {
        var low: Int
        var high: Int

        init(_ one: Int, _ other: Int) {
            low = min(one, other)
            high = max(one, other)
        }
    }

    public static let none = DecisionRules([])

    /// `decisions` in the order in which they were made.
    public init(_ decisions: [EditorialDecision]) {
        var numbers: [String: Int] = [:]
        for decision in decisions {
            for report in decision.together + decision.from where numbers[report] == nil {
                numbers[report] = numbers.count
            }
        }
        var union = UnionFind(count: numbers.count)
        var parted: [(Int, Int)] = []
        for (place, decision) in decisions.enumerated().reversed() {
            let together = decision.together.compactMap { numbers[$0] }
            let from = decision.from.compactMap { numbers[$0] }
            var trial = union
            for report in together.dropFirst() { trial.join(together[0], report) }
            let newlyParted = together.flatMap { report in from.map { (report, $0) } }
            let all = parted + newlyParted
            if all.contains(where: { trial.root($0.0) == trial.root($0.1) }) {
                overruled.append(place)
            } else {
                (union, parted) = (trial, all)
            }
        }
        overruled.reverse()
        sets = numbers.mapValues { union.root($0) }
        apart = Set(parted.map { SetPair(union.root($0.0), union.root($0.1)) })
    }

    var isEmpty: Bool { sets.isEmpty }

    /// Whether a person keeps any of some sets apart from any of others.
    func keepsApart(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
        guard !one.isEmpty, !other.isEmpty, !apart.isEmpty else { return false }
        return one.contains { mine in other.contains { apart.contains(SetPair(mine, $0)) } }
    }

    /// What the decisions say of two reports: one story, two stories, or nothing.
    func isTogether(_ one: String, _ other: String) -> Bool? {
        guard let mine = sets[one], let theirs = sets[other] else { return nil }
        if mine == theirs { return true }
        return apart.contains(SetPair(mine, theirs)) ? false : nil
    }

    /// The reports of decisions, in the order of their ids.
    var reports: [String] { sets.keys.sorted() }
}
