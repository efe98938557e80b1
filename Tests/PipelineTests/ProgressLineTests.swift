import Foundation
import Testing

@testable import Pipeline

@Suite struct ProgressLineTests {
    @Test func saysHowFastItGoesAndHowLongTheRestTakes() {
        var now = Date(timeIntervalSince1970: 0)
        var lines: [String] = []
        let line = ProgressLine(unit: "reports", clock: { now }, show: { lines.append($0) })
        line.expect(1_000)
        line.advance(by: 5)
        now += 10
        line.work(100)
        line.advance(by: 45)
        line.finish()
        #expect(lines == ["50 reports, 5 a second, 2 min to go", ""])
    }

    @Test func saysNothingOfTheRestWhereNobodyKnowsTheWhole() {
        var now = Date(timeIntervalSince1970: 0)
        var lines: [String] = []
        let line = ProgressLine(unit: "reports", clock: { now }, show: { lines.append($0) })
        line.expect(nil)
        now += 10
        line.work(100)
        line.advance(by: 20)
        #expect(lines == ["20 reports, 2 a second"])
    }

    @Test(arguments: [
        (0.2, "1 s"), (59, "59 s"), (60, "1 min"), (61, "2 min"), (7_260, "2 h 1 min"),
    ])
    func roundsUp(seconds: Double, words: String) {
        #expect(ProgressLine.words(seconds) == words)
    }
}
