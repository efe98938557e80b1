/// A half-open range of Unicode code points in one field of a record.
public struct Span: Hashable, Sendable {
    public var field: Field
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int, in field: Field = .text) {
        self.field = field
        self.start = start
        self.end = end
    }

    public var length: Int { end - start }

    public func overlaps(_ other: Span) -> Bool {
        field == other.field && start < other.end && other.start < end
    }

    public func contains(_ other: Span) -> Bool {
        field == other.field && start <= other.start && other.end <= end
    }
}

extension Span {
    /// Reads `start`, `end` and `in` of an object.
    public init(json: JSON) {
        self.init(
            json["start"]?.integer ?? 0, json["end"]?.integer ?? 0,
            in: Field(name: json["in"]?.string))
    }

    /// `start`, `end`, and `in` where the field is not `text`.
    public var members: [JSON.Member] {
        let offsets = [
            JSON.Member("start", .integer(start)), JSON.Member("end", .integer(end)),
        ]
        return field == .text ? offsets : offsets + [JSON.Member("in", .string(field.name))]
    }
}
