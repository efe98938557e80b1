import News
import Testing

@testable import Briefing

@Suite("Brief")
struct BriefTests {
    private func text(width: Int = 80, color: Bool = false, explains: Bool = false) -> String {
        FerryStory.brief().text(
            TextStyle(width: width, color: color, zone: nil, explains: explains))
    }

    @Test func showsTheStoryAtAGlance() {
        let text = text()
        for words in [
            "Ferry runs aground", "Harbour Post · 12 Mar 2024",
            "3 reports, 2 outlets, 3 independent (at least 2)",
            "1 agreed · 1 conflict · 1 only in A · 1 coming up", "C  unnamed (courier)",
            "Moira Halcrow, chief executive (A)", "Tue 12 Mar 2024 A “Tuesday”", "AGREED",
            "IN CONFLICT", "9 and 14 cannot both hold.", "[source: the coastguard]", "ONLY IN A",
            "Fri 15 Mar 2024", "▸ Friday", "C names no outlet", "1 other headline of its page",
        ] {
            #expect(text.contains(words), "\(words) is missing")
        }
    }

    @Test(arguments: [40, 60, 80, 120, 200])
    func noLineIsWiderThanTheTerminal(width: Int) {
        for line in text(width: width, explains: true).split(separator: "\n") {
            #expect(Columns.width(line) <= width, "\(line)")
        }
    }

    @Test func colourIsOnlyThereWhereItIsWanted() {
        #expect(!text().contains("\u{1B}"))
        #expect(text(color: true).contains("\u{1B}[31mIN CONFLICT\u{1B}[0m"))
    }

    @Test func aSentenceThatIsNotAtItsPlaceIsNotShown() {
        let brief = FerryStory.brief { $0["courier"]?.article.text = "Another text altogether." }
        let style = TextStyle(width: 80, color: false, zone: nil, explains: false)
        for form in [brief.text(style), brief.markdown(zone: nil), brief.html(zone: nil)] {
            #expect(!form.contains("Fourteen people"))
            #expect(form.contains("1 sentences were not found"))
        }
    }

    @Test func whatWasCutIsShownWhereItIsAskedFor() {
        #expect(!text().contains("Quota talks end"))
        #expect(text(explains: true).contains("other headline: Quota talks end"))
    }

