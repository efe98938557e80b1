import News
import Testing

@testable import Briefing

@Suite struct StoryGroupsTests {
    private static let style = TextStyle(width: 80, color: false, zone: nil, explains: false)

    private func groups(title: String = "Ferry runs aground") -> StoryGroups {
        let brief = FerryStory.brief { $0["post"]?.article.title = title }
        var story = brief.stories[0]
        story.why = [
            Membership(
                article: "post", shares: ["names: Stromness", "closeness 0.41"],
                apart: "not in \"Quota talks\": closeness 0.11")
        ]
        return StoryGroups(reports: brief.reports, stories: [story])
    }

    @Test func showsWhyEachReportIsInItsStory() {
        let text = groups().text(Self.style)
        #expect(text.hasPrefix("1 story, 3 reports\n"))
        #expect(text.contains("  · Harbour Post: Ferry runs aground\n"))
        #expect(text.contains("    names: Stromness; closeness 0.41\n"))
        #expect(text.contains("  apart       not in \"Quota talks\": closeness 0.11\n"))
    }

    @Test func wordsOfASourceAreHarmlessOnAPage() {
        let page = groups(title: "<script>alert(1)</script>\u{1B}[2J").html(zone: nil)
        #expect(!page.contains("<script>"))
        #expect(!page.contains("\u{1B}"))
        #expect(page.contains("&lt;script&gt;"))
    }

    @Test func saysThatThereIsNothing() {
        let none = StoryGroups(reports: [], stories: [])
        #expect(none.text(Self.style) == "There is no report to show.\n")
        #expect(none.html(zone: nil).contains("There is no report to show."))
    }
}
