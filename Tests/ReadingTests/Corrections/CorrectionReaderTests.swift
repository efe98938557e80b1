import Language
import News
import Testing

@testable import Reading

/// A notice is tied to the sentences it corrects, and to none where it is not
/// clear which.
struct CorrectionReaderTests {
    private static func report(
        _ page: CorrectionPage, notices: [Notice] = [], below: String = ""
    ) throws -> Report {
        var article = Article(id: "test", text: page.text + below)
        article.title = page.title
        article.published = DateStamp("2024-03-06")
        article.notices = notices
        return ReportReader(language: try CastReaderTests.language.get()).read(article)
    }

    private static func corrected(_ correction: Correction, in report: Report) -> [String] {
        correction.sentences.map { report.article.words(of: report.sentences[$0].span) }
    }

    @Test(arguments: CorrectionCase.tied + CorrectionCase.tiedLater)
    func tiesANoticeToWhatItCorrects(example: CorrectionCase) throws {
        let report = try Self.report(
            example.page, notices: [Notice(kind: .correction, text: example.notice)])
        let correction = try #require(report.corrections.first)
        let sentences = Self.corrected(correction, in: report)
        #expect(!sentences.isEmpty)
        for sentence in sentences {
            #expect(example.meant.contains { sentence.contains($0) }, "\(sentence)")
        }
        if let was = example.was { #expect(correction.was?.text == was) }
        if let now = example.now { #expect(correction.now?.text == now) }
    }

    @Test(arguments: CorrectionCase.unclear + CorrectionCase.unclearLater)
    func tiesNothingWhereNothingIsNamed(example: CorrectionCase) throws {
        let report = try Self.report(
            example.page, notices: [Notice(kind: .correction, text: example.notice)])
        let correction = try #require(report.corrections.first)
        #expect(Self.corrected(correction, in: report) == [])
    }

    @Test(arguments: [
        "\n\nCorrection: The vessel was carrying 120 passengers, not 210.",
        "\n\nCORRECTION\n\nThe vessel was carrying 120 passengers, not 210.",
        "\n\n(Corrects number of passengers to 120 from 210)",
        "\n\nEditor's note: An earlier version of this article said 210 passengers. There were 120.",
    ])
    func findsNoticesInATextThatIsGivenAsItIs(notice: String) throws {
        let report = try Self.report(.ferry, below: notice)
        let correction = try #require(report.corrections.first)
        #expect(report.corrections.count == 1)
        #expect(correction.span.field == .text)
        #expect(correction.was?.number == 210)
        #expect(correction.now?.number == 120)
        #expect(
            Self.corrected(correction, in: report) == ["The vessel was carrying 120 passengers."])
    }

    @Test func valuesStandAtTheirOffsetsInTheNotice() throws {
        let words = "The vessel was carrying 120 passengers, not 210."
        let report = try Self.report(
            .ferry, notices: [Notice(kind: .correction, text: "Correction: " + words)])
        for value in report.corrections.flatMap({ [$0.was, $0.now] }).compactMap({ $0 }) {
            #expect(value.span.field == .notice(0))
            #expect(report.article.words(of: value.span) == value.text)
        }
    }

    @Test(arguments: ["", "(", "Correction:", "Correction: not", "not not to from to"])
    func readsAnyNotice(text: String) throws {
        let report = try Self.report(
            .vote, notices: [Notice(kind: .clarification, text: text)], below: "\n\n" + text)
        for correction in report.corrections { #expect(correction.sentences == []) }
    }

    @Test func aReportOnCorrectionsIsNoNotice() throws {
        let report = try Self.report(
            .vote, below: "\n\nCorrection of the map will take a week, the council said.")
        #expect(report.corrections == [])
    }
}
