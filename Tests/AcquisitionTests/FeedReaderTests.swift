import News
import Testing

@testable import Acquisition

@Suite("Feeds")
struct FeedReaderTests {
    @Test func readsRSS() throws {
        let xml = """
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Harbour Post</title><item><title>Ferry &amp; fog</title>
            <link>https://h.example/1</link><guid>h-1</guid><dc:creator>C. Muir</dc:creator>
            <pubDate>Tue, 12 Mar 2024 11:45:00 GMT</pubDate><description>Short.</description>
            <content:encoded><![CDATA[<p>Long text.</p>]]></content:encoded></item></channel></rss>
            """
        let feed = try #require(FeedReader(xml: Array(xml.utf8)))
        let page = try #require(feed.pages(feed: "feed", outlet: nil).first)
        #expect(page.id == "h-1")
        #expect(page.outlet == "Harbour Post")
        #expect(page.url == "https://h.example/1")
        guard case .text(let markup) = page.body else { return }
        #expect(markup.contains("<h1>Ferry &amp; fog</h1><p>Long text.</p>"))
        #expect(markup.contains(#"content="2024-03-12T11:45:00Z""#))
        #expect(markup.contains(#"name="author" content="C. Muir""#))
    }

    @Test func readsAtomAndItsAlternateLink() throws {
        let xml = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>NPA</title><entry><id>e1</id>
            <title>Ferry</title><link rel="self" href="https://n.example/self"/>
            <link rel="alternate" href="https://n.example/1"/><author><name>D. Sclater</name>
            <email>d@n.example</email></author><published>2024-03-12T11:45:00Z</published>
            <summary>Plain words.</summary></entry></feed>
            """
        let entry = try #require(FeedReader(xml: Array(xml.utf8))?.entries.first)
        #expect(entry.link == "https://n.example/1")
        #expect(entry.authors == ["D. Sclater"])
        #expect(entry.published == "2024-03-12T11:45:00Z")
    }

    @Test func readsJSONFeed() throws {
        let json = try JSON(
            parsing: """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items":
                [{"id": "1", "url": "https://c.example/1", "title": "Ferry",
                "content_html": "<p>Words.</p>", "authors": [{"name": "S. Rendall"}]}]}
                """)
        let feed = try #require(FeedReader(json: json))
        #expect(feed.entries.first?.authors == ["S. Rendall"])
    }

    @Test func anEntityFloodIsNotFollowed() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]>
            <rss><channel><title>&d;</title></channel></rss>
            """
        let feed = FeedReader(xml: Array(bomb.utf8))
        #expect((feed?.title ?? "").utf8.count < 10_000)
    }
}
