import News
import Testing

@testable import Briefing

/// A read report, marked up for the eye.
struct ReportSheetTests {
    private static let text = """
        The ferry struck the pier at Risør on Tuesday, hurting nine people.

        “I saw it,” said Kirsti Aune. She told Reuters it was loud.
        """

    private static func span(of words: String, in field: Field = .text) -> Span {
        let source = field == .text ? text : "Ferry strikes pier"
        guard let range = source.firstRange(of: words) else { return Span(0, 0, in: field) }
        let start = source.unicodeScalars.distance(
            from: source.startIndex, to: range.lowerBound)
        return Span(start, start + words.unicodeScalars.count, in: field)
    }

    private static func report() -> Report {
        var article = Article(id: "ferry.txt", text: text)
        article.title = "Ferry strikes pier"
        article.outlet = "Harbour\u{1B}[2J Post"
        article.notices = [Notice(kind: .correction, text: "It was nine, not fourteen.")]
        var report = Report(article: article)
        report.sentences = [
            Sentence(
                span: span(
                    of: "The ferry struck the pier at Risør on Tuesday, hurting nine people."),
                paragraph: 0)
        ]
        report.entities = [
            EntityMention(span: span(of: "Risør"), label: .polity, entity: "risor"),
            EntityMention(span: span(of: "Kirsti Aune"), label: .person, entity: "aune"),
            EntityMention(span: span(of: "She"), label: .person, entity: "aune", resolved: true),
        ]
        report.cast = [
            CastMember(entity: "risor", name: "Risør", label: .polity, mentions: 1),
            CastMember(
                entity: "aune", name: "Kirsti Aune", label: .person, roles: ["teacher"],
                mentions: 2),
        ]
        report.times = [
            TimeExpression(
                span: span(of: "Tuesday"), kind: .date, value: "2024-03-05", basis: .published)
        ]
        report.numbers = [
            NumberMention(span: span(of: "nine"), value: 9, subject: "people", hedge: .exact)
        ]
        report.quotations = [
            Quotation(
                content: [span(of: "“I saw it,”")], source: [span(of: "Kirsti Aune")],
                cue: [span(of: "said")], kind: .direct, speaker: "aune"),
            Quotation(
                content: [span(of: "it was loud")], source: [span(of: "She")],
                cue: [span(of: "told Reuters")], kind: .indirect, speaker: "aune", told: "Reuters"),
        ]
        report.statements = [
            Statement(
                span: span(of: "The ferry struck the pier"), sentence: 0, predicate: "strike",
                agent: "The ferry", patient: "the pier", place: "risor", time: "2024-03-05",
                status: .happened)
        ]
        report.corrections = [
            Correction(
                span: Span(0, 26, in: .notice(0)), kind: .correction, sentences: [0],
                was: Correction.Value(
                    span: Span(17, 25, in: .notice(0)), text: "fourteen", number: 14))
        ]
        return report
    }

    private static func text(width: Int = 100, color: Bool = false) -> String {
        ReportText(
            report(), style: TextStyle(width: width, color: color, zone: nil, explains: false)
        ).text
    }

    @Test(arguments: [
        "[Risør/GPE]", "{Tuesday/2024-03-05}", "<nine/9 people>", "⟦“I saw it,”⟧",
        "[She/PER=Kirsti Aune]", "⟦it was loud⟧", "Kirsti Aune · told Reuters · to Reuters",
        "happened     The ferry · strike · the pier · in Risør · 2024-03-05",
        "Kirsti Aune PER ×2, teacher", "correction · was “fourteen” · “The ferry struck",
    ])
    func marksWithoutColour(words: String) {
        #expect(Self.text().contains(words))
    }

    @Test func coloursTakeThePlaceOfBrackets() {
        let text = Self.text(color: true)
        #expect(text.contains("\u{1B}[35mRisør\u{1B}[0m\u{1B}[2m/GPE\u{1B}[0m"))
        #expect(!text.contains("⟦"))
    }

    @Test(arguments: [40, 57, 80, 200])
    func noLineIsWiderThanTheTerminal(width: Int) {
        for line in Self.text(width: width).split(separator: "\n") {
            #expect(Columns.width(line) <= width, "\(line)")
        }
    }

    @Test func theWordsOfTheReportAreAllThere() {
        let marks = ReportMarks(Self.report())
        for range in CodePoints(Self.text).lines {
            let span = Span(range.lowerBound, range.upperBound)
            let words = MarkedWords(of: span, in: marks).pieces.map(\.words).joined()
            #expect(words == CodePoints(Self.text)[range])
        }
    }

    @Test func aPageHoldsTheSameMarks() {
        let page = ReportHTML([Self.report()]).text
        for words in [
            "<span class=\"name\">Risør<small> GPE</small></span>",
            "<span class=\"time\">Tuesday<small> 2024-03-05</small></span>",
            "<span class=\"said\">“I saw it,”</span>", "<li class=\"happened\"><b>happened</b>",
            "Harbour␛[2J Post", "<h1>Ferry strikes pier</h1>",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(ReportHTML([]).text.contains("There is no report to show."))
    }

    @Test func spansThatLieOutsideAreNotMarked() {
        var report = Self.report()
        report.article.text = "Short."
        #expect(
            !ReportText(
                report, style: TextStyle(width: 80, color: false, zone: nil, explains: false)
            ).text.contains("[Risør"))
    }
}
