import Foundation
import News
import Testing

@testable import Archive

@Suite struct ReportMemoryTests {
    private let digest = Data([1])

    private func fill(_ memory: ReportMemory, _ numbers: ClosedRange<Int64>) {
        for number in numbers {
            _ = memory.keep(
                entry("\(number)", "The ferry ran aground.").report, vectors: [], digest: digest,
                number)
        }
    }

    @Test func givesAReportBackWhileItsTextIsTheSame() {
        let memory = ReportMemory()
        fill(memory, 1...2)
        #expect(memory.entry(1, digest: digest)?.report.article.id == "1")
        #expect(memory.entry(1, digest: Data([2])) == nil)
        #expect(memory.entry(3, digest: digest) == nil)
    }

    @Test func letsGoOfWhatNobodyAsksFor() {
        let memory = ReportMemory(generationSize: 10_000)
        fill(memory, 1...4)
        #expect(memory.entry(1, digest: digest) != nil)
        fill(memory, 5...9)
        // The first was asked for again, the second was not.
        #expect(memory.entry(1, digest: digest) != nil)
        #expect(memory.entry(2, digest: digest) == nil)
        #expect(memory.count < 9)
    }

    @Test func keepsOfAReportWhatDecidesOnItsStory() {
        var report = entry("a", title: "Ferry", "The ferry ran aground.").report
        report.statements = [
            Statement(span: Span(0, 4), sentence: 0, predicate: "run", status: .happened),
            Statement(span: Span(0, 4), sentence: 0, predicate: "run", status: .scheduled),
        ]
        let slim = report.forGrouping
        #expect(slim.article.text == report.article.text && slim.article.title == "Ferry")
        #expect(slim.sentences.isEmpty && slim.statements.map(\.status) == [.scheduled])
    }
}
