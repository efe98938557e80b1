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
        "/sources", "/add", "/settings",
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
                #expect(policy == SafetyHeaders<BasicRequestContext>.policy)
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
        ("/search?q=%22open", .badRequest), ("/api/v1/stories/none", .notFound),
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
        ("/stories/story-1/claims.csv", "story,"),
        ("/stories/story-1/agenda.ics", "BEGIN:VCALENDAR"),
        ("/stories/story-1/story.json", "{\"record\":\"story\""),
        ("/stories/story-1/reports.jsonl", "{\"record\":\"report\""),
        ("/feeds/stories.atom", "<?xml"), ("/feeds/stories.json", "{\"version\""),
        ("/agenda.ics", "BEGIN:VCALENDAR"), ("/desk.css", ":root"), ("/desk.js", "//"),
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
