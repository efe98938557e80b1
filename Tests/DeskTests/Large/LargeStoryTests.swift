import Archive
import Briefing
import Foundation
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Desk

/// A story of hundreds of reports is as light to open as any, and nothing of it is lost.
@Suite struct LargeStoryTests {
    /// Bytes of a page with its style and script.
    static let limit = 200_000
    let large: LargeStory

    init() throws { large = try LargeStory() }

    private static let views = [
        "", "/timeline", "/sources", "/revisions", "/evidence", "/claims/agreed-0", "/agenda/0",
        "?at=2025-02-04T12:00Z", "/timeline?at=2025-02-04T12:00Z", "/sources?at=2025-02-04T12:00Z",
    ]

    @Test func noPageOfItIsTooHeavy() async throws {
        try await asking { client in
            let look = try await Self.size(client, "/desk.css") + Self.size(client, "/desk.js")
            for view in Self.views {
                for text in try await Self.pages(client, "/stories/\(LargeStory.id)\(view)") {
                    #expect(text.utf8.count + look < Self.limit, "\(view)")
                }
            }
        }
    }

    @Test func everyClaimStandsOnOnePage() async throws {
        let claims = large.story.comparison?.claims.map(\.id) ?? []
        try await asking { client in
            let pages = try await Self.pages(client, "/stories/\(LargeStory.id)")
            #expect(pages.count > 2)
            let rows = pages.flatMap { Self.found("<tr id=\"claim-", in: $0) }
            #expect(rows.sorted() == claims.sorted())
            #expect(pages.contains { $0.contains("in 360 more sources") })
            #expect(pages[0].contains("other sources say nothing of these claims"))
        }
    }

    @Test func aClaimsAddressLeadsToItsPage() async throws {
        try await asking { client in
            for query in ["with=single-399#claim-single-399", "standing=single#single"] {
                let parts = query.split(separator: "#")
                let text = try await Self.text(client, "/stories/\(LargeStory.id)?\(parts[0])")
                #expect(text.contains("id=\"\(parts[1])\""))
                #expect(!text.contains("id=\"claim-conflict-0\""))
            }
        }
    }

    @Test func everySentenceIsOnSomePage() async throws {
        try await asking { client in
            for (path, count) in [
                ("/claims/agreed-0", 400), ("/agenda/3", 150), ("/timeline", 400),
            ] {
                let pages = try await Self.pages(client, "/stories/\(LargeStory.id)\(path)")
                let mark =
                    path == "/timeline"
                    ? "class=\"to-claim\" href=\"" : "<blockquote><p dir=\"auto\"><a href=\""
                #expect(Set(pages.flatMap { Self.found(mark, in: $0) }).count == count, "\(path)")
            }
        }
    }

    @Test func everyReportIsOnOnePageOfTheSourcesAndOfTheRevisions() async throws {
        try await asking { client in
            let sources = try await Self.pages(client, "/stories/\(LargeStory.id)/sources")
            let boxes = sources.flatMap { Self.found("name=\"report\" value=\"", in: $0) }
            #expect(Set(boxes).count == LargeStory.count && boxes.count == LargeStory.count)
            #expect(sources[0].contains("1 to 100 of 400"))
            let revisions = try await Self.pages(client, "/stories/\(LargeStory.id)/revisions")
            #expect(revisions.count == LargeStory.count / RevisionsContent.size)
        }
    }

    private func asking(
        _ ask: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let store = large.store
        let work = DeskWork(
            add: { _ in DeskWork.Outcome(reports: [], complaints: []) }, decide: { _ in nil },
            undo: { try store.undo($0) },
            past: { id, moment, _ in
                let story = try store.story(id)
                let all = try store.reports(story.articles)
                let isLater = { (report: Report) in
                    (report.article.published?.instant ?? 0) > moment.instant
                }
                return PastStory(
                    story: story, reports: all.filter { !isLater($0) },
                    later: all.filter(isLater), changed: all.map(\.article.id), isCompared: false)
            },
            follow: { _ in nil }, evidence: { _ in [] },
            stamp: { ExportStamp(models: [], at: DateStamp(CalendarDay(number: 20_000))) })
        let server = try await DeskServer(store: store, work: work, settings: DeskSettings())
        try await server.application().test(.router) { client in try await ask(client) }
    }

    private static func text(_ client: any TestClientProtocol, _ uri: String) async throws -> String
    {
        try await client.execute(uri: uri, method: .get) { response in
            #expect(response.status == .ok, "\(uri)")
            return String(buffer: response.body)
        }
    }

    private static func size(_ client: any TestClientProtocol, _ uri: String) async throws -> Int {
        try await text(client, uri).utf8.count
    }

    /// A page and all that follow it.
    private static func pages(
        _ client: any TestClientProtocol, _ uri: String
    ) async throws -> [String] {
        var pages: [String] = []
        var next: String? = uri
        while let address = next, pages.count < 50 {
            let text = try await text(client, address)
            pages.append(text)
            next = found("<p class=\"pages\">", in: text, upTo: "</p>").last.flatMap { part in
                found("rel=\"next\" href=\"", in: part).first?.replacing("&amp;", with: "&")
            }
        }
        return pages
    }

    /// What stands behind each mark, up to another one.
    private static func found(
        _ mark: String, in text: String, upTo end: String = "\""
    ) -> [String] {
        text.components(separatedBy: mark).dropFirst().map {
            $0.components(separatedBy: end)[0]
        }
    }
}
