import News
import Testing

@testable import Grouping

@Suite struct TraceTests {
    private func report(_ id: String, _ title: String, _ text: String) -> Report {
        var article = Article(id: id, text: text)
        article.title = title
        return Report(article: article)
    }

    private let reader = TraceReader()

    @Test func reportsOfOneEventShareTracesAndOthersDoNot() {
        let one = report(
            "a", "Ferry runs aground off Stromness",
            "A ferry with 140 people ran aground off Stromness in fog, the coastguard said.")
        let two = report(
            "b", "Passengers taken off ferry near Stromness",
            "The coastguard took passengers off a ferry that ran aground near Stromness in fog.")
        let other = report(
            "c", "Schools in Delhi close for rain",
            "Rain closed all schools of Delhi on Monday, officials of the city said.")
        let traces = [one, two, other].map { Set(reader.traces(of: $0)) }
        #expect(traces[0].intersection(traces[1]).count >= 4)
        #expect(traces[0].intersection(traces[2]).isEmpty)
    }

    @Test func tracesDependOnTheReportAlone() {
        let one = report("a", "Ferry runs aground", "A ferry ran aground off Stromness in fog.")
        #expect(reader.traces(of: one) == TraceReader().traces(of: one))
        #expect(reader.traces(of: one).allSatisfy { $0 >= 0 })
        #expect(reader.traces(of: one).count <= TraceReader.words + TraceReader.names)
        #expect(reader.traces(of: report("e", "", "")).isEmpty)
    }

    @Test func aSampleTellsHowRareATermIsInTheWhole() {
        let sample = (0..<10).map { report("r\($0)", "Ferry \($0)", "A ferry left port \($0).") }
        let background = TermBackground(sample: sample, count: 5_000)
        var table = background.table
        let (ferry, unseen) = (table.number(of: stem("ferry")), table.number(of: "zanzibarine"))
        #expect(table.reports == 5_000)
        #expect(table.rarity(ferry) < 1)
        #expect(table.rarity(unseen) > 6)
        // The few that are grouped are among those counted already.
        table.countAgain([[unseen], [unseen], [ferry]])
        #expect(table.reports == 5_000)
        #expect(table.rarity(unseen) > 6)
        #expect(table.rarity(ferry) < 1)
    }
}
