import News
import Testing

@testable import Extraction

private let lead =
    "The ferry between Oslo and Moss ran again on Tuesday, nine days after it stopped."
private let body =
    "Engineers had to wait for a part from Bergen, the harbour master told reporters."
private let close = "Tickets bought for the lost days stay valid until the end of March, he said."

private func article(_ inner: String, head: String = "") -> Article {
    let markup = """
        <html><head>\(head)</head><body><h1>Ferry runs again after nine days</h1>\(inner)</body></html>
        """
    return extractArticle(from: Page(id: "r", body: .text(markup)))
}

private func paragraphs(_ texts: String...) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
}

/// What a reader does not see is no text, but for the report behind a wall.
@Test(arguments: [
    ("<div class=\"subscriber-only\" style=\"display:none\"><p>\(close)</p></div>", true),
    ("<div style=\"display: none\"><p>\(close)</p></div>", false),
    ("<div class=\"box hidden\"><p>\(close)</p></div>", false),
    ("<div class=\"hidden lg:block\"><p>\(close)</p></div>", true),
    ("<div class=\"d-none d-md-block\"><p>\(close)</p></div>", true),
])
func readsHiddenTextOnlyOfReport(part: String, isText: Bool) {
    let article = article("<div class=\"article-body\">\(paragraphs(lead, body))\(part)</div>")
    #expect(article.text.contains(body))
    #expect(article.text.contains("Tickets bought") == isText)
}

@Test func believesWitnessForHiddenText() {
    let data = """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs again",\
        "articleBody":"\(lead) \(body) \(close) \(body.uppercased())"}</script>
        """
    let page = article(
        "<p>Read on with a subscription.</p><div style=\"display:none\">"
            + paragraphs(lead, body, close) + "</div>", head: data)
    #expect(page.text.contains(close))
}

@Test(arguments: [
    "<article><h3><a href=\"/b\">Harbour in pictures, day by day</a></h3><p>Our pictures.</p></article>",
    "<ul><li><h4><a href=\"/b\">Harbour in pictures, day by day</a></h4><p>Our pictures.</p></li></ul>",
])
func cutsBoxWithLinkedHeadline(box: String) {
    let article = article(
        "<div class=\"article-body\">\(paragraphs(lead, body))\(box)\(paragraphs(close))</div>")
    #expect(article.text.components(by: "\n\n") == [lead, body, close])
    #expect(article.otherHeadlines.map(\.text) == ["Harbour in pictures, day by day"])
}

@Test(arguments: [
    "<div><img src=\"a.jpg\"><div>The ferry at Moss, on Tuesday.</div></div>",
    "<figure><h2>The ferry at Moss, on Tuesday.</h2><img src=\"a.jpg\"></figure>",
])
func takesWordsBesidePictureForCaption(picture: String) {
    let article = article(
        "<div class=\"article-body\">\(paragraphs(lead, body))\(picture)\(paragraphs(close))</div>")
    #expect(article.text.components(by: "\n\n") == [lead, body, close])
    #expect(article.captions.map(\.text) == ["The ferry at Moss, on Tuesday."])
}

@Test func keepsHeadingWhoseAnchorSoundsLikeFurniture() {
    let article = article(
        "<div class=\"article-body\">\(paragraphs(lead))<h2 id=\"related-social-share\">What it "
            + "cost</h2>\(paragraphs(body, close))</div>")
    #expect(article.text.contains("What it cost"))
}

@Test func keepsParagraphsThatCarryCommentCounts() {
    let inner = [lead, body, close, lead.uppercased()]
        .map { "<div class=\"comments-item\"><p>\($0)</p></div>" }.joined()
    #expect(article("<div class=\"article-text\">\(inner)</div>").text.contains(close))
}

@Test func joinsPartsOfOneNameInWrappers() {
    let parts = [[lead, body], [close, body.uppercased()]]
        .map { "<section><div class=\"bb cc\">\(paragraphs($0[0], $0[1]))</div></section>" }
    let article = article("<main>" + parts.joined(separator: "<hr>") + "</main>")
    #expect(article.text.contains(lead))
    #expect(article.text.contains(close))
}

@Test func keepsOneOfPagesLaidOutForSeveralWidths() {
    let layout = "<div>\(paragraphs(lead, body, close))</div>"
    let text = article("<main>\(layout)\(layout)\(layout)</main>").text
    #expect(text.components(by: "\n\n") == [lead, body, close])
}

@Test func readsPageInUnclosedButton() {
    let article = article("<button>Menu" + paragraphs(lead, body, close, body.uppercased()))
    #expect(article.text.contains(close))
}

