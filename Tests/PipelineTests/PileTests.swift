import News
import Testing

@testable import Pipeline

@Suite("Piles")
struct PileTests {
    @Test func reportsWithOneIdAreAllKept() {
        var pile = Pile()
        for text in ["One.", "Two.", "Three."] {
            pile.add(Report(article: Article(id: "x", text: text)))
        }
        #expect(pile.reports.map(\.article.id) == ["x", "x#2", "x#3"])
        #expect(pile.reports.map(\.article.findings.count) == [0, 1, 1])
    }

    @Test func onlyReportsWithoutAStoryAreLeft() {
        var pile = Pile()
        for id in ["a", "b", "c"] { pile.add(Report(article: Article(id: id, text: "T."))) }
        pile.add(
            Story(
                id: "s", headline: StoryHeadline(article: "a", text: "T"), articles: ["a", "c"],
                independent: Independence(count: 2, least: 0, most: 2, groups: [["a"], ["c"]])))
        #expect(pile.ungrouped.map(\.article.id) == ["b"])
    }
}
