import News
import Testing

@testable import Grouping

@Suite("State that is kept for the next run") struct GroupingStateTests {
    @Test func isTheSameAfterWritingAndReading() throws {
        var kept = GroupingState(
            reports: [report("a", title: "Ferry aground", published: "2024-05-14")],
            vectors: ["a": ReportVectors(headline: [0.25, -1.5, 3e-7], lead: [])],
            decisions: [EditorialDecision(kind: .merge, articles: ["a", "b"])])
        kept.reports[0].article.text = "The ferry hit a reef."
        var read = GroupingState()
        for line in kept.lines { try read.add(try JSON(parsing: line.text)) }
        #expect(read == kept)
    }

    @Test func refusesALineThatIsNoPartOfIt() throws {
        var state = GroupingState()
        #expect(throws: EditorialDecisionError.self) {
            try state.add(try JSON(parsing: #"{"record": "report", "id": "a"}"#))
        }
    }

    @Test(arguments: ["", "x", "AAA="])
    func takesWhatIsNoVectorForNone(text: String) {
        #expect(GroupingState.vector(text).isEmpty)
    }
}
