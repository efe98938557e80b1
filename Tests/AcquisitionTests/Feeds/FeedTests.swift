import News
import Testing

@testable import Acquisition

@Suite("What sources list")
struct FeedTests {
    private func feed(
        _ text: String, charset: String? = nil, address: String = "https://e.example/news/feed"
    ) throws(FeedError) -> Feed {
        try Feed(Array(text.utf8), address: address, charset: charset)
    }

    private func rss(_ items: String, _ channel: String = "<title>Courier</title>") -> String {
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>\(channel)\(items)</channel></rss>"
    }

    @Test(arguments: [
        (
            "<rss version=\"0.91\"><channel><title>C</title><item><title>A</title><link>https://e.example/1</link></item></channel></rss>",
            "RSS 0.91"
        ),
        (
            "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>C</title><item><title>A</title><link>https://e.example/1</link></item></channel></rss>",
            "with its DTD"
        ),
        (
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>C</title></channel><item><title>A</title><link>https://e.example/1</link></item></rdf:RDF>",
            "RSS 1.0"
        ),
        (
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title><entry><title>A</title><link href=\"https://e.example/1\"/><id>https://e.example/1</id></entry></feed>",
            "Atom"
        ),
        (
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"C\",\n\"items\": [{\"id\": \"https://e.example/1\", \"url\": \"https://e.example/1\", \"title\": \"A\"}]}",
            "JSON Feed"
        ),
        (
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://e.example/1</loc><news:news><news:publication><news:name>C</news:name></news:publication><news:title>A</news:title><news:publication_date>2025-02-04</news:publication_date></news:news></url></urlset>",
            "a news sitemap"
        ),
    ])
    func areReadInEveryKind(text: String, kind: String) throws {
        let item = try #require(feed(text).items.first)
        #expect(item.url == "https://e.example/1")
        #expect(item.title == "A")
    }

    @Test func keepThePublisherOfRecord() throws {
        let items = try feed(
            rss(
                """
                <item><title>A</title><link>https://e.example/1</link>
                <source url="https://npa.example/">Northern Press</source></item>
                <item><title>B</title><link>https://e.example/2</link></item>
                """)
        ).items
        #expect(items.map(\.publisher) == ["Northern Press", nil])
        let atom = try feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><entry><id>urn:1</id>
            <title>A</title><link href="https://e.example/1"/><source><title>Island Courier</title>
            <id>urn:s</id></source></entry></feed>
            """)
        #expect(atom.items.first?.publisher == "Island Courier")
        let page = atom.items.first?.page(outlet: "Planet", fetched: nil)
        #expect(page?.outlet == "Island Courier")
    }

    @Test func anIndexNamesItsSitemapsLatestFirst() throws {
        let index = try feed(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://e.example/old.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
            <sitemap><loc>file:///etc/passwd</loc></sitemap>
            <sitemap><loc>https://e.example/new.xml</loc><lastmod>2025-02-04</lastmod></sitemap>
            </sitemapindex>
            """)
        #expect(index.sitemaps == ["https://e.example/new.xml", "https://e.example/old.xml"])
    }

    @Test(
        arguments: [
            ("<link>/2025/a.html</link>", "https://e.example/2025/a.html"),
            ("<link>a.html</link>", "https://e.example/start/a.html"),
            ("<guid isPermaLink=\"true\">https://e.example/g</guid>", "https://e.example/g"),
            ("<link>javascript:alert(1)</link>", nil), ("<link>file:///etc/passwd</link>", nil),
            ("<guid>17</guid>", nil),
        ] as [(String, String?)])
    func linksBecomeWholeAddresses(link: String, address: String?) throws {
        let items = try feed(
            rss(
                "<item><title>A</title>\(link)</item>",
                "<title>C</title><link>https://e.example/start/</link>")
        ).items
        #expect(items.count == 1)
        #expect(items.first?.url == address)
    }

    @Test func oneIdTwiceIsOneItemAndAnEmptyItemNone() throws {
        let items = try feed(
            rss(
                """
                <item><guid>1</guid><title>New</title></item><item><guid>1</guid><title>Old</title>
                </item><item></item><item><description>Only words.</description></item>
                """)
        ).items
        #expect(items.map(\.title) == ["New", nil])
        #expect(items.last?.id.hasSuffix("Only words.") == true)
    }

    @Test(arguments: [
        ("", FeedError.Reason.empty), ("<!DOCTYPE html><html><body><p>Hi</p></body></html>", .page),
        ("%PDF-1.4", .otherKind("PDF")), ("{\"a\": 1}", .otherKind("JSON")),
        ("<?xml version=\"1.0\"?><svg><g/></svg>", .otherKind("XML with the root svg")),
    ])
    func whatIsNoFeedIsNamed(text: String, reason: FeedError.Reason) {
        #expect(throws: FeedError(reason: reason)) { try feed(text) }
    }

    @Test func anEntityBombIsRefused() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;">]><rss><channel><title>&c;</title></channel></rss>
            """
        #expect(throws: FeedError.self) { try feed(bomb) }
    }

    @Test(arguments: [
        "<item><title>A &nbsp; b</title><link>https://e.example/1</link></item>",
        "<item><title>A & b</title><link>https://e.example/1</link></item>",
        "<item><title>A <b>b</title><link>https://e.example/1</link></item>",
        "<item><title>A b</title><link>https://e.example/1</link>",
    ])
    func brokenMarkupLosesNoItem(item: String) throws {
        #expect(try feed(rss(item)).items.count == 1)
    }

    @Test func aCharsetThatLiesIsSeenThrough() throws {
        let body = "<rss version=\"2.0\"><channel><title>Café</title></channel></rss>"
        let cases: [([UInt8], String?)] = [
            (Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(body)".utf8), "iso-8859-1"),
            (Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\(body)".utf8), nil),
            (Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + latin(body), nil),
            (latin(body), "utf-8"), (latin(body), nil), (latin(body), "iso-8859-1"),
            (Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + latin(body), "utf-8"),
        ]
        for (bytes, charset) in cases {
            let feed = try Feed(bytes, address: "https://e.example/", charset: charset)
            #expect(feed.title == "Café")
        }
    }

    private func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    @Test func aLongTextThatDoesNotBreakOffIsWhole() {
        var item = FeedItem(url: "https://e.example/1")
        #expect(!item.hasWholeText)
        item.content = "<p>" + String(repeating: "The ferry runs again. ", count: 80) + "</p>"
        #expect(item.hasWholeText)
        item.content? += "<p>The minister said that… <a href=\"/1\">Continue reading</a></p>"
        #expect(!item.hasWholeText)
    }

    @Test func anItemIsKeptAsItIs() throws {
        let item = try #require(
            feed(
                rss(
                    """
                    <item><guid>1</guid><title>A</title><link>https://e.example/1</link>
                    <pubDate>Tue, 04 Feb 2025 12:00:00 GMT</pubDate><author>Ann</author>
                    <description>Words.</description></item>
                    """)
            ).items.first)
        #expect(FeedItem(json: item.json) == item)
        #expect(item.published == "2025-02-04T12:00:00Z")
    }
}
