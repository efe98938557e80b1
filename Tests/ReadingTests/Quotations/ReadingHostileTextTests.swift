import Language
import News
import Testing

@testable import Reading

/// Words, marks and line ends in any order must neither crash nor give spans
/// outside the text.
struct ReadingHostileTextTests {
    private static let pieces = [
        "said", " Smith", " told", " that", " he", " “", "” ", "\"", "'", " ''", "«", "»", ":",
        " —",
        ", ", ". ", "\n\n", "\n", " will", " not", " be", " postponed", " to", " according to",
        " per",
        " SMITH:", " on Monday", " if", "?", " who", " 🙂", "\u{A0}", "(", ")", " claim",
        " expected",
    ]

    @Test(arguments: 0..<60)
    func survivesWordsInAnyOrder(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var text = ""
        for _ in 0..<80 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += Self.pieces[Int(state >> 33) % Self.pieces.count]
        }
        let passage = Passage(
            field: .text, document: try QuotationReaderTests.language.get().analyze(text))
        var report = Report(article: Article(json: .object([])))
        report.quotations = readQuotations(in: [passage], entities: [])
        report.statements = readStatements(in: [passage], report: report)
        let whole = Span(0, passage.words.count)
        let spans =
            report.quotations.flatMap { $0.content + $0.source + $0.cue }
            + report.statements.map(\.span)
        for span in spans {
            #expect(whole.contains(span) && span.length > 0, "\(span) in \(text)")
        }
    }
}
