import News
import Testing

@testable import Extraction

@Suite struct JoinedLinesTests {
    @Test(arguments: [
        ("The ferry sails. This article will be updated later.", 2),
        ("The ferry sails. Please check back for updates. Edited by: Ann Lee", 3),
        ("The ferry sails. The mayor was glad.", 1),
        ("The council will correct the plan. It was met with J. Smith of the U.S. on Monday.", 1),
    ])
    func partsAParagraphFromWhatIsSaidAboutIt(text: String, parts: Int) {
        #expect(splitJoinedTail(text).count == parts)
    }

    @Test func partsTheHeadOfATextOnOneLine() {
        let body = String(repeating: "The ferry sailed again on Tuesday morning. ", count: 12)
        let parts = splitJoinedHead("Ferry runs again By Ann Lee 4 May 2021 " + body)
            .split(separator: "\n")
        #expect(
            parts.map { $0.prefix(16) } == [
                "Ferry runs again", "By Ann Lee ", "4 May 2021", "The ferry sailed",
            ])
    }

    @Test(arguments: [
        ("He told reporters in a talk with the\nHarbour Post\n, as he often does.", 1),
        ("The first line ends.\nThe second line ends.", 2),
        ("A line that is long enough to be joined to\nthe next one, in lower case.", 1),
        ("A line that is long enough to be a headline here\nby Ann Lee", 2),
        ("One\r\n\r\nTwo\rThree\u{2028}Four", 4),
    ])
    func joinsLinesThatWereBroken(raw: String, count: Int) {
        #expect(scrapedLines(of: raw).count == count)
    }

    @Test func linksOfPostsAreNotTheReportsOwn() {
        let raw = """
            Ferry runs again
            The ferry sailed again on Tuesday morning, the harbour office said.
            https://t.co/abc
            The mayor was on board and said that she was glad of the boat.
            """
        let article = extractArticle(from: ScrapedText(id: "x", raw: raw))
        #expect(article.url == nil)
        #expect(article.furniture.contains { $0.text == "https://t.co/abc" })
    }
}
