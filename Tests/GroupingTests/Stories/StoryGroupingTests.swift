import News
import Testing

@testable import Grouping

/// A report of our own making.
func report(
    _ id: String, title: String? = nil, text: String = "", published: String? = nil,
    outlet: String? = nil
) -> Report {
    var article = Article(id: id, text: text)
    article.title = title
    article.published = published.flatMap { DateStamp($0) }
    article.outlet = outlet
    return Report(article: article)
}

@Suite struct StoryGroupingTests {
    let grouping = StoryGrouping(encoder: nil)

    @Test func putsEveryReportInExactlyOneStory() {
        let reports = [
            report("empty"), report("headline", title: "Ferry runs aground off Bergen"),
            report("foreign", text: "Die Fähre lief am Montag vor Bergen auf Grund."),
            report("empty too"),
        ]
        let ids = grouping.group(reports).flatMap(\.articles)
        #expect(ids.sorted() == reports.map(\.article.id).sorted())
    }

    @Test func doesNotDependOnTheOrderOfReports() {
        let reports = (0..<12).map { number in
            report(
                "r\(number)", title: "Flood number \(number % 3) closes the harbour of Bergen",
                text: "Rain and wind closed the harbour.", published: "2024-05-0\(1 + number % 4)")
        }
        let stories = grouping.group(reports)
        #expect(grouping.group(reports.reversed()) == stories)
    }

    @Test(arguments: [StoryGrouping.Mode.batch, .stream])
    func ordersStoriesAndArticlesByTime(mode: StoryGrouping.Mode) {
        let stories = grouping.group(
            [
                report("c", title: "Ferry runs aground off Bergen", published: "2024-05-02"),
                report("b", title: "Ferry aground off Bergen", published: "2024-05-01"),
                report(
                    "a", title: "Parliament of Chile votes on pensions", published: "2024-05-03"),
            ], mode: mode)
        #expect(stories.map(\.articles) == [["b", "c"], ["a"]])
        #expect(stories.first?.first?.description == "2024-05-01")
        #expect(stories.first?.last?.description == "2024-05-02")
    }

    @Test func makesTheIdFromTheEarliestReport() {
        #expect(StoryBuilder.id(ofEarliest: "a") == "story-af63dc4c8601ec8c")
    }

    @Test func takesTheFirstWordsOfAnUntitledReportAsTheyStand() {
        let text = "\n U.S. officials  met on Tuesday.\nMore followed."
        #expect(StoryBuilder.opening(of: text) == "U.S. officials  met on Tuesday.")
    }

    @Test func givesReasonsThatAReaderCanCheck() throws {
        let stories = grouping.group([
            report("a", title: "Ferry Havgula runs aground off Bergen", published: "2024-05-02"),
            report("b", title: "Havgula ferry aground near Bergen", published: "2024-05-02"),
        ])
        let why = try #require(stories.first?.why.first)
        #expect(why.article == "a")
        #expect(why.shares.contains { $0.contains("havgula") || $0.contains("Havgula") })
        #expect(why.shares.contains("published within a day"))
    }
}
