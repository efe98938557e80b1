import News
import Testing

@testable import Extraction

/// A page with a head, a body's opening, and enough prose to be a report.
private func report(_ head: String, _ opening: String, url: String? = nil, end: String = "")
    -> Article
{
    let html = """
        <html><head>\(head)</head><body><article>\(opening)
        <p>The ferry between Nordvik and the island ran again on Tuesday, nine days after its \
        engine failed in heavy weather, and the harbour was full of people who had waited.</p>
        <p>About forty passengers took the first crossing at six in the morning, the harbour \
        office said, most of them pupils and nurses who had slept on the mainland.</p>\(end)
        </article></body></html>
        """
    return extractArticle(from: Page(id: "page", url: url, body: .text(html)))
}

private func graph(_ title: String) -> String {
    "<meta property=\"og:title\" content=\"\(title)\">"
}

private func data(_ members: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \(members)}</script>"
}

@Suite struct MetadataTests {
    @Test(arguments: [
        // The markup sets kicker and headline apart, the heading by its type alone.
        (
            graph("Nordvik line: The ferry runs again"),
            "<h1>Nordvik line The ferry runs again</h1>", "Nordvik line: The ferry runs again"
        ),
        // The first heading is written for search engines, the second is the headline.
        (
            graph("Nine days of waiting are over"),
            "<h1>Nordvik ferry timetable: when does the boat run?</h1>"
                + "<h2>Nine days of waiting are over</h2>", "Nine days of waiting are over"
        ),
        // A label that only one witness has is no part of the headline.
        (
            graph("Opinion: Nine days of waiting are over")
                + data("\"headline\": \"Nine days of waiting are over\""),
            "<h1>Nine days of waiting are over</h1>"
                + "<h2>Opinion: Nine days of waiting are over</h2>", "Nine days of waiting are over"
        ),
        // The address was made from the first heading, which linked data rewrites.
        (
            "<link rel=canonical href=https://fjordpost.example/nine-days-of-waiting-are-over>"
                + graph("Nine days of waiting are over")
                + data("\"headline\": \"Nordvik ferry: when does the boat run?\""),
            "<h1>Nine days of waiting are over</h1>"
                + "<h2>Nordvik ferry: when does the boat run?</h2>",
            "Nine days of waiting are over"
        ),
        // Two labels before the same words: the words are the headline.
        (
            graph("Storm in the north: Nordvik waits for its only ferry"),
            "<h1>Transport - Nordvik waits for its only ferry</h1>",
            "Nordvik waits for its only ferry"
        ),
    ])
    func choosesTheHeadline(head: String, opening: String, title: String) {
        #expect(report(head, opening).title == title)
    }

    @Test(arguments: [
        (
            data("\"author\": [{\"givenName\": \"Ann\", \"familyName\": \"Lee\"}]"), "", "",
            ["Ann Lee"]
        ),
        (data("\"author\": {\"name\": \"Colbert I. King\"}"), "", "", ["Colbert I. King"]),
        (data("\"author\": {\"name\": \"Harbour Level Media\"}"), "", "", ["Harbour Level Media"]),
        ("<meta name=author content=\"Dr. Ann Lee\">", "", "", ["Dr. Ann Lee"]),
        ("<meta name=author content=\"Mr. Bo Li\">", "", "", ["Bo Li"]),
        ("", "<p>Written by</p><p>Ann Lee</p>", "", ["Ann Lee"]),
        ("", "<div>Published 7 August 2023 by Ann Lee</div>", "", ["Ann Lee"]),
        ("", "<p>Ann Lee</p><p>23.07.2025</p>", "", ["Ann Lee"]),
        ("", "", "<p><strong>Ann Lee</strong></p>", ["Ann Lee"]),
        // A photographer's byline stands in a picture.
        (
            "", "<figure><img src=a><span class=byline>Bo Berg</span></figure>", "", [String]()
        ),
        // The outlet's name gives way to a person; another desk does not.
        (
            data("\"author\": {\"name\": \"Fjordpost\"}, \"publisher\": {\"name\": \"Fjordpost\"}"),
            "", "<p><strong>Ann Lee</strong></p>", ["Ann Lee"]
        ),
        (
            data("\"author\": {\"name\": \"Night Desk\"}"),
            "<div class=byline>Text Size Small</div>", "", ["Night Desk"]
        ),
    ])
    func namesWhoWrote(head: String, opening: String, end: String, people: [String]) {
        #expect(report(head, "<h1>The ferry runs again</h1>" + opening, end: end).bylines == people)
    }

    @Test(arguments: [
        // The page's own clock tells the zone of a stamp in UTC.
        (
            data("\"datePublished\": \"2023-12-23T01:48:19Z\""),
            "<p>Published December 22, 2023 at 8:48 p.m.</p>", "2023-12-22T20:48:19-05:00"
        ),
        // What is shown beside the headline counts more than a date of any kind.
        (
            "<meta name=date content=2020-04-30>", "<time>29.04.2020, 12:01 Uhr</time>",
            "2020-04-29T12:01"
        ),
        // A report is not published after it was changed.
        (
            "<meta name=date content=2020-04-29T11:52:23>",
            "<p>Updated: 28 April 2020</p>", "2020-04-28"
        ),
        // hAtom: the time is in the title of an element that shows something else.
        (
            "", "<abbr class=published title=\"2013-04-04T18:52:11+00:00\">then</abbr>",
            "2013-04-04T18:52:11Z"
        ),
        // Only a script tells.
        (
            "<script>var page = {\"publicationDate\":\"2022-01-31T14:27:32+01:00\"}</script>", "",
            "2022-01-31T14:27:32+01:00"
        ),
        ("", "<em>01.11.2023 11:35</em>", "2023-11-01T11:35"),
    ])
    func datesTheReport(head: String, opening: String, published: String) {
        let article = report("<html lang=de>" + head, "<h1>The ferry runs again</h1>" + opening)
        #expect(article.published?.description == published)
    }

    @Test func namesSectionAddressScriptAndDirection() {
        let head = """
            <meta property="article:section" content="Transport">\
            <link rel="canonical" href="https://fjordpost.example/ferry">
            """
        let article = report(head, "<h1>The ferry runs again</h1>")
        #expect(article.section == "Transport")
        #expect(article.canonical == "https://fjordpost.example/ferry")
        #expect(article.language == "en")
        #expect(article.script == "Latn")
        #expect(article.direction == "ltr")
    }

    @Test(arguments: [
        ("Паром снова ходит", "Cyrl", false), ("عادت العبارة إلى العمل", "Arab", true),
        ("המעבורת שבה לפעול", "Hebr", true), ("渡轮今天恢复运行", "Hani", false),
        ("フェリーが再び運航", "Jpan", false), ("Το πλοίο ξανά", "Grek", false),
    ])
    func knowsTheScript(text: String, code: String, runsLeftward: Bool) {
        #expect(WritingScript(mostOf: text)?.rawValue == code)
        #expect(WritingScript(mostOf: text)?.runsLeftward == runsLeftward)
        #expect(WritingScript(mostOf: "1234 …") == nil)
    }

    @Test func readsNoMoreEmbeddedDatesThanTheLimit() {
        let line = "\"publishDate\":\"2022-01-31\",\"lastPublished\":\"2023-01-01\","
        let dates = embeddedDates(in: Array(String(repeating: line, count: 50).utf8))
        #expect(dates == Array(repeating: "2022-01-31", count: embeddedDateLimit))
        #expect(embeddedDates(in: Array("\"publishDate".utf8)).isEmpty)
    }
}
