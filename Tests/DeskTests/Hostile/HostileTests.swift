import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Desk

/// Whatever a source or a stranger writes, an answer has the same parts as with plain
/// words: the same tags and attributes, lines, fields and headers.
@Suite struct HostileTests {
    /// Their parts depend on what is written: which sentences changed, and how.
    /// A dossier's picture has as many lines as its words need.
    private static let free: Set = ["view revisions", "/people", "/places", "file dossier.html"]

    private static func shapes(
        of desk: HostileFixture
    ) async throws -> [String: AnswerShape] {
        let found = Mutex<[String: AnswerShape]>([:])
        let addresses = desk.addresses
        try await desk.asking { client, server in
            for (name, address) in addresses {
                let shape = try await client.execute(uri: address, method: .get) {
                    AnswerShape($0, secret: server.formKey)
                }
                found.withLock { $0[name] = shape }
            }
        }
        return found.withLock { $0 }
    }

    /// Pages that show fewer claims where these are very long; the others are on the next.
    private static let cut: Set = ["view ", "past"]

    private static let plain = Task {
        try await shapes(of: HostileFixture("Plain words, all of them"))
    }

    private static func check(
        _ shape: AnswerShape, as plain: AnswerShape, at page: String
    ) {
        #expect(shape.complaints.isEmpty, "\(page): \(shape.complaints.first ?? "")")
        guard shape.parts != plain.parts else { return }
        if free.contains(page) {
            let new = Set(shape.parts).subtracting(plain.parts)
                .subtracting(["ins", "/ins", "del", "/del", "details", "summary class", "p class"])
            #expect(new.isEmpty, "\(page) has \(new.sorted().prefix(3))")
            return
        }
        let place = zip(shape.parts, plain.parts).enumerated().first { $1.0 != $1.1 }
        Issue.record(
            """
            \(page) has \(shape.parts.count) parts, not \(plain.parts.count); \
            \(place.map { "\($0.element.0.prefix(80)), not \($0.element.1.prefix(80))" } ?? "")
            """)
    }

    @Test func everyPageIsThereWithPlainWords() async throws {
        for (page, shape) in try await Self.plain.value {
            #expect(shape.complaints.isEmpty, "\(page): \(shape.complaints.first ?? "")")
            let isMissing = page.hasPrefix("no ")
            #expect((shape.parts.first == "200") == !isMissing || page == "no status", "\(page)")
        }
    }

    @Test(arguments: HostileWords.all.map(\.name))
    func nothingThatIsWrittenBecomesMoreThanWords(_ name: String) async throws {
        let words = try #require(HostileWords.all.first { $0.name == name }?.words)
        let plain = try await Self.plain.value
        let shapes = try await Self.shapes(of: HostileFixture(words))
        for (page, shape) in shapes {
            if name.hasPrefix("long"), Self.cut.contains(page) {
                #expect(shape.complaints.isEmpty, "\(page): \(shape.complaints.first ?? "")")
                continue
            }
            Self.check(shape, as: try #require(plain[page]), at: page)
        }
    }

    @Test(arguments: [
        "https://x.example/\" onclick=\"alert(1)", "https://x.example/'><script>alert(1)</script>",
        "http://x.example/\r\nSet-Cookie: a=b", "https://x.example/{{formKey}}",
        "https://x.example/&quot;&#x3e;", "https://x.example/\u{202E}\u{0}",
    ])
    func anAddressIsOnlyAnAddress(_ url: String) async throws {
        let plain = try await Self.shapes(
            of: HostileFixture("Plain words", url: "https://x.example/a"))
        let shapes = try await Self.shapes(of: HostileFixture("Plain words", url: url))
        for (page, shape) in shapes {
            // A feed has no link that is no address.
            let isFeed = page.contains("feed") || page.contains("calendar")
            if isFeed {
                #expect(shape.complaints.isEmpty)
            } else {
                Self.check(shape, as: try #require(plain[page]), at: page)
            }
        }
    }

    @Test(arguments: HostileWords.all.map(\.name))
    func aFormLeadsBackToTheDeskAlone(_ name: String) async throws {
        let words = try #require(HostileWords.all.first { $0.name == name }?.words)
        let desk = try DeskFixture()
        try await desk.asking { client, server in
            for back in [words, "/" + words, "https:" + words] {
                let fields = [
                    ("key", server.formKey), ("about", "report"), ("subject", "b.txt"),
                    ("set", "star:1"), ("back", back),
                ]
                let body = fields.map { "\($0.0)=\(Address.encoded($0.1))" }.joined(separator: "&")
                try await client.execute(
                    uri: "/work/flag", method: .post, body: ByteBuffer(string: body)
                ) { response in
                    let place = response.headers[.location] ?? ""
                    #expect(place.hasPrefix("/") && !place.hasPrefix("//"), "\(place)")
                    #expect(place.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
                    #expect(response.headers[.setCookie] == nil)
                }
                #expect(
                    DeskServer.local(back).hasPrefix("/") && !DeskServer.local(back).hasPrefix("//")
                )
            }
        }
    }
}
