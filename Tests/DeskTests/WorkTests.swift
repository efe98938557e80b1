import Archive
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Desk

@Suite struct WorkTests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    private static func form(_ fields: [(String, String)]) -> ByteBuffer {
        let pairs = fields.map { "\(Address.encoded($0.0))=\(Address.encoded($0.1))" }
        return ByteBuffer(string: pairs.joined(separator: "&"))
    }

    @Test(arguments: [
        "/add", "/decisions", "/seen", "/work/flag", "/work/note", "/work/undo", "/searches",
        "/searches/remove", "/sources/follow", "/sources/unfollow", "/examples",
    ])
    func aFormWithoutTheDesksKeyIsRefused(_ address: String) async throws {
        try await desk.asking { client, _ in
            for key in ["", "0123456789abcdef0123456789abcdef"] {
                let body = Self.form([("key", key), ("text", "A ferry ran aground.")])
                try await client.execute(uri: address, method: .post, body: body) { response in
                    #expect(response.status == .forbidden)
                }
            }
        }
    }

    @Test func aPastedTextIsKept() async throws {
        try await desk.asking { client, server in
            let body = Self.form([
                ("key", server.formKey), ("text", "Ö+ferry & more"), ("name", "n 1"),
            ])
            try await client.execute(uri: "/add", method: .post, body: body) { response in
                #expect(response.status == .ok)
                #expect(String(buffer: response.body).contains("n 1:15"))
            }
        }
    }

    @Test func filesAddressesAndATextAreTakenAtOnce() async throws {
        try await desk.asking { client, server in
            let border = "----border"
            let fields: [(String, String)] = [
                ("name=\"key\"", server.formKey), ("name=\"text\"", " "),
                ("name=\"files\"; filename=\"a.html\"", "<p>\r\n--\r\nA</p>"),
                ("name=\"files\"; filename=\"b \"", "\u{0}\u{1}"),
                ("name=\"addresses\"", "https://example.org/a file.txt"),
            ]
            let parts = fields.map {
                "--\(border)\r\nContent-Disposition: form-data; \($0.0)\r\n\r\n\($0.1)\r\n"
            }
            let body = ByteBuffer(string: parts.joined() + "--\(border)--\r\n")
            try await client.execute(
                uri: "/add", method: .post,
                headers: [.contentType: "multipart/form-data; boundary=\(border)"], body: body
            ) { response in
                let text = String(buffer: response.body)
                #expect(response.status == .ok)
                for kept in ["a.html:14", "b :2", "addresses:1", "3 reports were kept"] {
                    #expect(text.contains(kept), "\(kept)")
                }
                // What cannot be kept is named beside what can.
                #expect(text.contains("bad.bin: is broken"))
                #expect(text.contains("file.txt: is no address"))
            }
        }
    }

    private static func send(
        _ client: any TestClientProtocol, _ address: String, _ fields: [(String, String)]
    ) async throws -> (status: HTTPResponse.Status, location: String) {
        try await client.execute(uri: address, method: .post, body: form(fields)) {
            ($0.status, $0.headers[.location] ?? "")
        }
    }

    @Test func aDecisionLeadsBackToTheStoryAndIsUndone() async throws {
        let store = desk.store
        try await desk.asking { client, server in
            let key = ("key", server.formKey)
            let sent = try await Self.send(
                client, "/decisions",
                [key, ("story", "story-1"), ("kind", "split"), ("report", "b.txt")])
            #expect(sent.status == .seeOther)
            #expect(sent.location == "/stories/story-1/sources?done=1")
            #expect(try store.decisions().count == 1)
            let empty = try await Self.send(
                client, "/decisions", [key, ("story", "story-1"), ("kind", "split")])
            #expect(empty.status == .badRequest)
            let undone = try await Self.send(client, "/work/undo", [key, ("back", sent.location)])
            #expect(undone.status == .seeOther)
            #expect(try store.decisions().isEmpty)
            try await client.execute(uri: "/work", method: .get) { response in
                #expect(String(buffer: response.body).contains("1 report split off"))
            }
        }
    }

    @Test(arguments: [
        (("story", "story-1"), "star:1", "/starred", "Starred"),
        (("report", "b.txt"), "star:1", "/starred", "Ferry aground"),
        (("story", "story-1"), "hide:1", "/?hidden=1", "hidden by you"),
        (("story", "story-1"), "read:1", "/", "row read"),
    ]) func aMarkIsKeptShownAndUndone(
        _ subject: (String, String), _ set: String, _ page: String, _ words: String
    ) async throws {
        try await desk.asking { client, server in
            let sent = try await Self.send(
                client, "/work/flag",
                [
                    ("key", server.formKey), ("about", subject.0), ("subject", subject.1),
                    ("set", set), ("back", "/starred?a=1"),
                ])
            #expect(sent.location == "/starred?a=1&done=1")
            func isShown() async throws -> Bool {
                try await client.execute(uri: page, method: .get) { response in
                    String(buffer: response.body).contains(words)
                }
            }
            #expect(try await isShown())
            _ = try await Self.send(client, "/work/undo", [("key", server.formKey)])
            if words != "Starred" { #expect(try await !isShown()) }
        }
    }

    @Test func aNoteIsWrittenShownAndTakenAway() async throws {
        let store = desk.store
        try await desk.asking { client, server in
            let key = ("key", server.formKey)
            let note = "Call <b>the</b> harbour\nbefore noon"
            _ = try await Self.send(
                client, "/work/note",
                [key, ("about", "story"), ("subject", "story-old"), ("text", note)])
            for page in ["/stories/story-1", "/starred"] {
                try await client.execute(uri: page, method: .get) { response in
                    let text = String(buffer: response.body)
                    #expect(text.contains("Call &lt;b&gt;the&lt;/b&gt; harbour\nbefore noon"))
                }
            }
            _ = try await Self.send(client, "/work/note", [key, ("number", "1"), ("text", "")])
            #expect(try store.notes(limit: 9).isEmpty)
            _ = try await Self.send(client, "/work/undo", [key])
            #expect(try store.notes(limit: 9).map(\.text) == [note])
        }
    }

    @Test func aSearchIsSavedAndIsAFeed() async throws {
        let store = desk.store
        try await desk.asking { client, server in
            let key = ("key", server.formKey)
            let saved = try await Self.send(
                client, "/searches", [key, ("query", "ferry aground"), ("name", "Ferries & more")])
            #expect(saved.location == "/searches")
            for (ending, opening) in [("atom", "<?xml"), ("json", "{\"version\"")] {
                let address = "/feeds/searches/Ferries%20%26%20more.\(ending)"
                try await client.execute(uri: address, method: .get) { response in
                    let text = String(buffer: response.body)
                    #expect(text.hasPrefix(opening))
                    #expect(text.contains("story-1"))
                }
            }
            let again = try await Self.send(
                client, "/searches", [key, ("query", "a"), ("name", "Ferries & more")])
            #expect(again.status == .conflict)
            let broken = try await Self.send(client, "/searches", [key, ("query", "\"a")])
            #expect(broken.status == .badRequest)
            _ = try await Self.send(client, "/searches/remove", [key, ("name", "Ferries & more")])
            #expect(try store.watches().isEmpty)
        }
    }

    @Test func aSourceIsFollowedAndNoLonger() async throws {
        let store = desk.store
        try await desk.asking { client, server in
            let key = ("key", server.formKey)
            let address = "https://example.org/feed.xml"
            let followed = try await Self.send(
                client, "/sources/follow", [key, ("address", address)])
            #expect(followed.location == "/sources?done=1")
            #expect(try store.followedSources().map(\.address) == [address])
            for bad in ["https://example.org/page", "file:///etc/passwd", ""] {
                let refused = try await Self.send(
                    client, "/sources/follow", [key, ("address", bad)])
                #expect(refused.status == .badRequest)
            }
            _ = try await Self.send(client, "/sources/unfollow", [key, ("address", address)])
            #expect(try store.followedSources().isEmpty)
            _ = try await Self.send(client, "/work/undo", [key])
            #expect(try store.followedSources().map(\.title) == ["A feed"])
        }
    }

    @Test(arguments: [
        ("/stories/a", "/stories/a"), ("//evil.example", "/work"),
        ("https://evil.example", "/work"),
        ("/\\evil.example", "/work"), ("/a\r\nX: y", "/work"), ("", "/work"),
    ]) func formsComeBackOnlyToTheDesk(_ back: String, _ address: String) {
        #expect(Notice.address(back, nil) == address)
    }

    @Test func aTextThatIsTooLargeIsRefused() async throws {
        try await desk.asking { client, server in
            let text = String(repeating: "a", count: DeskServer.uploadLimit)
            let body = Self.form([("key", server.formKey), ("text", text)])
            try await client.execute(uri: "/add", method: .post, body: body) { response in
                #expect(response.status == .contentTooLarge)
            }
        }
    }

    @Test(arguments: [
        ("127.0.0.1:8420", true), ("localhost", true), ("[::1]:8420", true),
        ("Desk.example.org", true), ("evil.example.com", false),
        ("127.0.0.1.evil.example.com", false), ("[::1].evil.example.com", false),
    ]) func onlyTheDesksOwnNamesAreAnswered(_ name: String, _ isKnown: Bool) {
        let guarded = HostGuard(names: ["desk.example.org"])
        #expect(guarded.knows(name) == isKnown)
    }

    @Test func formsAreReadAsBrowsersSendThem() {
        let fields = DeskForm.parse("a=1+2&b=%3Cx%3E&report=b.txt&report=c&empty=&bad=%zz")
        #expect(fields.map(\.name) == ["a", "b", "report", "report", "empty", "bad"])
        #expect(fields.map(\.value) == ["1 2", "<x>", "b.txt", "c", "", "%zz"])
    }
}
