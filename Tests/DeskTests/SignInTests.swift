import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Archive
@testable import Desk

/// A desk that others can reach.
@Suite struct SignInTests {
    let desk: DeskFixture
    let reader: String
    let writer: String
    static let password = "correct horse battery"

    init() throws {
        desk = try DeskFixture()
        let costs = PasswordHash.Costs(rounds: 16, blockSize: 1, parallelism: 1)
        try desk.store.addUser(
            "ana", password: PasswordHash(of: Self.password, costs: costs), scope: .write)
        reader = try desk.store.addToken("guest", scope: .read).text
        writer = try desk.store.addToken("robot", scope: .write).text
    }

    private static func form(_ fields: [(String, String)]) -> ByteBuffer {
        let pairs = fields.map { "\(Address.encoded($0.0))=\(Address.encoded($0.1))" }
        return ByteBuffer(string: pairs.joined(separator: "&"))
    }

    /// Signs in and gives the answer.
    private static func signIn(
        _ client: any TestClientProtocol, _ key: String, _ password: String = password,
        name: String = "ana", next: String = "/agenda"
    ) async throws -> TestResponse {
        let body = Self.form([
            ("key", key), ("name", name), ("password", password), ("next", next),
        ])
        return try await client.execute(uri: "/login", method: .post, body: body) { $0 }
    }

    @Test(arguments: PageTests.pages) func noPageIsShownToWhoIsNotKnown(_ page: String) async throws
    {
        try await desk.asking { client, _ in
            try await client.execute(uri: page, method: .get) { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location]?.hasPrefix("/login") == true)
            }
        }
    }

    @Test(arguments: [
        "/api/v1/stories", "/api/v1/openapi.json", "/feeds/stories.atom", "/agenda.ics", "/metrics",
        "/api/v1/events",
    ]) func aProgramIsToldThatItNeedsAToken(_ address: String) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: address, method: .get) { response in
                #expect(response.status == .unauthorized)
                #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
            }
            try await client.execute(
                uri: address, method: .get, headers: [.authorization: "Bearer no"]
            ) { #expect($0.status == .unauthorized) }
        }
    }

    @Test(arguments: ["/healthz", "/readyz", "/login", "/desk.css"])
    func someAddressesAreOpen(_ address: String) async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: address, method: .get) { #expect($0.status == .ok) }
        }
    }

    @Test func whoSignsInIsKnownUntilSigningOut() async throws {
        try await desk.asking { client, server in
            let answer = try await Self.signIn(client, server.formKey)
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == "/agenda")
            let cookie = try #require(answer.headers[.setCookie])
            for word in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="] {
                #expect(cookie.contains(word))
            }
            let value = String(cookie.prefix { $0 != ";" })
            let key = try await client.execute(
                uri: "/add", method: .get, headers: [.cookie: value]
            ) { response in
                #expect(response.status == .ok)
                let text = String(buffer: response.body)
                #expect(text.contains("ana <button>Sign out</button>"))
                return try #require(text.firstMatch(of: /name="key" value="([^"]+)"/)).1
            }
            // A form's key is that of its session.
            #expect(key != server.formKey)
            for (given, status) in [
                (server.formKey, HTTPResponse.Status.forbidden), (String(key), .seeOther),
            ] {
                try await client.execute(
                    uri: "/logout", method: .post, headers: [.cookie: value],
                    body: Self.form([("key", given)])
                ) { #expect($0.status == status) }
            }
            try await client.execute(uri: "/add", method: .get, headers: [.cookie: value]) {
                #expect($0.status == .seeOther)
            }
        }
        let deeds = try desk.store.auditLog().map { "\($0.who) \($0.deed)" }
        #expect(deeds == ["ana POST /logout", "ana sign in"])
    }

    @Test func aWrongPasswordIsRefusedAndSoonThrottled() async throws {
        try await desk.asking { client, server in
            for name in ["ana", "nobody"] {
                let answer = try await Self.signIn(client, server.formKey, "wrong", name: name)
                #expect(answer.status == .forbidden)
                #expect(answer.headers[.setCookie] == nil)
            }
            let time = server.settings.now()
            for _ in 0..<LoginThrottle.addressLimit {
                server.access.throttle.noteFailure(address: "", name: "x", now: time)
            }
            let answer = try await Self.signIn(client, server.formKey)
            #expect(answer.status == .tooManyRequests)
            #expect(Int(answer.headers[.retryAfter] ?? "") ?? 0 > 0)
        }
    }

    @Test func aFormOfAnotherSiteSignsNobodyIn() async throws {
        try await desk.asking { client, server in
            let answer = try await Self.signIn(client, "guessed")
            #expect(answer.status == .forbidden)
            let body = Self.form([("key", server.formKey), ("name", "ana")])
            let origin = try #require(HTTPField.Name("Origin"))
            try await client.execute(
                uri: "/login", method: .post, headers: [origin: "https://evil.example.com"],
                body: body
            ) { #expect($0.status == .forbidden) }
        }
    }

    @Test(arguments: [
        ("/agenda?x=1", "/agenda?x=1"), ("https://evil.example.com", "/"), ("//evil.example", "/"),
        ("/\\evil.example", "/"), ("/a\r\nSet-Cookie: x=y", "/"), ("", "/"), (nil, "/"),
    ]) func signingInLeadsNowhereElse(_ next: String?, _ address: String) {
        #expect(DeskServer.local(next) == address)
    }

    @Test func aTokenDoesWhatItsScopeAllows() async throws {
        let (reader, writer) = (reader, writer)
        try await desk.asking { client, _ in
            for (token, status) in [(reader, HTTPResponse.Status.forbidden), (writer, .created)] {
                let headers: HTTPFields = [
                    .authorization: "Bearer \(token)", .contentType: "application/json",
                ]
                try await client.execute(uri: "/api/v1/stories", method: .get, headers: headers) {
                    #expect($0.status == .ok)
                }
                try await client.execute(
                    uri: "/api/v1/reports", method: .post, headers: headers,
                    body: ByteBuffer(string: #"{"text": "A ferry ran aground."}"#)
                ) { #expect($0.status == status) }
            }
        }
        #expect(try desk.store.auditLog().map(\.who) == ["robot"])
    }

    @Test func afterTheirPasswordATokenIsABasicOne() async throws {
        let pair = ByteBuffer(string: "guest:\(reader)")
        let code = Data(pair.readableBytesView).base64EncodedString()
        try await desk.asking { client, _ in
            try await client.execute(
                uri: "/feeds/stories.atom", method: .get,
                headers: [.authorization: "Basic \(code)"]
            ) { #expect($0.status == .ok) }
        }
    }
}
