import News
import Testing

@testable import Comparison

/// A story as it stood at a time names nothing that was published later.
struct StoryAsOfTests {
    private func story(asOf: String) -> Story {
        let days = ["2024-03-04", "2024-03-05", "2024-03-08"]
        let reports = days.enumerated().map { number, day in
            HandMadeReport("r\(number)", published: day, ["The ferry ran aground.{run aground}"])
                .report
        }
        let ids = reports.map(\.article.id)
        var story = Story(
            id: "story", headline: StoryHeadline(article: "r0", text: ""), articles: ids,
            independent: Independence(count: 3, least: 3, most: 3, groups: ids.map { [$0] }))
        story.why = [
            Membership(article: "r0", shares: ["words: ferry", "joined the story of r2"]),
            Membership(article: "r2", shares: ["words: ferry"]),
        ]
        return StoryComparing(encoder: nil).compare(
            story, reports: reports, asOf: DateStamp(asOf))
    }

    @Test(
        arguments: [
            ("2024-03-04", ["r0"], [[]]),
            ("2024-03-05", ["r0", "r1"], [["words: ferry"]]),
            (
                "2024-03-08", ["r0", "r1", "r2"],
                [["words: ferry", "joined the story of r2"], ["words: ferry"]]
            ),
        ] as [(String, [String], [[String]])])
    func reasonsNameNoLaterReport(asOf: String, articles: [String], shares: [[String]]) {
        let story = story(asOf: asOf)
        #expect(story.articles == articles)
        #expect(story.why.map(\.shares) == shares)
    }
}
