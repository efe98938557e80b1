import Archive
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Desk

@Suite struct FeedTests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    private static func text(
        _ client: any TestClientProtocol, _ address: String
    ) async throws -> String {
        try await client.execute(uri: address, method: .get) { response in
            #expect(response.status == .ok, "\(address)")
            return String(buffer: response.body)
        }
    }

    /// Changes the only story until windows of the history are full.
    private func change(_ times: Int) throws {
        var story = try desk.store.story("story-1")
        for number in 0..<times {
            story.headline.text = "Ferry \(number)"
            try desk.store.save(
                Store.Settlement(changed: [story], aliases: [:], settled: story.articles))
        }
    }

    @Test func aFeedLeadsBackToItsBeginning() async throws {
        try change(Int(2 * Store.feedWindow))
        try await desk.asking { client, _ in
            let latest = try await Self.text(client, "/feeds/stories.atom")
            let link = { (relation: String, place: String) in
                "rel=\"\(relation)\" href=\"http://localhost/\(place)\""
            }
            #expect(latest.contains(link("prev-archive", "feeds/stories/2.atom")))
            #expect(latest.contains(link("self", "feeds/stories.atom")))
            #expect(latest.contains(link("alternate", "stories/story-1")))
            #expect(!latest.contains("<fh:archive/>"))
            let second = try await Self.text(client, "/feeds/stories/2.atom")
            #expect(second.contains("<fh:archive/>") && second.contains("<entry>"))
            #expect(second.contains(link("current", "feeds/stories.atom")))
            #expect(second.contains(link("prev-archive", "feeds/stories/1.atom")))
            let first = try await Self.text(client, "/feeds/stories/1.atom")
            #expect(first.contains("next-archive") && !first.contains("prev-archive"))
            let json = try await Self.text(client, "/feeds/stories.json")
            #expect(json.contains(#""next_url":"http://localhost/feeds/stories/2.json""#))
        }
    }

    @Test func aStorysFeedHasAllItsReports() async throws {
        try await desk.asking { client, _ in
            let text = try await Self.text(client, "/stories/story-1/feed.atom")
            #expect(text.contains("<fh:complete/>"))
            #expect(text.components(separatedBy: "<entry>").count == 3)
            #expect(text.contains("http://localhost\(Address.report("b.txt"))"))
        }
    }

    @Test func aSearchsFeedComesInPages() async throws {
        try desk.store.addWatch("ferries", Query("ferry"), outputs: [])
        try await desk.asking { client, _ in
            let address = "/feeds/searches/ferries.atom"
            let first = try await Self.text(client, address)
            #expect(first.contains(#"rel="first""#) && first.contains("<entry>"))
            #expect(!first.contains(#"rel="next""#) && !first.contains(#"rel="previous""#))
            let second = try await Self.text(client, address + "?after=50")
            #expect(second.contains(#"rel="previous""#) && !second.contains("<entry>"))
        }
    }

    @Test func whatIsKnownIsNotSentAgain() async throws {
        try await desk.asking { client, _ in
            for address in ["/feeds/stories.atom", "/feeds/stories.json"] {
                let tag = try await client.execute(uri: address, method: .get) {
                    $0.headers[.eTag] ?? ""
                }
                try await client.execute(
                    uri: address, method: .get, headers: [.ifNoneMatch: tag]
                ) { #expect($0.status == .notModified) }
            }
        }
    }

    @Test func whatIsHiddenIsSaidWhereverItIsLeftOut() async throws {
        _ = try desk.store.addRule(.mute, Query("ferry"))
        try await desk.asking { client, _ in
            let why = "by mute rule 1 (ferry)"
            for address in ["/feeds/stories.atom", "/feeds/stories.json", "/agenda.ics"] {
                let text = try await Self.text(client, address).replacing("\r\n ", with: "")
                #expect(text.contains("1 story is hidden: 1 \(why)"), "\(address)")
                #expect(!text.contains("injured"), "\(address)")
            }
            for address in ["/stories/story-1", "/agenda"] {
                #expect(try await Self.text(client, address).contains(why), "\(address)")
            }
            let items = try await Self.text(client, "/reader/api/0/stream/contents")
            #expect(items.contains("Hidden on the desk: \(why)"))
            for (address, total) in [
                ("/api/v1/stories", 0), ("/api/v1/stories?hidden=1", 1),
                ("/api/v1/search?q=ran", 0), ("/api/v1/search?q=ran&hidden=1", 2),
            ] {
                let page = try JSON(parsing: try await Self.text(client, address))
                #expect(page["total"]?.integer == total, "\(address)")
                #expect(page["items"]?.array?.count == total, "\(address)")
                if total == 0 {
                    #expect(page["hidden"]?["rules"]?.array?.first?["rule"]?.integer == 1)
                }
            }
            try await client.execute(uri: "/api/v1/stories/story-1", method: .get) { response in
                let name = HTTPField.Name(APIAnswer.hiddenHeader)
                #expect(name.flatMap { response.headers[$0] } == "mute rule 1")
            }
        }
    }

    @Test func whatASourceListedIsCountedAndOpens() async throws {
        try desk.store.followByHand("https://example.org/feed", title: "A feed")
        try await desk.asking { client, _ in
            let sources = try await Self.text(client, "/sources")
            for state in ["kept", "waiting", "failed"] {
                let address = "/sources/items?source=1&amp;state=\(state)"
                #expect(sources.contains("href=\"\(address)\""), "\(state)")
                let page = try await Self.text(
                    client, address.replacing("&amp;", with: "&"))
                #expect(page.contains("0 given up"))
            }
        }
    }

    @Test func aRemovedSearchIsUndone() async throws {
        try desk.store.addWatch("ferries", Query("ferry"), outputs: [])
        try await desk.asking { client, server in
            let body = ByteBuffer(string: "key=\(server.formKey)&name=ferries")
            let place = try await client.execute(
                uri: "/searches/remove", method: .post, body: body
            ) { $0.headers[.location] ?? "" }
            #expect(place.hasPrefix("/searches?done="))
            let page = try await Self.text(client, place)
            #expect(page.contains("saved search ferries removed") && page.contains("Undo"))
        }
        _ = try desk.store.undo()
        #expect(try desk.store.watches().count == 1)
    }
}
