import Testing

@testable import Acquisition

@Suite("Feeds that a page names")
struct FeedDiscoveryTests {
    @Test func areFoundInItsHeadAndThenAmongItsLinks() {
        let page = """
            <html><head><base href="https://e.example/news/">
            <link rel="alternate" type="application/rss+xml" title="All" href="feed.xml">
            <LINK REL='alternate home' TYPE='application/atom+xml; charset=utf-8' HREF='/atom?a=1&amp;b=2'>
            <link rel=alternate type=application/feed+json href=https://e.example/feed.json>
            <link rel="alternate" hreflang="nb" href="/nb/"><link rel="stylesheet" href="/rss">
            </head><body><a href="/sport/rss.xml">Sport</a><a href="/contact">Contact</a>
            <a href="javascript:feed.rss">no</a></body></html>
            """
        let found = FeedDiscovery.feeds(onPage: Array(page.utf8), address: "https://e.example/")
        #expect(
            found.map(\.url) == [
                "https://e.example/news/feed.xml", "https://e.example/atom?a=1&b=2",
                "https://e.example/feed.json", "https://e.example/sport/rss.xml",
            ])
        #expect(found.first?.title == "All")
        #expect(found.map(\.isDeclared) == [true, true, true, false])
    }
}

@Suite("Lists of sources")
struct OPMLTests {
    private let list = """
        <?xml version="1.0"?><opml version="2.0" xmlns:r="https://reader.example/ns"><head/><body>
        <outline text="World &amp; politics" r:open="yes"><outline type="rss" text="Courier"
        xmlUrl="https://c.example/feed?a=1&amp;b=2" r:rank="7" custom="&quot;x&quot; &lt;y&gt;"/>
        <outline text="Deep"><outline text="NPA" xmlUrl="https://n.example/atom"/></outline></outline>
        <outline text="Post" xmlUrl="https://p.example/rss" htmlUrl="https://p.example/"/>
        <outline text="A note"/></body></opml>
        """

    @Test func comeBackWithFoldersAndUnknownAttributes() throws {
        let first = try OPML(Array(list.utf8))
        #expect(
            first.sources.map(\.address) == [
                "https://c.example/feed?a=1&b=2", "https://n.example/atom", "https://p.example/rss",
            ])
        #expect(first.leftOut == ["A note"])
        let kept = first.sources.map {
            OPML.Source(address: $0.address, title: $0.title, outline: $0.outline)
        }
        let text = OPML(sources: kept).text
        let again = try OPML(Array(text.utf8))
        #expect(again.sources.map(\.address) == first.sources.map(\.address))
        for (before, after) in zip(first.sources, again.sources) {
            #expect(before.folders == after.folders)
            #expect(
                Set(before.attributes.map { "\($0.key)=\($0.value.text)" })
                    == Set(after.attributes.map { "\($0.key)=\($0.value.text)" }))
        }
        #expect(text.contains("r:rank=\"7\""))
        #expect(text.contains("xmlns:r=\"https://reader.example/ns\""))
        #expect(OPML(sources: again.sources).text == text)
    }

    @Test func comeBackWithTheirHead() throws {
        let list = """
            <opml version="2.0" xmlns:r="https://reader.example/ns"><head>
            <title>Islands &amp; seas</title><dateCreated>Tue, 04 Feb 2025 18:00:00 GMT</dateCreated>
            <ownerName>Ada</ownerName><r:theme kind="&quot;dark&quot;"><r:accent>3</r:accent>
            </r:theme><expansionState/></head><body>
            <outline text="Post" xmlUrl="https://p.example/rss"/></body></opml>
            """
        let first = try OPML(Array(list.utf8))
        let text = OPML(sources: first.sources, head: first.head).text
        for part in [
            "<title>Islands &amp; seas</title>",
            "<dateCreated>Tue, 04 Feb 2025 18:00:00 GMT</dateCreated>",
            "<ownerName>Ada</ownerName>", "<r:theme kind=\"&quot;dark&quot;\">",
            "<r:accent>3</r:accent>", "<expansionState/>",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(try OPML(Array(text.utf8)).head == first.head)
        #expect(OPML(sources: first.sources).text.contains("<title>Sources of Dateline</title>"))
    }

    @Test(arguments: ["", "<rss/>", "not xml", "<html><body>x</body></html>"])
    func whatIsNoListIsRefused(text: String) {
        #expect(throws: FeedError.self) { try OPML(Array(text.utf8)) }
    }
}
