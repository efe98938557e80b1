import Foundation
import News

/// Whether two outlets' numbers for one thing can both hold.
///
/// A number is read as the values it allows. Exact ones allow themselves; "about",
/// "some" and "nearly" allow 5 per cent, or 2 of what is counted, whichever is more; "more than" and
/// "at least" allow what is above, up to a fifth more or the next round number ("more
/// than 2", 3), since a desk that knew far more would have said so; ranges allow what is between. Two numbers agree where
/// what they allow meets.
///
/// ```swift
/// NumberRule.agree(NumberRule.Value(1_200, .about), NumberRule.Value(1_195))    // true
/// NumberRule.agree(NumberRule.Value(50, .moreThan), NumberRule.Value(48))       // false
/// ```
enum NumberRule {
    struct Value: Hashable, Sendable {
        let value: Double
        let upper: Double?
        let hedge: Hedge
        /// Of people or things, so that 2 more or less are still "about".
        let isCount: Bool

        init(
            _ value: Double, _ hedge: Hedge = .exact, upper: Double? = nil, isCount: Bool = true
        ) {
            self.value = value
            self.hedge = hedge
            self.upper = upper
            self.isCount = isCount && value == value.rounded()
        }

        init(_ number: NumberMention) {
            self.init(
                number.value, number.hedge, upper: number.upper, isCount: number.unit == nil)
        }

        /// How far above it "more than" reaches.
        private var beyond: Double {
            let size = abs(value)
            guard size >= 1 else { return size * NumberRule.beyond }
            let step = pow(10, log10(size).rounded(.down))
            let isRound = size.truncatingRemainder(dividingBy: step) == 0
            return max(size * NumberRule.beyond, isRound ? step : 0)
        }

        /// The least and the greatest value that it allows.
        var allowed: ClosedRange<Double> {
            let slack = max(abs(value) * NumberRule.slack, isCount ? NumberRule.least : 0)
            let top = max(value, upper ?? value)
            switch hedge {
            case .exact: return value...top
            case .range: return min(value, top)...top
            case .about, .nearly: return (value - slack)...(top + slack)
            case .atLeast: return value...(top + max(slack, beyond))
            case .moreThan: return value.nextUp...(top + max(slack, beyond))
            case .atMost: return min(value, value * 0.8)...top
            case .lessThan: return min(value, value * 0.8)...top.nextDown
            }
        }
    }

    private static let slack = 0.05
    private static let least = 2.0
    private static let beyond = 0.2

    static func agree(_ one: Value, _ other: Value) -> Bool {
        if one.allowed.overlaps(other.allowed) { return true }
        return isRounded(one, of: other) || isRounded(other, of: one)
    }

    /// "3.2 million" and "3,214,550" agree: the round number is the other, rounded to
    /// its own digits. Only for numbers of five digits and more that end in zeros.
    private static func isRounded(_ round: Value, of full: Value) -> Bool {
        guard round.hedge == .exact, full.hedge == .exact, abs(round.value) >= 10_000,
            abs(full.value) >= 10_000
        else { return false }
        var unit = 1.0
        while round.value.truncatingRemainder(dividingBy: unit * 10) == 0, unit < 1e12 {
            unit *= 10
        }
        guard unit >= 1000 else { return false }
        return (full.value / unit).rounded() == round.value / unit
    }
}
