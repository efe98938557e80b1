import Foundation
import News

/// Checks JSON against the part of JSON Schema (2020-12) that `Schemas/` uses.
struct SchemaValidator {
    private let schemas: [String: JSON]

    /// Reads every schema of the folder.
    init() throws {
        var schemas: [String: JSON] = [:]
        let folder = Project.folder.appendingPathComponent("Schemas")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".json") {
            schemas[name] = try JSON(parsing: Project.text(of: "Schemas/\(name)"))
        }
        self.schemas = schemas
    }

    /// What is wrong, each with its place; nothing where the value is valid.
    func complaints(about value: JSON, schema name: String) -> [String] {
        check(value, schemas[name] ?? .null, in: name, at: "")
    }

    private func check(_ value: JSON, _ schema: JSON, in file: String, at place: String) -> [String]
    {
        if let reference = schema["$ref"]?.string {
            let (target, file) = resolve(reference, from: file)
            return check(value, target, in: file, at: place)
        }
        var complaints: [String] = []
        if let options = schema["anyOf"]?.array {
            let tried = options.map { check(value, $0, in: file, at: place) }
            if !tried.contains(where: \.isEmpty) {
                complaints += tried.min { $0.count < $1.count } ?? []
            }
        }
        if let allowed = schema["enum"]?.array, !allowed.contains(value) {
            complaints.append("\(place): \(value.text) is none of the values")
        }
        if !types(of: schema).isEmpty, !types(of: schema).contains(where: { matches(value, $0) }) {
            return complaints + ["\(place): \(value.text.prefix(40)) is of the wrong type"]
        }
        complaints += checkLimits(value, schema, at: place)
        for (index, item) in (value.array ?? []).enumerated() {
            guard let schema = schema["items"] else { break }
            complaints += check(item, schema, in: file, at: "\(place)/\(index)")
        }
        return complaints + checkMembers(value, schema, in: file, at: place)
    }

    private func checkMembers(
        _ value: JSON, _ schema: JSON, in file: String, at place: String
    ) -> [String] {
        guard case .object(let members) = value else { return [] }
        var complaints: [String] = []
        for key in schema["required"]?.strings ?? [] where value[key] == nil {
            complaints.append("\(place): \(key) is missing")
        }
        for member in members {
            if let schema = schema["properties"]?[member.key] {
                complaints += check(member.value, schema, in: file, at: "\(place)/\(member.key)")
            } else if schema["additionalProperties"]?.bool == false {
                complaints.append("\(place): \(member.key) is not in the schema")
            }
        }
        return complaints
    }

    private func checkLimits(_ value: JSON, _ schema: JSON, at place: String) -> [String] {
        var complaints: [String] = []
        if let least = schema["minimum"]?.number, let number = value.number, number < least {
            complaints.append("\(place): \(number) is too small")
        }
        if let count = value.array?.count {
            let fits =
                count >= schema["minItems"]?.integer ?? 0
                && count <= schema["maxItems"]?.integer ?? .max
            if !fits { complaints.append("\(place): has \(count) items") }
        }
        if let pattern = schema["pattern"]?.string, let string = value.string,
            let regex = try? Regex(pattern), string.firstMatch(of: regex) == nil
        {
            complaints.append("\(place): \(string) does not match \(pattern)")
        }
        return complaints
    }

    private func types(of schema: JSON) -> [String] {
        schema["type"]?.strings ?? [schema["type"]?.string].compactMap { $0 }
    }

    private func matches(_ value: JSON, _ type: String) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer),
            ("number", .number), ("string", .string), ("array", .array), ("object", .object):
            true
        default: false
        }
    }

    private func resolve(_ reference: String, from file: String) -> (JSON, String) {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? file : String(parts[0])
        var schema = schemas[file] ?? .null
        for key in (parts.count > 1 ? parts[1] : "").split(separator: "/") {
            schema = schema[String(key)] ?? .null
        }
        return (schema, file)
    }
}
