import News
import Testing

@testable import Extraction

private let sentence =
    "The ferry ran again on Tuesday, nine days after its engine failed in heavy weather."

private func article(_ markup: [UInt8]) -> Article {
    extractArticle(from: Page(id: "h", body: .bytes(markup)))
}

private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * count)
    let piece = Array(text.utf8)
    for _ in 0..<count { bytes += piece }
    return bytes
}

@Test func survivesDeepNesting() {
    let markup = repeated("<div>", 100_000) + Array("<p>\(sentence)</p><p>\(sentence)!</p>".utf8)
    #expect(article(markup).text.contains("The ferry ran again"))
}

@Test func survivesManyAttributes() {
    var markup = Array("<p ".utf8)
    for index in 0..<1_000_000 { markup += Array("a\(index)=\(index) ".utf8) }
    markup += Array(">\(sentence)</p><p>\(sentence)!</p>".utf8)
    let article = article(markup)
    #expect(article.text.contains("The ferry ran again"))
    #expect(article.findings.contains { $0.code == "tags-cut" })
}

@Test func cutsPageAtByteLimit() {
    let markup = Array("<p>\(sentence)</p>".utf8) + repeated("<!-- x -->", 2_800_000)
    #expect(markup.count > MarkupFilter.pageByteLimit)
    #expect(article(markup).findings.contains { $0.code == "page-cut" })
}

@Test func stopsAtNodeLimit() {
    let markup = Array("<p>\(sentence)</p><p>\(sentence)!</p>".utf8) + repeated("<br>x", 600_000)
    #expect(article(markup).findings.contains { $0.code == "nodes-cut" })
}

@Test(arguments: [
    "<p>The ferry\u{0} ran</p>", "<!--", "<!-- <p>", "<script>", "<", "</", "<p", "<p class=\"",
    "<html><html><head><head><body><body>", "&#xFFFFFFFF;&#0;&bogus;&amp", "<svg><svg><p>x",
    "<title>", "<table><tr><td><table>", "<![CDATA[x]]>", "<?xml version=\"1.0\" encoding=\"x\"?>",
])
func survivesBrokenMarkup(markup: String) {
    let broken = article(Array(markup.utf8))
    #expect(broken.text.utf8.count < 100)
}

@Test func isEmptyForEmptyPage() {
    #expect(article([]).findings.map(\.code) == ["no-article"])
}

@Test(arguments: PageCorpus.names)
func survivesMutation(name: String) throws {
    let source = try PageCorpus.source(name)
    var random = SplitMix(state: 0x5EED ^ UInt64(source.count))
    for _ in 0..<60 {
        var page = source
        for _ in 0..<(1 + random.next(12)) where !page.isEmpty {
            let place = random.next(page.count)
            switch random.next(4) {
            case 0: page[place] = UInt8(random.next(256))
            case 1: page.removeSubrange(place..<min(page.count, place + random.next(40)))
            case 2: page.insert(contentsOf: page[place..<min(page.count, place + 30)], at: place)
            default: page.insert(0x3C, at: place)
            }
        }
        let article = article(page)
        for post in article.posts {
            #expect(post.end <= article.text.unicodeScalars.count)
        }
    }
}

@Test(arguments: PageCorpus.names)
func survivesTruncation(name: String) throws {
    let source = try PageCorpus.source(name)
    for length in stride(from: 0, to: source.count, by: 97) {
        _ = article(Array(source.prefix(length)))
    }
}

@Test(arguments: PageCorpus.names)
func readsPageTheSameTwice(name: String) throws {
    #expect(try PageCorpus.article(name).json.bytes == PageCorpus.article(name).json.bytes)
}

/// A small generator whose numbers are the same on every run.
private struct SplitMix {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ value >> 31) % UInt64(max(1, limit)))
    }
}

/// Each would take hours if any step were quadratic.
@Test(arguments: [
    ("<svg>", 200_000), ("<article>", 100_000), ("<li><a href=x>one two three four</a>", 40_000),
    ("<div class=related>", 100_000), ("<div class=article-body><p>Word, word.", 40_000),
    ("<iframe>", 200_000), ("<aside><p>Word, word and more words, all the day long.", 20_000),
])
func staysLinear(piece: String, count: Int) {
    let markup = Array("<ul>".utf8) + repeated(piece, count) + Array("<p>\(sentence)</p>".utf8)
    #expect(article(markup).findings.count < 10)
}

@Test func survivesStrayEndTags() {
    let markup = repeated("<i>x", 20_000) + repeated("</b>", 500_000)
    #expect(article(markup).findings.count < 10)
}

/// One thing without end: each gives what stands before it, or nothing.
@Test(arguments: [
    ("<!-- ", "never closed "), ("<img src=\"data:image/png;base64,", "AAAA"),
    ("<p>", "&amp;lt;&#65;&nbsp;"), ("<p>", "\u{0}\u{0}x"), ("<script>", "if (a < b) { c() } "),
    ("<title>", "ferry "), ("<p style=\"", "display:none;"), ("<p class=\"", "related-a b "),
    ("<script type=\"application/ld+json\">", "{\"@type\":["), ("<table><tr>", "<td>x"),
    ("<div hidden>", "<div hidden><p>word, word. "), ("<p>", "<a href=\"#\">a</a>"),
    ("<button>", "<p>word, word. "), ("<figure>", "<table><tr><td>x"),
    ("<ul>", "<li><h3><a href=x>A headline of some length</a></h3>"),
])
func survivesFlood(opening: String, piece: String) {
    let before = "<p>\(sentence)</p><p>\(sentence) It is on time.</p>"
    let article = article(Array((before + opening).utf8) + repeated(piece, 60_000))
    #expect(article.findings.count < 10)
    #expect(article.text.isEmpty || article.text.contains("ferry") || article.text.contains("word"))
}

@Test func survivesTruncationAtAnyByte() throws {
    let source = try PageCorpus.source("plain-article")
    for length in source.indices { _ = article(Array(source.prefix(length))) }
}

@Test func cutsLongValues() {
    let long = String(repeating: "x", count: MarkupReader.valueByteLimit * 2)
    let (tree, _) = MarkupReader.read(Array("<p class=\"\(long)\">x</p>".utf8))
    let lengths = tree.attributes.map { Int($0.end - $0.start) }
    #expect(lengths == [MarkupReader.valueByteLimit])
}

@Test func asksAboutFewHiddenElements() {
    let hidden = "<div class=\"subscriber-only\" style=\"display:none\"><p>\(sentence)</p></div>"
    let shown = article(repeated(hidden, HiddenText.lookLimit)).text
    let more = article(repeated(hidden, HiddenText.lookLimit + 50)).text
    #expect(shown.components(by: "\n\n").count == more.components(by: "\n\n").count)
}
