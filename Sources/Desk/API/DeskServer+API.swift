import Archive
import HTTPTypes
import Hummingbird
import News

extension DeskServer {
    /// How many records a page of the API has at most.
    static var recordLimit: Int { 100 }
    /// How many records a page has where no number is asked for.
    static var recordCount: Int { 20 }

    /// The same records as the command line's, over HTTP.
    func addProgrammes(to router: Router<BasicRequestContext>) {
        let api = router.group("/api/v1")
        api.get("/stories") { request, _ in
            let limit = try Self.limit(request)
            let text = request.uri.queryParameters.get("after")
            let after = text.map { StoryCursor(Address.decoded($0)) } ?? nil
            guard text == nil || after != nil else { throw Self.misplaced }
            let showsAll = try Self.showsHidden(request)
            let (page, total, hidden, byHand) = try await archive { store in
                (
                    try store.storyPage(after: after, limit: limit, showingHidden: showsAll),
                    try store.storyCount(), try store.hiddenStoryTally(), try store.countHidden()
                )
            }
            let shown = showsAll ? total : total - hidden.count - byHand
            return APIAnswer.page(
                page.stories.map(\.json), shown, page.next?.text,
                hidden: APIAnswer.hidden(hidden, byHand: byHand), request)
        }
        api.get("/stories/{id}") { request, context in
            let id = Address.decoded(try context.parameters.require("id"))
            let (story, reason) = try await archive { store in
                let story = try store.story(id)
                return (story, try store.hidingReason(ofStory: story.id))
            }
            return APIAnswer.record(story.json, request, hidden: reason)
        }
        api.get("/reports/{id}") { request, context in
            let id = Address.decoded(try context.parameters.require("id"))
            guard let report = try await archive({ try $0.reports([id]) }).first else {
                throw HTTPError(.notFound, message: "There is no report with the id \(id).")
            }
            return APIAnswer.record(report.json, request)
        }
        api.get("/search") { request, _ in try await found(request) }
        api.post("/reports") { request, _ in try await keep(request) }
        api.get("/events") { request, _ in try await events(request) }
        api.get("/openapi.json") { request, _ in APIAnswer.record(description.document, request) }
    }

    private func found(_ request: Request) async throws -> Response {
        let limit = try Self.limit(request)
        let parameters = request.uri.queryParameters
        guard let text = parameters.get("q"), !text.isEmpty else {
            throw HTTPError(.badRequest, message: "The parameter q is missing.")
        }
        let place = parameters.get("after").map { SearchPage.Place($0) } ?? .start
        guard let place else { throw Self.misplaced }
        let query = try Query(Self.plain(text))
        let showsAll = try Self.showsHidden(request)
        let page = try await archive {
            try $0.search(query, limit: limit, after: place, showingHidden: showsAll)
        }
        return APIAnswer.page(
            page.hits.map(\.json), page.total, page.next?.description,
            hidden: APIAnswer.hidden(page.hidden), request)
    }

    /// Whether what is hidden is asked for too.
    private static func showsHidden(_ request: Request) throws -> Bool {
        switch request.uri.queryParameters.get("hidden") {
        case "1": return true
        case nil, "0": return false
        default: throw HTTPError(.badRequest, message: "hidden must be 0 or 1.")
        }
    }

    private static func limit(_ request: Request) throws -> Int {
        guard let text = request.uri.queryParameters.get("limit") else { return recordCount }
        guard let limit = Int(text), (1...recordLimit).contains(limit) else {
            throw HTTPError(
                .badRequest, message: "limit must be a number from 1 to \(recordLimit).")
        }
        return limit
    }

    private static var misplaced: HTTPError {
        HTTPError(.badRequest, message: "after must be the next of the page before.")
    }
}
