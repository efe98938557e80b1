import News

extension OpenAPI {
    /// Shapes that only the API has.
    static var ownSchemas: [JSON.Member] {
        [
            JSON.Member("stories", listing(of: .object([reference("story")]))),
            JSON.Member("hits", listing(of: hit)),
            JSON.Member(
                "document", object([("openapi", type("string"))], isOpen: true)),
            JSON.Member(
                "text",
                object(
                    [
                        (
                            "text",
                            .object([
                                JSON.Member("type", .string("string")),
                                JSON.Member("pattern", .string("\\S")),
                            ])
                        )
                    ], [("name", text)], isOpen: true)),
            JSON.Member(
                "kept",
                object([("reports", list(type("string"))), ("complaints", list(type("string")))])),
            JSON.Member(
                "event",
                object(
                    [],
                    [("id", type("string")), ("event", type("string")), ("data", type("string"))],
                    isOpen: true)),
            JSON.Member(
                "problem",
                object([
                    ("type", type("string")), ("title", type("string")),
                    ("status", type("integer")), ("detail", type("string")),
                    ("instance", type("string")),
                ])),
        ]
    }

    private static var hit: JSON {
        object(
            [
                ("record", .object([JSON.Member("const", .string("hit"))])), ("id", type("string")),
                ("outlet", type("string", "null")), ("title", type("string", "null")),
                ("published", type("string", "null")), ("story", type("string", "null")),
                ("text", type("string")), ("marks", list(list(type("integer")))),
            ], isOpen: true)
    }

    static func reference(_ name: String) -> JSON.Member {
        JSON.Member("$ref", .string("#/components/schemas/\(name)"))
    }

    static func type(_ names: String...) -> JSON {
        let types: JSON = names.count == 1 ? .string(names[0]) : JSON(names)
        return .object([JSON.Member("type", types)])
    }

    /// A string that is not empty.
    static var text: JSON {
        .object([
            JSON.Member("type", .string("string")), JSON.Member("minLength", .integer(1)),
        ])
    }

    private static func list(_ items: JSON) -> JSON {
        .object([JSON.Member("type", .string("array")), JSON.Member("items", items)])
    }

    private static func listing(of item: JSON) -> JSON {
        object([
            ("items", list(item)), ("total", type("integer")), ("next", type("string", "null")),
            ("hidden", hidden),
        ])
    }

    /// What a list leaves out, and why.
    private static var hidden: JSON {
        let rule = object([
            ("rule", type("integer", "null")), ("query", type("string", "null")),
            ("count", type("integer")),
        ])
        return object([
            ("count", type("integer")), ("rules", list(rule)), ("byHand", type("integer")),
        ])
    }

    private static func object(
        _ required: [(String, JSON)], _ optional: [(String, JSON)] = [], isOpen: Bool = false
    ) -> JSON {
        .object([
            JSON.Member("type", .string("object")),
            JSON.Member("required", JSON(required.map(\.0))),
            JSON.Member(
                "properties", .object((required + optional).map { JSON.Member($0.0, $0.1) })),
            JSON.Member("additionalProperties", .bool(isOpen)),
        ])
    }
}