    @Test func controlSequencesOfASourceNeverReachTheTerminal() {
        let brief = FerryStory.brief {
            $0["post"]?.article.outlet = "Evil\u{1B}[2J\u{202E}Post\u{7}"
        }
        let text = brief.text(TextStyle(width: 80, color: false, zone: nil, explains: true))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.contains("Evil␛[2JPost␇"))
    }

    @Test(arguments: ["<script>alert(1)</script>", "\" onmouseover=\"x", "]]><b>", "'><img src=x>"])
    func wordsOfASourceNeverBecomeMarkup(outlet: String) {
        let html = FerryStory.brief { $0["post"]?.article.outlet = outlet }.html(zone: nil)
        #expect(!html.contains(outlet))
        #expect(!html.contains("<script"))
        #expect(html.contains("default-src 'none'"))
    }

    @Test func theTableLeadsToTheSentenceInItsReport() {
        let html = FerryStory.brief().html(zone: nil)
        #expect(html.contains("href=\"#s-1-A-text-0\""))
        #expect(
            html.contains(
                "<mark id=\"s-1-A-text-0\">The ferry Sea Heron ran aground off Stromness on Tuesday."
            ))
    }

    @Test func everyElementOfThePageIsClosed() {
        let html = FerryStory.brief().html(zone: nil)
        for name in [
            "main", "article", "section", "table", "tr", "td", "details", "ul", "svg", "p",
        ] {
            let opened = html.ranges(of: "<\(name) ").count + html.ranges(of: "<\(name)>").count
            #expect(opened == html.ranges(of: "</\(name)>").count, "\(name)")
        }
    }

    @Test func markdownKeepsMarksOfASourceAsText() {
        let brief = FerryStory.brief { $0["post"]?.article.outlet = "*Star* [Post](x)" }
        #expect(brief.markdown(zone: nil).contains("\\*Star\\* \\[Post\\](x)"))
    }

    @Test func aPileWithoutReportsSaysSo() {
        let brief = Brief(reports: [], stories: [])
        let style = TextStyle(width: 80, color: false, zone: nil, explains: false)
        #expect(brief.text(style) == "There is no report to show.\n")
        #expect(brief.html(zone: nil).contains("There is no report to show."))
    }

    @Test func whatSeveralHaveFromOneSourceIsShownApart() {
        let brief = FerryStory.brief(quoted: true) { _ in }
        let style = TextStyle(width: 100, color: false, zone: nil, explains: false)
        let text = brief.text(style)
        #expect(text.contains("1 from one source"))
        #expect(text.contains("FROM ONE SOURCE, IN SEVERAL REPORTS"))
        #expect(brief.markdown(zone: nil).contains("## From one source, in several reports"))
        #expect(brief.html(zone: nil).contains("From one source, in several reports"))
    }

    @Test func everyFormShowsTheSameSentencesAndDates() {
        let brief = FerryStory.brief()
        let style = TextStyle(width: 200, color: false, zone: nil, explains: true)
        let forms = [brief.text(style), brief.markdown(zone: nil), brief.html(zone: nil)]
        let story = brief.stories[0]
        let cells = (story.comparison?.claims ?? []).flatMap(\.cells).filter { $0.span != nil }
        #expect(cells.count == 5)
        for form in forms {
            for cell in cells { #expect(form.contains(cell.text), "\(cell.text)") }
            for words in ["Tue 12 Mar 2024", "Fri 15 Mar 2024", "Moira Halcrow", "Stromness"] {
                #expect(form.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: [("END", "22–31 Mar 2024"), ("START", "1–10 Mar 2024")])
    func aPartOfAMonthIsShownAsItsDays(mod: String, days: String) {
        let entry = TimelineEntry(
            date: "2024-03", mod: mod, precision: .month, status: .scheduled, background: false,
            claim: "c1")
        let cell = Cell(article: "a", group: 0, span: Span(0, 1), text: "A", value: nil)
        let line = ClaimView.Line(
            letters: ["A"], groups: [0], sentence: "A", cell: cell, place: nil, source: nil)
        let view = TimelineView(entry: entry, subject: "", letters: [], sentence: "", line: line)
        #expect(view.date == days)
    }

    @Test func aRowOfTheTimelineShowsTheSentenceThatItsWordsAreFrom() throws {
        var claim = Claim(
            id: "c1", standing: .agreed, subject: "“ferry sails”", kind: .event, value: nil,
            cells: [], why: "")
        let texts = ["The ferry will sail again.", "On Friday the ferry sails from Oban."]
        claim.cells = texts.enumerated().map { index, text in
            Cell(
                article: "a\(index)", group: index, span: Span(0, text.unicodeScalars.count),
                text: text, value: nil)
        }
        let reports = texts.enumerated().map { index, text in
            Report(article: Article(id: "a\(index)", text: text))
        }
        let sources = reports.enumerated().map { index, report in
            SourceView(letter: SourceView.letter(index), report: report, group: index)
        }
        var views = ClaimViews(sources: sources)
        let shown = views.view(of: claim)
        let view = try #require(shown)
        let entry = TimelineEntry(
            date: "2024-03-15", precision: .day, status: .scheduled, background: false,
            what: "“the ferry sails from Oban”", claim: "c1")
        let row = try #require(TimelineView.views(of: [entry], claims: [view]).first)
        #expect(row.sentence == texts[1])
        #expect(row.line.cell.article == "a1")
        #expect(row.letters == ["A", "B"])
    }
}
