import Archive
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Desk

/// The Google Reader API, as apps ask it.
@Suite struct ReaderAPITests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    private static let api = "/reader/api/0/"

    private static func json(
        _ client: any TestClientProtocol, _ address: String
    ) async throws -> JSON {
        try await client.execute(uri: api + address, method: .get) { response in
            #expect(response.status == .ok, "\(address)")
            var repairs = 0
            return try JSON(parsing: Array(response.body.readableBytesView), repairs: &repairs)
        }
    }

    private static func post(
        _ client: any TestClientProtocol, _ address: String, _ form: String
    ) async throws -> HTTPResponse.Status {
        try await client.execute(
            uri: api + address, method: .post, body: ByteBuffer(string: form)
        ) { $0.status }
    }

    @Test func feedsAreOutlets() async throws {
        try await desk.asking { client, _ in
            let feeds = try await Self.json(client, "subscription/list?output=json")
            let ids = feeds["subscriptions"]?.array?.compactMap { $0["id"]?.string }
            #expect(
                ids == ["feed/outlet/Isle%20Mail", "feed/outlet/North%20%3Cb%3EPost%3C%2Fb%3E"])
            let counts = try await Self.json(client, "unread-count")
            #expect(counts["unreadcounts"]?.array?.first?["count"]?.integer == 2)
            #expect(try await Self.json(client, "user-info")["userName"]?.string == "desk")
            #expect(try await Self.json(client, "tag/list")["tags"]?.array?.count == 1)
        }
    }

    @Test func itemsAreReportsWithoutTheirMarkup() async throws {
        try await desk.asking { client, _ in
            let page = try await Self.json(
                client, "stream/contents/user/-/state/com.google/reading-list?n=10")
            let items = page["items"]?.array ?? []
            #expect(items.count == 2)
            let first = try #require(items.last)
            #expect(first["id"]?.string == ReaderRequest.itemPrefix + "0000000000000001")
            #expect(first["title"]?.string?.contains("\u{202E}") == false)
            let content = first["summary"]?["content"]?.string ?? ""
            #expect(content.contains("<p>Nine people were injured, the coastguard said.</p>"))
            #expect(content.contains("2 independent sources, in conflict on 1"))
            #expect(first["published"]?.integer == 1_738_693_800)
        }
    }

    @Test(arguments: [
        ("feed/outlet/Isle%20Mail", ["2"]), ("feed%2Foutlet%2FIsle%2520Mail", ["2"]),
        ("user/1/state/com.google/starred", []), ("feed/unnamed", []),
    ]) func aListIsNamedAsAppsNameIt(_ stream: String, _ numbers: [String]) async throws {
        try await desk.asking { client, _ in
            let page = try await Self.json(client, "stream/contents/\(stream)")
            let ids = page["items"]?.array?.compactMap { $0["id"]?.string } ?? []
            #expect(ids.map { String($0.suffix(1)) } == numbers)
        }
    }

    @Test func pagesFollowEachOtherInBothOrders() async throws {
        try await desk.asking { client, _ in
            for (order, numbers) in [("n", ["2", "1"]), ("o", ["1", "2"])] {
                var ids: [String] = []
                var next = ""
                repeat {
                    let page = try await Self.json(
                        client, "stream/items/ids?n=1&r=\(order)&c=\(next)")
                    ids += page["itemRefs"]?.array?.compactMap { $0["id"]?.string } ?? []
                    next = page["continuation"]?.string ?? ""
                } while !next.isEmpty
                #expect(ids == numbers)
            }
        }
    }

    @Test func whatIsReadAndStarredIsRemembered() async throws {
        try await desk.asking { client, server in
            let key = server.formKey
            let form = "i=1&i=0000000000000002&a=user/-/state/com.google/read&T="
            #expect(try await Self.post(client, "edit-tag", form + "guessed") == .unauthorized)
            #expect(try await Self.post(client, "edit-tag", form + key) == .ok)
            let unread = "stream/items/ids?xt=user/-/state/com.google/read"
            #expect(try await Self.json(client, unread)["itemRefs"]?.array?.isEmpty == true)
            let star =
                "i=\(ReaderRequest.itemPrefix)0000000000000001&T=\(key)"
                + "&a=user/-/state/com.google/starred&r=user/-/state/com.google/read"
            #expect(try await Self.post(client, "edit-tag", star) == .ok)
            let starred = "stream/items/ids?s=user/-/state/com.google/starred"
            for list in [unread, starred] {
                let ids = try await Self.json(client, list)["itemRefs"]?.array
                #expect(ids?.compactMap { $0["id"]?.string } == ["1"])
            }
            #expect(try await Self.post(client, "mark-all-as-read", "T=\(key)") == .ok)
            #expect(try await Self.json(client, unread)["itemRefs"]?.array?.isEmpty == true)
        }
    }

    @Test func aFeedIsMarkedAsReadByItself() async throws {
        try await desk.asking { client, server in
            let form = "s=feed/outlet/Isle%2520Mail&ts=1738699200000000&T=\(server.formKey)"
            #expect(try await Self.post(client, "mark-all-as-read", form) == .ok)
            let counts = try await Self.json(client, "unread-count")["unreadcounts"]?.array
            #expect(counts?.compactMap { $0["count"]?.integer } == [1, 1])
        }
    }

    @Test func anAppSignsInWithATokenOrAPassword() async throws {
        let token = try desk.store.addToken("phone", scope: .write).text
        try await desk.asking { client, _ in
            let bad = ByteBuffer(string: "Email=phone&Passwd=wrong")
            try await client.execute(uri: "/accounts/ClientLogin", method: .post, body: bad) {
                #expect($0.status == .unauthorized)
                #expect(String(buffer: $0.body).hasPrefix("Error=BadAuthentication"))
            }
            let form = ByteBuffer(string: "Email=phone&Passwd=\(token)")
            let auth = try await client.execute(
                uri: "/accounts/ClientLogin", method: .post, body: form
            ) { response in
                let text = String(buffer: response.body)
                return String(try #require(text.firstMatch(of: /Auth=(\w+)/)).1)
            }
            for (given, status) in [
                (auth, HTTPResponse.Status.ok), ("other", .unauthorized),
            ] {
                try await client.execute(
                    uri: Self.api + "user-info", method: .get,
                    headers: [.authorization: "GoogleLogin auth=\(given)"]
                ) { #expect($0.status == status) }
            }
        }
    }

    @Test(arguments: [
        "stream/contents/user/-/label/None", "stream/items/ids?n=x", "stream/items/ids?c=-1",
        "stream/items/contents?i=none",
    ]) func whatTheDeskDoesNotKnowIsSaid(_ address: String) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: Self.api + address, method: .get) {
                #expect($0.status == .badRequest)
            }
        }
    }
}