@Test func cutsTermsOfUseOfSomeLength() {
    let terms =
        "Disclaimer: " + String(repeating: "No rights are claimed for any media here. ", count: 9)
    let article = article("<div>\(paragraphs(lead, body, close))<div>\(terms)</div></div>")
    #expect(!article.text.contains("Disclaimer"))
    #expect(article.furniture.contains { $0.kind == .legal })
}

/// The list of what was cut says why.
@Test(arguments: [
    ("<nav>Home News Sport of the whole region</nav>", "FurnitureCutting"),
    ("<p>Sign up for our morning newsletter</p>", "CutByWording"),
    ("<p><a href=\"/b\">Read it</a></p>", "CutLinkedBlocks"),
])
func namesRuleOfCut(part: String, rule: String) {
    let article = article(
        "<div class=\"article-body\">\(paragraphs(lead, body))\(part)\(paragraphs(close))</div>")
    #expect(article.furniture.map(\.rule) == [rule])
}

@Test(arguments: [
    ("<div>The ferry on Tuesday. Credit: Ann Lee</div>", true),
    ("<p>The new credit: four million crowns for the harbour.</p>", false),
])
func takesCreditedLineOutsideParagraphsForCaption(part: String, isCaption: Bool) {
    let article = article(
        "<div class=\"article-body\">\(paragraphs(lead, body))\(part)\(paragraphs(close))</div>")
    #expect(article.captions.isEmpty != isCaption)
}

@Test func readsOpeningThatIsCalledTeaser() {
    let part = { (texts: String) in "<div class=\"x article-body\">\(texts)</div>" }
    let article = article(
        "<article><div class=\"teaser-content\">\(part(paragraphs(lead)))</div>"
            + part(paragraphs(body, close, body.uppercased())) + "</article>")
    #expect(article.text.hasPrefix(lead))
}

@Test func joinsParagraphsBehindContainerInElementOfSameName() {
    let long = (1...14).map { "\(body) It was day \($0) of the repairs." }
    let inner = long.map { "<p>\($0)</p>" }.joined()
    let markup = """
        <html><body><article><h1>Ferry runs again after nine days</h1>
        <section><div><div class="u7">\(inner)</div></div></section>
        <section class="w2"><div><div class="u7"><p>\(close)</p></div></div></section>
        <section class="w3"><div class="q1"><p>\(lead)</p></div></section></article></body></html>
        """
    let text = extractArticle(from: Page(id: "j", body: .text(markup))).text
    #expect(text.components(by: "\n\n") == long + [close])
}

private func page(_ inner: String) -> Article {
    let markup = """
        <html><body><h1>Ferry runs again after nine days</h1><div class="article-body">\
        \(paragraphs(lead, body))\(inner)\(paragraphs(close))</div></body></html>
        """
    return extractArticle(from: Page(id: "r", url: "https://coast.example/a", body: .text(markup)))
}

/// Offers that a report lists lead to other sites, teasers to its own.
@Test(arguments: [("https://shop#.example/#", true), ("https://coast.example/#", false)])
func keepsOffersOfReport(address: String, isText: Bool) {
    let offers = (1...4).map { number in
        let href = address.components(by: "#").joined(separator: "\(number)")
        return "<li><a href=\"\(href)\">\(number) tickets for the harbour cruise in spring</a></li>"
    }
    let article = page("<div><p>Moss Line</p><ul>\(offers.joined())</ul></div>")
    #expect(article.text.contains("tickets for the harbour cruise") == isText)
}

@Test(arguments: [
    (["Grey Gull Inn", "Harbour Hall", "Old Quay"], true),
    (["View Grey Gull Inn", "View Harbour Hall", "View Old Quay"], false),
])
func keepsNamesThatLeadElsewhere(names: [String], isText: Bool) {
    let places = names.enumerated().map { number, name in
        "<p><a href=\"https://inn\(number).example/\">\(name)</a></p>"
            + "<p>Its kitchen cooks for travellers who wait, and closes at ten.</p>"
    }
    #expect(page(places.joined()).text.contains("Old Quay") == isText)
}

@Test func keepsParagraphThatAsksForCommentsLast() {
    let told = "The crew has slept on board since Monday, which nobody had asked for."
    let article = page(
        "<p>\(told) Tell us in the comments below!</p><p>Tell us in the comments below!</p>")
    #expect(article.text.components(by: "comments below").count == 2)
    #expect(article.text.contains(told))
}

/// A value of a list that only begins like a label is no furniture.
@Test func keepsValuesThatBeginLikeLabels() {
    #expect(furnitureKind(of: "Categories that have played a part in the delay") == nil)
    #expect(furnitureKind(of: "Recommended speed: 12 knots") == nil)
    #expect(furnitureKind(of: "Recommended for you: the ferry in pictures") == .related)
}
