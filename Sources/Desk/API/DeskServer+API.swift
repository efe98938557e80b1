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
            let limit = try Self.limit(request)
            let text = request.uri.queryParameters.get("after") ?? "0"
            guard let after = Int(text), (0...1_000_000_000).contains(after) else {
                throw Self.misplaced
            }
            let (listing, total) = try await archive { store in
                (
                    try store.listStories(limit: limit + 1, after: after),
                    try store.storyCount()
                )
            }
            let items = listing.stories.prefix(limit).map(\.json)
            let next = listing.stories.count > limit ? String(after + limit) : nil
            return Self.answer(request, Self.records(items, total, next))
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
            let limit = try Self.limit(request)
            let parameters = request.uri.queryParameters
            guard let text = parameters.get("q"), !text.isEmpty else {
                throw HTTPError(.badRequest, message: "The parameter q is missing.")
            }
            let place = parameters.get("after").map { SearchPage.Place($0) } ?? .start
            guard let place else { throw Self.misplaced }
            let query = try Query(Self.plain(text))
            let page = try await archive { try $0.search(query, limit: limit, after: place) }
            return Self.answer(
                request, Self.records(page.hits.map(\.json), page.total, page.next?.description))
        }
        api.get("/openapi.json") { request, _ in Self.answer(request, OpenAPI.document) }
    }

    private static func limit(_ request: Request) throws -> Int {
        guard let text = request.uri.queryParameters.get("limit") else { return 20 }
        guard let limit = Int(text), (1...recordLimit).contains(limit) else {
            throw HTTPError(
                .badRequest, message: "limit must be a number from 1 to \(recordLimit).")
        }
        return limit
    }

    private static var misplaced: HTTPError {
        HTTPError(.badRequest, message: "after must be the next of the page before.")
    }

    private static func records(_ items: [JSON], _ total: Int, _ next: String?) -> JSON {
        .object([
            JSON.Member("items", .array(items)), JSON.Member("total", .integer(total)),
            JSON.Member("next", JSON(next)),
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
