/// Weights of terms, in the order of the terms' numbers.
///
/// A sum of the vectors of a story's reports stands for the story: the product
/// of two sums is the sum of all products, so that means over all pairs of
/// reports cost one pass.
struct SparseVector: Equatable, Sendable {
    private(set) var terms: [Int32] = []
    private(set) var weights: [Float] = []

    init() {}

    /// From weights by term, each term once, in any order.
    init(_ pairs: [(term: Int32, weight: Float)]) {
        let sorted = pairs.sorted { $0.term < $1.term }
        terms = sorted.map(\.term)
        weights = sorted.map(\.weight)
    }

    var isEmpty: Bool { terms.isEmpty }
    var count: Int { terms.count }

    /// The same direction, length 1.
    var normalised: SparseVector {
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return self }
        var result = self
        for index in result.weights.indices { result.weights[index] /= length }
        return result
    }

    func weight(of term: Int32) -> Float {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle] < term { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && terms[low] == term ? weights[low] : 0
    }

    func dot(_ other: SparseVector) -> Float {
        if count > other.count * 8 { return other.dot(self) }
        if other.count > count * 8 {
            var sum: Float = 0
            for (term, weight) in zip(terms, weights) { sum += weight * other.weight(of: term) }
            return sum
        }
        return merged(with: other)
    }

    private func merged(with other: SparseVector) -> Float {
        let mine = terms.span
        let theirs = other.terms.span
        let (myWeights, theirWeights) = (weights.span, other.weights.span)
        var sum: Float = 0
        var (one, two) = (0, 0)
        while one < mine.count, two < theirs.count {
            let (first, second) = (mine[one], theirs[two])
            if first == second { sum += myWeights[one] * theirWeights[two] }
            // Without a branch: which of two is the smaller cannot be foretold.
            one &+= first <= second ? 1 : 0
            two &+= second <= first ? 1 : 0
        }
        return sum
    }

    mutating func add(_ other: SparseVector) {
        guard !other.isEmpty else { return }
        var joinedTerms: [Int32] = []
        var joinedWeights: [Float] = []
        joinedTerms.reserveCapacity(count + other.count)
        joinedWeights.reserveCapacity(count + other.count)
        var (one, two) = (0, 0)
        while one < terms.count || two < other.terms.count {
            let mine = one < terms.count ? terms[one] : .max
            let theirs = two < other.terms.count ? other.terms[two] : .max
            joinedTerms.append(min(mine, theirs))
            var weight: Float = 0
            if mine <= theirs {
                weight += weights[one]
                one += 1
            }
            if theirs <= mine {
                weight += other.weights[two]
                two += 1
            }
            joinedWeights.append(weight)
        }
        terms = joinedTerms
        weights = joinedWeights
    }

    /// Only the heaviest terms, so that a story of thousands of reports stays
    /// cheap to compare.
    mutating func trim(to limit: Int) {
        guard count > limit else { return }
        let order = terms.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        self = SparseVector(order.prefix(limit).map { (terms[$0], weights[$0]) })
    }

    /// The terms by weight, heaviest first.
    func heaviest(_ limit: Int) -> [(term: Int32, weight: Float)] {
        let order = terms.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        return order.prefix(limit).map { (terms[$0], weights[$0]) }
    }
}
