import HTTPTypes
import Hummingbird
import HummingbirdTesting
import News
import Testing

@testable import Desk

@Suite struct APITests {
    let desk: DeskFixture

    init() throws {
        desk = try DeskFixture()
    }

    private static func json(_ response: TestResponse) throws -> JSON {
        var repairs = 0
        return try JSON(parsing: Array(response.body.readableBytesView), repairs: &repairs)
    }

    @Test func whatIsDescribedIsThere() async throws {
        try await desk.asking { client, server in
            let document = server.description.document
            for route in APIRoute.all where !route.isStream && route.method == "get" {
                let id = route.path.contains("reports") ? "b.txt" : "story-1"
                let query = route.path.hasSuffix("search") ? "?q=ferry" : ""
                let address = route.path.replacing("{id}", with: id) + query
                try await client.execute(uri: address, method: .get) { response in
                    #expect(response.status == .ok)
                    let record = try Self.json(response)
                    let schema = document["components"]?["schemas"]?[route.gives]
                    let fields = try #require(schema?["required"]?.strings)
                    for field in fields {
                        #expect(record[field] != nil, "\(address) lacks \(field)")
                    }
                }
            }
        }
    }

    @Test func everyReferenceOfTheDescriptionLeadsSomewhere() throws {
        let document = try OpenAPI().document
        let references = document.text.matches(of: /"\$ref":"#\/([^"]+)"/).map { String($0.1) }
        #expect(references.count > 20)
        for reference in Set(references) {
            let target = reference.split(separator: "/").reduce(document as JSON?) {
                $0?[String($1)]
            }
            #expect(target != nil, "\(reference)")
        }
    }

    @Test func whatIsKnownIsNotSentAgain() async throws {
        try await desk.asking { client, _ in
            let tag = try await client.execute(uri: "/api/v1/stories", method: .get) { response in
                response.headers[.eTag] ?? ""
            }
            #expect(tag.hasPrefix("\""))
            try await client.execute(
                uri: "/api/v1/stories", method: .get, headers: [.ifNoneMatch: tag]
            ) { response in
                #expect(response.status == .notModified)
                #expect(response.body.readableBytes == 0)
            }
        }
    }

    @Test func pagesFollowEachOther() async throws {
        try await desk.asking { client, _ in
            try await client.execute(uri: "/api/v1/search?q=ferry&limit=1", method: .get) {
                response in
                let first = try Self.json(response)
                #expect(first["total"]?.integer == 2)
                let next = try #require(first["next"]?.string)
                #expect(next.hasPrefix("1."))
            }
            try await client.execute(
                uri: "/api/v1/search?q=ferry&limit=1&after=1", method: .get
            ) { response in
                let second = try Self.json(response)
                #expect(second["items"]?.array?.count == 1)
                #expect(second["next"] == .null)
            }
        }
    }

    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true), ("*", true), ("\"b\"", false),
        ("", false),
    ]) func tagsAreComparedAsAListOfThem(_ list: String, _ fits: Bool) {
        #expect(APIAnswer.fits("\"a\"", [list]) == fits)
    }

    @Test(arguments: [
        ("", HTTPResponse.Status.badRequest), ("[]", .badRequest), ("{\"text\": 1}", .badRequest),
        ("{\"text\": \" \"}", .badRequest), ("{\"text\": \"A ferry\", \"name\": 2}", .badRequest),
        ("{\"text\": \"A ferry\"}", .created),
        ("{\"text\": \"A ferry\", \"name\": \"n\"}", .created),
    ]) func aTextIsKept(_ body: String, _ status: HTTPResponse.Status) async throws {
        try await desk.asking { client, _ in
            try await client.execute(
                uri: "/api/v1/reports", method: .post,
                headers: [.contentType: "application/json; charset=utf-8"],
                body: ByteBuffer(string: body)
            ) { response in
                #expect(response.status == status)
                let record = try Self.json(response)
                #expect(record["reports"]?.array?.count == (status == .created ? 1 : nil))
            }
        }
    }

    @Test func whoComesBackGetsTheEventsThatWereMissed() async throws {
        var settings = DeskSettings()
        settings.eventSeconds = 1
        let name = try #require(HTTPField.Name("Last-Event-ID"))
        try await desk.asking(settings) { client, _ in
            try await client.execute(
                uri: "/api/v1/events", method: .get, headers: [name: "0"]
            ) { response in
                #expect(response.headers[.contentType] == "text/event-stream")
                let text = String(buffer: response.body)
                let events = text.components(separatedBy: "\n\n").filter { $0.contains("data:") }
                let kinds = events.compactMap { $0.firstMatch(of: /"kind":"([a-z]+)"/)?.1 }
                #expect(Set(kinds) == ["new", "merged"])
                #expect(events.first?.contains("event: story\ndata: {") == true)
            }
            try await client.execute(uri: "/api/v1/events", method: .get) { response in
                #expect(!String(buffer: response.body).contains("data:"))
            }
            try await client.execute(
                uri: "/api/v1/events", method: .get, headers: [name: ""]
            ) { #expect($0.status == .badRequest) }
        }
    }
}
