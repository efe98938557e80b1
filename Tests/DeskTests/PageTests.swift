import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Desk

@Suite struct PageTests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    static let pages = [
        "/", "/?new=1", "/stories/story-1", "/stories/story-1/timeline",
        "/stories/story-1/sources", "/stories/story-1/revisions", "/stories/story-1/evidence",
        Address.report(DeskFixture.address), "/reports/b.txt", "/search", "/search?q=ferry",
        "/search?q=%3Cscript%3E", "/agenda", "/agenda?status=scheduled", "/people", "/places",
        "/sources", "/add", "/settings", "/starred", "/work", "/searches", "/waiting", "/?hidden=1",
        "/stories/story-1?at=2025-02-04T18:40Z", "/stories/story-1/timeline?at=2025-02-04",
        "/stories/story-1/sources?at=2025-02-05T00%3A00", "/stories/story-1?at=2020-01-01",
        "/search?q=ferry&hidden=1", "/sources/unnamed", "/sources/unnamed?undated=1",
        "/stories/story-1/timeline?after=60", "/stories/story-1/claims/c1",
        "/stories/story-1/agenda/0", "/stories/story-1?with=c1", "/stories/story-1?page=9",
    ]

    @Test(arguments: pages) func everyPageIsWholeAndSafe(_ address: String) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: address, method: .get) { response in
                let text = String(buffer: response.body)
                #expect(response.status == .ok)
                #expect(text.contains("<a class=\"skip\" href=\"#main\">"))
                #expect(text.contains("<main id=\"main\""))
                #expect(text.components(separatedBy: "<h1").count == 2)
                #expect(!text.contains("<script>alert"))
                #expect(!text.contains("<img"))
                #expect(!text.contains("<b>Post"))
                #expect(!text.contains("\u{202E}"))
                #expect(!text.contains("{{"))
                // Of what a template looked for in the wrong place.
                #expect(!text.contains("Optional(") && !text.contains("Place(title"))
                #expect(!text.contains(" style="))
                let policy = response.headers[HTTPField.Name("Content-Security-Policy")!]
                #expect(policy == SafetyHeaders.policy)
                #expect(response.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            }
        }
    }

    @Test func aClaimStandsInAColumnOfEachSourceAndLeadsToItsSentence() async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: "/stories/story-1", method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("Nine people were injured, the coastguard said."))
                #expect(text.contains("Twelve people were injured, the harbour said."))
                #expect(text.contains("In conflict"))
                #expect(text.contains("9 and 12 cannot both hold"))
                #expect(text.contains("href=\"\(Address.report(DeskFixture.address, at: 34))\""))
                #expect(text.contains("<del>"))
            }
            try await client.execute(uri: "/reports/b.txt", method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("<span id=\"s21\" class=\"claim\">"))
                #expect(text.contains("in conflict</a>"))
            }
        }
    }

    @Test func whatWasPublishedLaterIsLeftOutAndSaid() async throws {
        try await desk.asking { client, _ in
            let address = "/stories/story-1/sources?at=2025-02-04T18:00Z"
            try await client.execute(uri: address, method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("As known at 4 Feb 2025, 18:00"))
                #expect(text.contains("2 reports were published later and left out"))
                #expect(text.contains("No report of this story was published by then"))
                #expect(text.contains("After: 4 Feb 2025, 18:30"))
            }
            let later = "/stories/story-1/sources?at=2025-02-04T18:40Z"
            try await client.execute(uri: later, method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("<td><bdi>Isle Mail"))
                #expect(!text.contains("name=\"kind\""))
            }
        }
    }

    @Test func theTimelinesPictureAndListHoldTheSame() async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: "/stories/story-1/timeline", method: .get) { response in
                let text = String(buffer: response.body)
                let rows = text.components(separatedBy: "<th scope=\"row\" class=\"date\">").count
                let marks = text.components(separatedBy: "cx=\"640\"").count
                #expect(rows == 3 && marks == 3)
                #expect(text.contains("<del>Thu 6 Feb 2025</del>"))
                #expect(text.contains("<tspan class=\"struck\">Thu 6 Feb 2025</tspan>"))
                // The inquiry is later than the fixture's now.
                let parts = text.components(separatedBy: "<tr class=\"now\">")
                #expect(parts.count == 2)
                #expect(parts.last?.contains("inquiry opens") == true)
            }
        }
    }

    @Test func theDossiersOwnStyleIsAllowedAndNothingElse() async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: "/stories/story-1/dossier.html", method: .get) {
                response in
                let policy = response.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("style-src 'sha256-"))
                #expect(!policy.contains("script-src"))
                #expect(!String(buffer: response.body).contains("<script>alert"))
            }
        }
    }

    @Test func anIdThatAStoryHadBeforeLeadsToTheOneItHas() async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: "/stories/story-old/sources", method: .get) { response in
                #expect(response.status == .movedPermanently)
                #expect(response.headers[.location] == "/stories/story-1/sources")
            }
        }
    }

    @Test(arguments: [
        ("/nothing", HTTPResponse.Status.notFound), ("/stories/none", .notFound),
        ("/reports/none", .notFound), ("/stories/story-1/other", .notFound),
        ("/search?q=%22open", .badRequest), ("/stories/story-1?at=tomorrow", .badRequest),
        ("/feeds/stories/1.atom", .notFound), ("/feeds/stories/x.atom", .notFound),
        ("/sources/items?source=9", .notFound), ("/feeds/searches/none.atom", .notFound),
        ("/feeds/searches/none", .notFound), ("/stories/story-1/claims/none", .notFound),
        ("/stories/story-1/agenda/7", .notFound), ("/stories/story-1/agenda/x", .notFound),
        ("/api/v1/stories/none", .notFound),
        ("/api/v1/stories?limit=0", .badRequest), ("/api/v1/search", .badRequest),
    ]) func whatIsNotThereIsSaid(_ address: String, _ status: HTTPResponse.Status) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: address, method: .get) { response in
                #expect(response.status == status)
                let type = response.headers[.contentType] ?? ""
                #expect(
                    type
                        == (address.hasPrefix("/api/")
                            ? "application/problem+json" : "text/html; charset=utf-8"))
                #expect(response.body.readableBytes > 0)
            }
        }
    }

    @Test(arguments: [
        ("/stories/story-1/dossier.html", "<!DOCTYPE html>"),
        ("/stories/story-1/evidence.wacz", "PK story-1"),
        ("/stories/story-1/claims.csv", "story,"),
        ("/stories/story-1/agenda.ics", "BEGIN:VCALENDAR"),
        ("/stories/story-1/story.json", "{\"record\":\"story\""),
        ("/stories/story-1/reports.jsonl", "{\"record\":\"report\""),
        ("/stories/story-1/feed.atom", "<?xml"), ("/stories/story-1/feed.json", "{\"version\""),
        ("/feeds/stories.atom", "<?xml"), ("/feeds/stories.json", "{\"version\""),
        ("/agenda.ics", "BEGIN:VCALENDAR"), ("/desk.css", "/*"), ("/desk.js", "//"),
        ("/healthz", "ok"), ("/readyz", "ok"),
    ]) func everyFileIsThere(_ address: String, _ opening: String) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: address, method: .get) { response in
                #expect(response.status == .ok)
                #expect(String(buffer: response.body).hasPrefix(opening))
            }
        }
    }
}
