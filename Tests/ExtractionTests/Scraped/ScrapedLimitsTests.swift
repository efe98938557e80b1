import News
import Testing

@testable import Extraction

/// Texts that nobody writes but that come all the same.
@Suite struct ScrapedLimitsTests {
    @Test(arguments: [
        "", " \n\t\r\n ", "\u{0}\u{0}\u{1}", "\u{FEFF}", "###", "- - -", "&#0;&#xD800;",
    ])
    func nothingGivesNoArticle(raw: String) {
        let article = extractArticle(from: ScrapedText(id: "x", raw: raw))
        #expect(article.text.isEmpty)
        #expect(article.findings.contains { $0.code == "no-article" })
    }

    @Test func readsALineOfMegabytes() {
        let sentence = "The ferry sailed again on Tuesday and nobody was surprised. "
        let raw = String(repeating: sentence, count: 40_000)
        let article = extractArticle(from: ScrapedText(id: "x", raw: raw))
        #expect(article.text.utf8.count == raw.utf8.count - 1)
    }

    @Test func saysWhatItLeftOutOfAnEndlessText() {
        let raw = String(repeating: "word\n", count: ScrapedLimits.lines + 5)
        let article = extractArticle(from: ScrapedText(id: "x", raw: raw))
        #expect(article.findings.contains { $0.code == "over-limit" })
    }

    @Test func cutsBehindTheLargestNumberOfBytes() {
        let raw = String(repeating: "a", count: ScrapedLimits.bytes + 10)
        let article = extractArticle(from: ScrapedText(id: "x", raw: raw))
        #expect(article.findings.first?.message == "left out 10 bytes of a very long text")
    }

    @Test func feedEntryWinsOverItsText() {
        let raw =
            "Ferry runs again\nBy Ann Lee\n4 May 2021\n\nThe ferry sailed again on Tuesday morning."
        let entry = ScrapedText(
            id: "x", raw: raw, title: "Ferry back in service", published: DateStamp("2021-05-05"),
            bylines: ["Bo Reiner"])
        let article = extractArticle(from: entry)
        #expect(article.title == "Ferry back in service")
        #expect(article.published?.description == "2021-05-05")
        #expect(article.bylines == ["Bo Reiner"])
    }

    @Test func publishedIsNeverLaterThanFetched() {
        let raw =
            "Ferry runs again\n4 May 2021\n\nThe ferry sailed again on Tuesday morning, as it had to."
        let scraped = ScrapedText(id: "x", raw: raw, fetched: DateStamp("2021-05-01T10:00Z"))
        #expect(extractArticle(from: scraped).published == nil)
    }

    @Test func doubtsADateThatCanBeReadTwoWays() {
        let raw =
            "Ferry runs again\n05/04/2021\n\nThe ferry sailed again on Tuesday morning, as it had to."
        let article = extractArticle(from: ScrapedText(id: "x", raw: raw))
        #expect(article.findings.contains { $0.code == "ambiguous-date" })
    }

    @Test(arguments: [("https://www.dw.com/en/x", "DW"), ("https://p.dw.com/p/1", "DW")])
    func namesTheOutletOfAnAddress(url: String, outlet: String) {
        let scraped = ScrapedText(id: "x", url: url, raw: "The ferry sailed again on Tuesday.")
        #expect(extractArticle(from: scraped).outlet == outlet)
    }
}
