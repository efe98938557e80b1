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

    @Test(arguments: ["/add", "/decisions", "/seen"])
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

    @Test func aDecisionLeadsBackToTheStory() async throws {
        try await desk.asking { client, server in
            let body = Self.form([
                ("key", server.formKey), ("story", "story-1"), ("kind", "split"),
                ("report", "b.txt"),
            ])
            try await client.execute(uri: "/decisions", method: .post, body: body) { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location] == "/stories/story-1/sources")
            }
            let empty = Self.form([
                ("key", server.formKey), ("story", "story-1"), ("kind", "split"),
            ])
            try await client.execute(uri: "/decisions", method: .post, body: empty) { response in
                #expect(response.status == .badRequest)
            }
        }
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
        let guarded = HostGuard<BasicRequestContext>(names: ["desk.example.org"])
        #expect(guarded.knows(name) == isKnown)
    }

    @Test func formsAreReadAsBrowsersSendThem() {
        let fields = DeskForm.parse("a=1+2&b=%3Cx%3E&report=b.txt&report=c&empty=&bad=%zz")
        #expect(fields.map(\.name) == ["a", "b", "report", "report", "empty", "bad"])
        #expect(fields.map(\.value) == ["1 2", "<x>", "b.txt", "c", "", "%zz"])
    }
}
