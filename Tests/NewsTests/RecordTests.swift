import News
import Testing

@Suite("Records")
struct RecordTests {
    private func article() -> Article {
        var article = Article(id: "a1", text: "The ferry sank.\n\nNobody was hurt.")
        article.outlet = "Harbour Post"
        article.title = "Ferry sinks"
        article.bylines = ["Catriona Muir"]
        article.published = DateStamp("2024-03-12T13:20Z")
        article.dateline = PlaceLine(place: "OSLO", agency: "NTB")
        article.captions = [
            Caption(text: "The ferry", credit: "E. Flett", date: DateStamp("2022-06"))
        ]
        article.notices = [
            Notice(kind: .updatePromised, text: "Updates follow.", due: "2024-03-12")
        ]
        article.otherHeadlines = [OtherHeadline(text: "Quota talks end")]
        article.furniture = [Furniture(kind: .share, text: "Share this")]
        article.findings = [Finding("lone-surrogate", "One was mended.", span: Span(0, 3))]
        return article
    }

    @Test func articleComesBackAsItWent() throws {
        let article = article()
        #expect(Article(json: try JSON(parsing: article.json.text)) == article)
    }

    @Test func everyRecordBeginsWithItsNameAndEndsWithTheEngine() {
        let text = Report(article: article()).json.text
        #expect(text.hasPrefix(#"{"record":"report","id":"a1""#))
        #expect(text.hasSuffix(#""engine":"\#(Engine.name)"}"#))
    }

    @Test func reportComesBackAsItWent() throws {
        var report = Report(article: article())
        report.sentences = [Sentence(span: Span(0, 15), paragraph: 0)]
        report.times = [
            TimeExpression(
                span: Span(4, 9, in: .title), kind: .date, value: "XXXX-02-04", basis: nil,
                candidates: ["2020-02-04"])
        ]
        report.numbers = [NumberMention(span: Span(0, 3), value: 4.5, unit: "USD", hedge: .about)]
        report.quotations = [
            Quotation(
                content: [Span(0, 3), Span(5, 9)], source: [], cue: [Span(3, 4)], kind: .mixed,
                speaker: "e1")
        ]
        report.statements = [
            Statement(span: Span(0, 15), sentence: 0, predicate: "sink", status: .happened)
        ]
        report.mainEvent.when = MainEvent.Phrase(span: Span(0, 3), text: "The", value: "2024")
        #expect(Report(json: try JSON(parsing: report.json.text)) == report)
    }

    @Test func storyComesBackAsItWent() throws {
        var story = Story(
            id: "s1", headline: StoryHeadline(article: "a1", text: "Ferry sinks"), articles: ["a1"],
            independent: Independence(count: 1, least: 1, most: 1, groups: [["a1"]]))
        let cell = Cell(article: "a1", group: 0, span: Span(0, 3), text: "The", status: .happened)
        story.comparison = StoryComparison(
            claims: [
                Claim(
                    id: "c1", standing: .single, subject: "ferry", kind: .statement,
                    cells: [cell, Cell(article: "a2", group: 1, span: nil, text: "")], why: "One.")
            ],
            timeline: [
                TimelineEntry(
                    date: "2024-03-12", precision: .day, status: .happened, background: false,
                    claim: "c1")
            ])
        #expect(Story(json: try JSON(parsing: story.json.text)) == story)
    }

    @Test func aWrongFieldDoesNotLoseTheOthers() throws {
        let json = try JSON(parsing: #"{"id":"x","title":5,"text":"T","captions":"no"}"#)
        let article = Article(json: json)
        #expect(article.text == "T")
        #expect(article.title == nil)
    }

    @Test func cutsByCodePointsAndNotByGraphemes() {
        let text = "naïve 🙂 👨‍👩‍👧 plan"
        let points = CodePoints(text)
        #expect(points[6..<7] == "🙂")
        #expect(points[(points.count - 4)..<points.count] == "plan")
        #expect(points[3..<99] == "ve 🙂 👨‍👩‍👧 plan")
    }

    @Test(arguments: ["text", "title", "standfirst", "notices/0", "captions/12"])
    func fieldsKeepTheirNames(name: String) {
        #expect(Field(name: name).name == name)
    }
}
