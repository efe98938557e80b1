import Foundation
import News

/// The description of the API (OpenAPI 3.1), made from the table of its routes and
/// from the published schemas of the records.
struct OpenAPI: Sendable {
    let document: JSON

    /// - Throws: `DeskError` where the schemas do not stand beside the program.
    init() throws {
        document = .object([
            JSON.Member("openapi", .string("3.1.0")),
            JSON.Member(
                "info",
                .object([
                    JSON.Member("title", .string("Dateline")),
                    JSON.Member("version", .string(Engine.version)),
                    JSON.Member(
                        "description",
                        .string("Stories, reports and searches of one archive, as records.")),
                ])),
            JSON.Member("paths", Self.paths),
            JSON.Member(
                "components",
                .object([
                    JSON.Member("schemas", .object(try Self.recordSchemas() + Self.ownSchemas)),
                    JSON.Member(
                        "securitySchemes",
                        .object([
                            JSON.Member(
                                "token",
                                .object([
                                    JSON.Member("type", .string("http")),
                                    JSON.Member("scheme", .string("bearer")),
                                ]))
                        ])),
                ])),
            // Where nobody has to sign in, nothing need be sent.
            JSON.Member(
                "security",
                .array([.object([]), .object([JSON.Member("token", .array([]))])])),
        ])
    }

    private static var paths: JSON {
        let paths = Dictionary(grouping: APIRoute.all, by: \.path)
        return .object(
            paths.keys.sorted().map { path in
                JSON.Member(
                    path,
                    .object((paths[path] ?? []).map { JSON.Member($0.method, $0.description) }))
            })
    }

    /// The published schemas, put beside each other: a reference to another file
    /// becomes one within this document.
    private static func recordSchemas() throws -> [JSON.Member] {
        let folder = try PageRenderer.folder("Schemas")
        return try ["article", "common", "report", "story"].map { name in
            let file = folder + "/\(name).schema.json"
            guard let text = try? String(contentsOfFile: file, encoding: .utf8),
                let schema = try? JSON(parsing: text)
            else { throw DeskError(file: file, reason: "is missing or damaged") }
            return JSON.Member(name, placed(schema, in: name))
        }
    }

    private static func placed(_ value: JSON, in name: String) -> JSON {
        switch value {
        case .array(let values): return .array(values.map { placed($0, in: name) })
        case .object(let members):
            return .object(
                members.compactMap { member in
                    switch (member.key, member.value) {
                    case ("$schema", _), ("$id", _): return nil
                    case ("$ref", .string(let reference)):
                        return JSON.Member("$ref", .string(target(reference, in: name)))
                    default: return JSON.Member(member.key, placed(member.value, in: name))
                    }
                })
        default: return value
        }
    }

    private static func target(_ reference: String, in name: String) -> String {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? name : String(parts[0]).replacing(".schema.json", with: "")
        return "#/components/schemas/\(file)" + parts.dropFirst().joined()
    }
}
