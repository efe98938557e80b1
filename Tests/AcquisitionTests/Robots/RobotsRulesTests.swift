import Testing

@testable import Acquisition

@Suite("robots.txt")
struct RobotsRulesTests {
    @Test(arguments: [
        // RFC 9309, 5.1 and 2.2, in our own words.
        (
            "User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/a.gif",
            false
        ),
        ("User-agent: *\nDisallow: *.gif$", "/a.gif?x", true),
        ("User-agent: *\nDisallow: /example/\nAllow: /example/open", "/example/open/a", true),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true),
        ("User-agent: *\nDisallow:", "/a", true),
        ("User-agent: *\nDisallow: /", "/robots.txt", true),
        ("User-agent: *\nDisallow: /\n\nUser-agent: DateLine/2.0\nDisallow: /b", "/a", true),
        ("User-agent: dateline\nDisallow: /a\n\nUser-agent: dateline\nDisallow: /b", "/b", false),
        ("User-agent: other\nUser-agent: dateline\nDisallow: /a", "/a", false),
        ("User-agent: datelinebot\nDisallow: /", "/a", true),
        ("User-agent: *\nCrawl-delay: 5\nDisallow: /a", "/a", false),
        ("User-agent: *\nSitemap: https://e.example/s.xml\nDisallow: /a", "/a", false),
        ("\u{FEFF}user-agent : *\r\nDISALLOW : /a # why\r\n", "/a", false),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", false),
        ("User-agent: *\nDisallow: /café", "/caf%c3%a9", false),
        ("User-agent: *\nDisallow: /%7Eann", "/~ann/x", false),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", true),
        ("User-agent: *\nDisallow: /a*b*c$", "/a-b-b-c", false),
        ("User-agent: *\nDisallow: /a*b*c$", "/a-b-c-d", true),
        ("User-agent: *\nDisallow: /a*$", "/abc", false),
        ("User-agent: *\nDisallow: /exact$", "/exactly", true),
        ("Disallow: /a", "/a", true),
        ("<html><body>404</body></html>", "/a", true),
    ])
    func decides(text: String, path: String, allowed: Bool) {
        #expect(RobotsRules(text).allows(path) == allowed)
    }

    @Test func tellsDelayAndSitemaps() {
        let rules = RobotsRules(
            "User-agent: *\nCrawl-delay: 2.5\nSitemap: https://e.example/news.xml\n")
        #expect(rules.delay == 2.5)
        #expect(rules.sitemaps == ["https://e.example/news.xml"])
    }

    @Test func aPatternOfManyStarsIsDecidedAtOnce() {
        let pattern = String(repeating: "*a", count: 2000) + "$"
        let rules = RobotsRules("User-agent: *\nDisallow: /\(pattern)")
        #expect(rules.allows("/" + String(repeating: "a", count: 1999)))
    }

    @Test func aFileIsReadToItsLimit() {
        let filler = String(repeating: "#", count: RobotsRules.sizeLimit)
        #expect(RobotsRules("User-agent: *\n\(filler)\nDisallow: /").allows("/a"))
    }
}
