import News
import Testing

@testable import Comparison

/// Two numbers for one thing, as two outlets give them.
struct NumberCase: Sendable, CustomTestStringConvertible {
    let one: NumberRule.Value
    let other: NumberRule.Value

    init(
        _ one: Double, _ hedge: Hedge, _ other: Double, _ otherHedge: Hedge, isCount: Bool = true
    ) {
        self.one = NumberRule.Value(one, hedge, isCount: isCount)
        self.other = NumberRule.Value(other, otherHedge, isCount: isCount)
    }

    init(_ one: Double, _ hedge: Hedge, _ other: Double, isCount: Bool = true) {
        self.init(one, hedge, other, .exact, isCount: isCount)
    }

    init(_ one: Double, _ other: Double, isCount: Bool = true) {
        self.init(one, .exact, other, .exact, isCount: isCount)
    }

    init(range: ClosedRange<Double>, _ other: Double, _ otherHedge: Hedge = .exact) {
        one = NumberRule.Value(range.lowerBound, .range, upper: range.upperBound)
        self.other = NumberRule.Value(other, otherHedge)
    }

    var testDescription: String { "\(one.hedge) \(one.value), \(other.hedge) \(other.value)" }
}

struct NumberRuleTests {
    @Test(arguments: [
        // Tolls.
        NumberCase(9, 9), NumberCase(1_200, .about, 1_195), NumberCase(250, .nearly, 251),
        NumberCase(250, .nearly, 248), NumberCase(50, .moreThan, 52),
        NumberCase(50, .moreThan, 50, .moreThan), NumberCase(50, .atLeast, 50),
        NumberCase(50, .atLeast, 54), NumberCase(20, .about, 22), NumberCase(20, .about, 18),
        NumberCase(6, .atLeast, 7), NumberCase(5, .about, 7), NumberCase(100, .about, 104),
        NumberCase(300, .lessThan, 290), NumberCase(300, .atMost, 300),
        NumberCase(200, .moreThan, 214), NumberCase(200, .about, 200, .moreThan),
        NumberCase(1_000, .nearly, 980), NumberCase(40, .atLeast, 40, .about),
        NumberCase(12, .about, 12), NumberCase(30, .nearly, 29),
        NumberCase(75, .about, 78), NumberCase(75, .about, 72), NumberCase(15, .nearly, 14),
        NumberCase(600, .moreThan, 640), NumberCase(8, .lessThan, 7), NumberCase(90, .atMost, 85),
        // Ranges.
        NumberCase(range: 10...15, 12), NumberCase(range: 10...15, 10),
        NumberCase(range: 10...15, 15), NumberCase(range: 40...50, 45, .about),
        NumberCase(range: 40...50, 40, .moreThan),
        // Money and measures: only the hedge gives way.
        NumberCase(11_000_000, .about, 11_200_000, isCount: false),
        NumberCase(4.5, 4.5, isCount: false), NumberCase(2, .about, 2.1, isCount: false),
        NumberCase(500, .atLeast, 510, isCount: false),
        // A round number is the full one, rounded.
        NumberCase(3_200_000, 3_214_550), NumberCase(12_000, 12_345),
        NumberCase(45_000_000, 45_310_000), NumberCase(80_000, 79_600),
        NumberCase(1_500_000, 1_483_000),
    ])
    func agree(numbers: NumberCase) {
        #expect(NumberRule.agree(numbers.one, numbers.other))
        #expect(NumberRule.agree(numbers.other, numbers.one))
    }

    @Test(arguments: [
        NumberCase(9, 14), NumberCase(50, .moreThan, 48), NumberCase(50, .moreThan, 50),
        NumberCase(1_200, .about, 1_400), NumberCase(250, .nearly, 280),
        NumberCase(20, .about, 25), NumberCase(5, 6), NumberCase(300, .lessThan, 310),
        NumberCase(300, .lessThan, 300), NumberCase(300, .atMost, 320),
        NumberCase(60, .atLeast, 40), NumberCase(60, .atLeast, 120),
        NumberCase(200, .moreThan, 400), NumberCase(100, .nearly, 112),
        NumberCase(7, .about, 11), NumberCase(range: 10...15, 17),
        NumberCase(range: 10...15, 8), NumberCase(range: 40...50, 60, .about),
        NumberCase(2, .about, 4, isCount: false), NumberCase(4.5, 4.75, isCount: false),
        NumberCase(11_000_000, 12_000_000, isCount: false),
        NumberCase(3_200_000, 3_340_000), NumberCase(12_000, 13_400),
        NumberCase(75, .about, 90), NumberCase(15, .nearly, 19), NumberCase(600, .moreThan, 560),
        NumberCase(8, .lessThan, 9), NumberCase(90, .atMost, 100), NumberCase(31, 13),
        NumberCase(400, .atMost, 450, .atLeast), NumberCase(1_000, 1_100),
    ])
    func differ(numbers: NumberCase) {
        #expect(!NumberRule.agree(numbers.one, numbers.other))
        #expect(!NumberRule.agree(numbers.other, numbers.one))
    }
}
