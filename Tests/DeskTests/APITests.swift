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
        try await desk.asking { client, _ in
            let document = OpenAPI.document
            guard case .object(let paths)? = document["paths"] else {
                Issue.record("no paths")
                return
            }
            for path in paths {
                let id = path.key.contains("reports") ? "b.txt" : "story-1"
                let query = path.key.hasSuffix("search") ? "?q=ferry" : ""
                let address = path.key.replacing("{id}", with: id) + query
                try await client.execute(uri: address, method: .get) { response in
                    #expect(response.status == .ok)
                    let record = try Self.json(response)
                    let reference = path.value["get"]?["responses"]?["200"]?["content"]?[
                        "application/json"]?["schema"]?["$ref"]?.string
                    let name = reference?.split(separator: "/").last.map(String.init) ?? ""
                    let fields = document["components"]?["schemas"]?[name]?["required"]?.array
                    for field in (fields ?? []).compactMap(\.string) {
                        #expect(record[field] != nil, "\(address) lacks \(field)")
                    }
                }
            }
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
}
