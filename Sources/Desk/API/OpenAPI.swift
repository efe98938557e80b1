import News

/// The description of the API (OpenAPI 3.1), made from the same table that its
/// test asks the running desk with.
enum OpenAPI {
    private struct Route {
        let path: String
        let summary: String
        let parameters: [(name: String, place: String, type: String, required: Bool)]
        let schema: String
        /// Besides 200.
        let failures: [Int]
    }

    private static let paging = [
        (name: "limit", place: "query", type: "page", required: false),
        (name: "after", place: "query", type: "position", required: false),
    ]
    private static let id = [(name: "id", place: "path", type: "string", required: true)]

    private static let routes = [
        Route(
            path: "/api/v1/stories", summary: "The stories, the latest first", parameters: paging,
            schema: "Listing", failures: [400]),
        Route(
            path: "/api/v1/stories/{id}", summary: "A story with its evidence", parameters: id,
            schema: "Story", failures: [404]),
        Route(
            path: "/api/v1/reports/{id}", summary: "A report as it was last kept", parameters: id,
            schema: "Report", failures: [404]),
        Route(
            path: "/api/v1/search", summary: "The reports that fit a query, the best first",
            parameters: [(name: "q", place: "query", type: "text", required: true)] + paging,
            schema: "Listing", failures: [400]),
        Route(
            path: "/api/v1/openapi.json", summary: "This description", parameters: [],
            schema: "Object", failures: []),
    ]

    static var document: JSON {
        .object([
            JSON.Member("openapi", .string("3.1.0")),
            JSON.Member(
                "info",
                .object([
                    JSON.Member("title", .string("Dateline")),
                    JSON.Member("version", .string(Engine.version)),
                ])),
            JSON.Member("paths", .object(routes.map { JSON.Member($0.path, path($0)) })),
            JSON.Member(
                "components", .object([JSON.Member("schemas", .object(schemas))])),
        ])
    }

    private static func path(_ route: Route) -> JSON {
        var responses = [
            JSON.Member(
                "200", response("The records", "application/json", route.schema))
        ]
        for failure in route.failures {
            responses.append(
                JSON.Member(
                    String(failure),
                    response(
                        "What is wrong, and what mends it", "application/problem+json", "Problem")))
        }
        return .object([
            JSON.Member(
                "get",
                .object([
                    JSON.Member("summary", .string(route.summary)),
                    JSON.Member("parameters", .array(route.parameters.map(parameter))),
                    JSON.Member("responses", .object(responses)),
                ]))
        ])
    }

    private static func parameter(
        _ parameter: (name: String, place: String, type: String, required: Bool)
    ) -> JSON {
        .object([
            JSON.Member("name", .string(parameter.name)),
            JSON.Member("in", .string(parameter.place)),
            JSON.Member("required", .bool(parameter.required)),
            JSON.Member("schema", schema(parameter.type)),
        ])
    }

    private static func schema(_ type: String) -> JSON {
        switch type {
        case "page": integer(1, DeskServer.recordLimit)
        case "position":
            .object([
                JSON.Member("type", .string("string")),
                JSON.Member("pattern", .string("^[0-9]{1,9}$")),
            ])
        case "text":
            .object([
                JSON.Member("type", .string("string")), JSON.Member("minLength", .integer(1)),
            ])
        default: .object([JSON.Member("type", .string("string"))])
        }
    }

    private static func integer(_ least: Int, _ most: Int) -> JSON {
        .object([
            JSON.Member("type", .string("integer")), JSON.Member("minimum", .integer(least)),
            JSON.Member("maximum", .integer(most)),
        ])
    }

    private static func response(_ words: String, _ type: String, _ schema: String) -> JSON {
        .object([
            JSON.Member("description", .string(words)),
            JSON.Member(
                "content",
                .object([
                    JSON.Member(
                        type,
                        .object([
                            JSON.Member(
                                "schema",
                                .object([
                                    JSON.Member(
                                        "$ref", .string("#/components/schemas/\(schema)"))
                                ]))
                        ]))
                ])),
        ])
    }

    private static var schemas: [JSON.Member] {
        func object(_ fields: [(String, String)]) -> JSON {
            .object([
                JSON.Member("type", .string("object")),
                JSON.Member("required", .array(fields.map { .string($0.0) })),
                JSON.Member(
                    "properties",
                    .object(
                        fields.map { name, type in
                            let types = type.split(separator: "|").map { JSON.string(String($0)) }
                            let value: JSON = types.count == 1 ? types[0] : .array(types)
                            return JSON.Member(name, .object([JSON.Member("type", value)]))
                        })),
            ])
        }
        return [
            JSON.Member("Object", object([])),
            JSON.Member(
                "Listing",
                object([("items", "array"), ("total", "integer"), ("next", "string|null")])),
            JSON.Member(
                "Story",
                object([
                    ("record", "string"), ("id", "string"), ("headline", "object"),
                    ("articles", "array"), ("independent", "object"), ("engine", "string"),
                ])),
            JSON.Member(
                "Report",
                object([
                    ("record", "string"), ("id", "string"), ("text", "string"),
                    ("sentences", "array"), ("engine", "string"),
                ])),
            JSON.Member(
                "Problem",
                object([("title", "string"), ("status", "integer"), ("detail", "string")])),
        ]
    }
}
