import News

extension APIRoute {
    /// All routes of the API.
    static let all = [
        APIRoute(
            path: "/api/v1/stories", summary: "The stories, the latest first",
            parameters: [limit, after("^[A-Za-z0-9_-]+$"), hidden], gives: "stories",
            failures: [400]),
        APIRoute(
            path: "/api/v1/stories/{id}", summary: "A story with its evidence",
            parameters: [id], gives: "story", failures: [404], tellsHidden: true),
        APIRoute(
            path: "/api/v1/reports/{id}", summary: "A report as it was last kept",
            parameters: [id], gives: "report", failures: [404]),
        APIRoute(
            path: "/api/v1/reports", method: "post",
            summary: "Keep a text, read it, and put it into a story", takes: "text", status: 201,
            gives: "kept", failures: [400, 413, 415, 422]),
        APIRoute(
            path: "/api/v1/search", summary: "The reports that fit a query, the best first",
            parameters: [
                Parameter(name: "q", place: "query", schema: OpenAPI.text), limit,
                after("^[0-9]{1,9}(\\.[0-9]{1,18})?$"), hidden,
            ], gives: "hits", failures: [400]),
        APIRoute(
            path: "/api/v1/events",
            summary: "New and changed stories as they come (server-sent events)",
            parameters: [
                Parameter(
                    name: "Last-Event-ID", place: "header",
                    schema: .object([
                        JSON.Member("type", .string("string")),
                        JSON.Member("pattern", .string("^[0-9]{1,18}$")),
                    ]))
            ], type: "text/event-stream", gives: "event", failures: [400]),
        APIRoute(
            path: "/api/v1/openapi.json", summary: "This description", gives: "document"),
    ]

    private static let id = Parameter(name: "id", place: "path", schema: OpenAPI.text)

    private static let limit = Parameter(
        name: "limit", place: "query",
        schema: .object([
            JSON.Member("type", .string("integer")), JSON.Member("minimum", .integer(1)),
            JSON.Member("maximum", .integer(DeskServer.recordLimit)),
            JSON.Member("default", .integer(DeskServer.recordCount)),
        ]))

    private static let hidden = Parameter(
        name: "hidden", place: "query",
        schema: .object([
            JSON.Member("type", .string("string")), JSON.Member("enum", JSON(["0", "1"])),
            JSON.Member("default", .string("0")),
            JSON.Member("description", .string("1 also lists what rules and people hide")),
        ]))

    private static func after(_ pattern: String) -> Parameter {
        Parameter(
            name: "after", place: "query",
            schema: .object([
                JSON.Member("type", .string("string")), JSON.Member("pattern", .string(pattern)),
                JSON.Member("description", .string("The next of the page before")),
            ]))
    }
}
