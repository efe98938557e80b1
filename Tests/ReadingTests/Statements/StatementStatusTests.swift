import News
import Testing

@testable import Reading

/// How well statuses agree with the marks made by hand; the floors are a little
/// below what is reached.
struct StatementStatusTests {
    /// The kinds of news that the gold must hold.
    private static let kinds: Set<String> = [
        "meetings", "votes", "verdicts", "accidents", "protests", "markets", "weather", "sport",
        "deaths", "launches", "strikes", "elections",
    ]

    @Test func theGoldIsWhole() throws {
        let examples = try StatementGold.beforeTheRules.examples
        #expect(examples.count >= 300)
        #expect(Self.kinds.isSubset(of: Set(examples.map(\.kind))))
        #expect(Self.kinds == Set(try StatementGold.laterStill.examples.map(\.kind)))
        for example in examples {
            let hasMain = example.marks.contains { $0.isMain }
            #expect(hasMain, "\(example.text)")
        }
    }

    /// Prints precision and recall of each status, and what was read otherwise.
    @Test(arguments: StatementGold.allCases)
    func agreesWithTheGold(gold: StatementGold) throws {
        let agreement = try StatusAgreement(with: gold)
        print("\(gold.rawValue)\n\(agreement.table)")
        let floor = gold == .beforeTheRules ? 0.97 : 0.9
        #expect(
            Double(agreement.right) >= floor * Double(agreement.marked),
            "\(agreement.right) of \(agreement.marked)")
        guard gold == .beforeTheRules else { return }
        for status in EventStatus.allCases {
            let count = try #require(agreement.counts[status])
            #expect(count.precision >= 0.93, "\(status) precision \(count.precision)")
            #expect(count.recall >= 0.93, "\(status) recall \(count.recall)")
        }
    }
}
