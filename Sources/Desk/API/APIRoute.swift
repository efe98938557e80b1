import News

/// A route of the API, as it is described.
struct APIRoute: Sendable {
    struct Parameter: Sendable {
        let name: String
        let place: String
        let schema: JSON
        var isRequired: Bool { place == "path" || name == "q" }
    }

    let path: String
    var method = "get"
    let summary: String
    var parameters: [Parameter] = []
    /// The schema of what is sent.
    var takes: String?
    var status = 200
    var type = "application/json"
    /// The schema of what is answered, or of each event.
    let gives: String
    var isStream: Bool { type != "application/json" }
    var failures: [Int] = []
    /// Whether a header says why the record is not in the lists.
    var tellsHidden = false

    /// What every route can answer besides.
    private static let commonFailures = [401, 403, 405, 421, 429, 500, 503]

    var description: JSON {
        let failures = Set(failures + Self.commonFailures).sorted()
        var responses = [JSON.Member(String(status), answer)]
        if status == 200, !isStream {
            responses.append(
                JSON.Member(
                    "304",
                    .object([JSON.Member("description", .string("It is as If-None-Match says"))])))
        }
        responses += failures.map { JSON.Member(String($0), Self.failure) }
        var members = [
            JSON.Member("summary", .string(summary)),
            JSON.Member("parameters", .array(parameters.map(Self.described))),
        ]
        if let takes {
            members.append(
                JSON.Member(
                    "requestBody",
                    .object([
                        JSON.Member("required", .bool(true)),
                        Self.content("application/json", takes),
                    ])))
        }
        return .object(members + [JSON.Member("responses", .object(responses))])
    }

    private var answer: JSON {
        .object(
            [JSON.Member("description", .string(summary)), Self.content(type, gives)]
                + (tellsHidden ? [Self.hiddenHeader] : []))
    }

    private static let hiddenHeader = JSON.Member(
        "headers",
        .object([
            JSON.Member(
                APIAnswer.hiddenHeader,
                .object([
                    JSON.Member(
                        "description", .string("Why lists leave it out, where they do")),
                    JSON.Member("required", .bool(false)),
                    JSON.Member("schema", OpenAPI.type("string")),
                ]))
        ]))

    private static var failure: JSON {
        .object([
            JSON.Member("description", .string("What is wrong, and what mends it (RFC 9457)")),
            content("application/problem+json", "problem"),
        ])
    }

    private static func content(_ type: String, _ schema: String) -> JSON.Member {
        let schema = JSON.object([OpenAPI.reference(schema)])
        return JSON.Member(
            "content",
            .object([JSON.Member(type, .object([JSON.Member("schema", schema)]))]))
    }

    private static func described(_ parameter: Parameter) -> JSON {
        .object([
            JSON.Member("name", .string(parameter.name)),
            JSON.Member("in", .string(parameter.place)),
            JSON.Member("required", .bool(parameter.isRequired)),
            JSON.Member("schema", parameter.schema),
        ])
    }
}
