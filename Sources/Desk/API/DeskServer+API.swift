import Archive
import HTTPTypes
import Hummingbird
import News

extension DeskServer {
    /// How many records a page of the API has at most.
    static var recordLimit: Int { 100 }

    /// The same records as the command line's, over HTTP.
    func addProgrammes(to router: Router<BasicRequestContext>) {
        let api = router.group("/api/v1")
        api.get("/stories") { request, _ in
            let (limit, after) = try Self.paging(request)
            let (listing, total) = try await archive { store in
                (
                    try store.listStories(limit: limit + 1, after: after),
                    try store.storyCount()
                )
            }
            let items = listing.stories.prefix(limit).map(\.json)
            return Self.answer(
                request,
                Self.records(items, total, listing.stories.count > limit ? after + limit : nil))
        }
        api.get("/stories/{id}") { request, context in
            let id = Address.decoded(try context.parameters.require("id"))
            return Self.answer(request, try await archive { try $0.story(id).json })
        }
        api.get("/reports/{id}") { request, context in
            let id = Address.decoded(try context.parameters.require("id"))
            let reports = try await archive { try $0.reports([id]) }
            return Self.answer(request, reports.first?.json ?? .null)
        }
        api.get("/search") { request, _ in
            let (limit, after) = try Self.paging(request)
            guard let text = request.uri.queryParameters.get("q"), !text.isEmpty else {
                throw HTTPError(.badRequest, message: "The parameter q is missing.")
            }
            let query = try Query(Self.plain(text))
            let page = try await archive { try $0.search(query, limit: limit, after: after) }
            return Self.answer(
                request, Self.records(page.hits.map(\.json), page.total, page.next))
        }
        api.get("/openapi.json") { request, _ in Self.answer(request, OpenAPI.document) }
    }

    /// `limit` and `after` of an address.
    private static func paging(_ request: Request) throws -> (limit: Int, after: Int) {
        func number(_ name: String, _ standard: Int, _ range: ClosedRange<Int>) throws -> Int {
            guard let text = request.uri.queryParameters.get(name) else { return standard }
            guard let value = Int(text), range.contains(value) else {
                throw HTTPError(
                    .badRequest,
                    message: "\(name) must be a number from \(range.lowerBound) "
                        + "to \(range.upperBound).")
            }
            return value
        }
        return (
            try number("limit", 20, 1...recordLimit), try number("after", 0, 0...1_000_000_000)
        )
    }

    private static func records(_ items: [JSON], _ total: Int, _ next: Int?) -> JSON {
        .object([
            JSON.Member("items", .array(items)), JSON.Member("total", .integer(total)),
            JSON.Member("next", next.map { .integer($0) } ?? .null),
        ])
    }

    /// An answer with a tag, so that what is known is not sent again (RFC 9110).
    private static func answer(_ request: Request, _ json: JSON) -> Response {
        let bytes = json.bytes
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let tag = "\"\(String(hash, radix: 16))\""
        let headers: HTTPFields = [
            .contentType: "application/json", .eTag: tag, .cacheControl: "no-cache",
        ]
        guard request.headers[.ifNoneMatch] != tag else {
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
