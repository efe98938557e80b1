/// A set of code points, as a class like `[A-Za-z\u00df-\u00f6]` or `\w` names it.
struct ScalarSet: Sendable {
    /// `\w`, `\d`, `\s` and their complements.
    struct Category: Sendable {
        let contains: @Sendable (Unicode.Scalar) -> Bool
        let negated: Bool

        static func named(_ letter: Unicode.Scalar) -> Category? {
            switch letter {
            case "w": Category(contains: \.isPythonWordCharacter, negated: false)
            case "W": Category(contains: \.isPythonWordCharacter, negated: true)
            case "d": Category(contains: \.isPythonDecimal, negated: false)
            case "D": Category(contains: \.isPythonDecimal, negated: true)
            case "s": Category(contains: \.isPythonSpace, negated: false)
            case "S": Category(contains: \.isPythonSpace, negated: true)
            default: nil
            }
        }
    }

    /// Membership of the first 256 code points, one bit each.
    private var low: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// The ranges above, sorted and apart from one another.
    private var lowerBounds: [UInt32] = []
    private var upperBounds: [UInt32] = []
    private let categories: [Category]
    private let negated: Bool

    init(ranges: [ClosedRange<UInt32>], categories: [Category] = [], negated: Bool = false) {
        self.categories = categories
        self.negated = negated
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = upperBounds.last, range.lowerBound <= last &+ 1 {
                upperBounds[upperBounds.count - 1] = max(last, range.upperBound)
            } else {
                lowerBounds.append(range.lowerBound)
                upperBounds.append(range.upperBound)
            }
        }
        for value in UInt32(0)..<256 where containsBySearch(value) { setLow(value) }
    }

    @inline(__always)
    func contains(_ value: UInt32) -> Bool {
        if value < 256 {
            let word =
                switch value >> 6 {
                case 0: low.0
                case 1: low.1
                case 2: low.2
                default: low.3
                }
            return word >> UInt64(value & 63) & 1 == 1
        }
        return containsBySearch(value)
    }

    func union(_ other: ScalarSet) -> ScalarSet? {
        guard !negated, !other.negated else { return nil }
        return ScalarSet(
            ranges: ranges + other.ranges, categories: categories + other.categories)
    }

    private var ranges: [ClosedRange<UInt32>] {
        zip(lowerBounds, upperBounds).map { $0...$1 }
    }

    private mutating func setLow(_ value: UInt32) {
        let bit = UInt64(1) << UInt64(value & 63)
        switch value >> 6 {
        case 0: low.0 |= bit
        case 1: low.1 |= bit
        case 2: low.2 |= bit
        default: low.3 |= bit
        }
    }

    private func containsBySearch(_ value: UInt32) -> Bool {
        (isInRange(value) || isInCategory(value)) != negated
    }

    private func isInRange(_ value: UInt32) -> Bool {
        var low = 0
        var high = lowerBounds.count
        while low < high {
            let middle = (low + high) / 2
            if lowerBounds[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low > 0 && value <= upperBounds[low - 1]
    }

    private func isInCategory(_ value: UInt32) -> Bool {
        guard !categories.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
        return categories.contains { $0.contains(scalar) != $0.negated }
    }
}
