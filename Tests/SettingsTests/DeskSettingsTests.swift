import Testing

@testable import Settings

@Suite("The configuration file")
struct DeskSettingsTests {
    @Test func saysEverythingThatItCan() throws {
        let settings = try DeskSettings(
            yaml: """
                # a desk
                archive: /srv/desk.dateline
                contact: desk@example.org
                private: [intranet.example.org, 127.0.0.1]
                limits: {answer-seconds: 20, megabytes: 5, delay-seconds: 0.5, items: 10}
                sources:
                  - url: https://example.org/feed.xml
                    outlet: Example Courier
                    proxy: socks5://proxy.example.org:1080
                    headers: {Authorization: Bearer 007}
                    cookies: {consent: no}
                    hosts: [cdn.example.org]
                    content: page
                    robots: off
                    every: 15m
                """, path: "desk.yaml")
        #expect(settings.archive == "/srv/desk.dateline")
        #expect(settings.privateHosts == ["intranet.example.org", "127.0.0.1"])
        #expect(settings.limits.delaySeconds == 0.5)
        let source = settings.source("https://example.org/feed.xml")
        #expect(source.headers == ["Authorization": "Bearer 007"])
        #expect(source.cookies == ["consent": "no"])
        #expect(source.content == .page)
        #expect(!source.robots)
        #expect(source.every == 900)
        #expect(
            settings.source("https://other.example/")
                == SourceSettings(url: "https://other.example/"))
    }

    @Test(arguments: ["", "# nothing\n", "{}"])
    func anEmptyFileSaysNothing(yaml: String) throws {
        #expect(try DeskSettings(yaml: yaml, path: "d") == DeskSettings())
    }

    @Test(arguments: [
        ("archve: x", "d:1:1: archve: there is no such setting"),
        ("contact: a\nsources:\n  - outlet: X\n", "d:3:5: sources[1]: a source needs its url"),
        ("sources:\n  - url: ftp://e.example/f\n", "d:2:10: sources[1].url: write an address"),
        ("sources:\n  - url: http://e.example/f\n    every: soon\n", "d:3:12: sources[1].every: "),
        ("limits:\n  megabytes: many\n", "d:2:14: limits.megabytes: write a whole number"),
        ("limits: {redirects: -1}", "d:1:21: limits.redirects: "),
        (
            "sources:\n  - {url: http://a.example/, headers: {X: \"a\\nb\"}}",
            "sources[1].headers.X: "
        ),
        ("a: [1, 2", "d:"),
        ("contact: a\ncontact: b", "d:"),
        ("private: yes", "d:1:10: private: write a list"),
    ])
    func anErrorPointsAtItsPlace(yaml: String, opening: String) {
        #expect {
            try DeskSettings(yaml: yaml, path: "d")
        } throws: { error in
            "\(error)".contains(opening)
        }
    }

    @Test func aMissingFileIsNamed() {
        #expect(throws: SettingsError.self) { try DeskSettings(contentsOf: "/nowhere/d.yaml") }
    }
}
