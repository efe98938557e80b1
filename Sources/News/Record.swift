/// A value that travels between the steps as a JSON object.
public protocol Record: Sendable {
    /// Reads what the object has; a field that is missing or of a wrong kind is
    /// empty, so that one bad field never loses the rest.
    init(json: JSON)

    /// The object, its members always in the same order.
    var json: JSON { get }
}

extension JSON {
    /// An array of records read from a member.
    public func records<Value: Record>(_ key: String, of type: Value.Type = Value.self) -> [Value] {
        self[key]?.array?.map { Value(json: $0) } ?? []
    }

    public static func records(_ values: [some Record]) -> JSON {
        .array(values.map(\.json))
    }

    /// A record read from a member, or `nil` where it is `null` or missing.
    public func record<Value: Record>(_ key: String, of type: Value.Type = Value.self) -> Value? {
        guard let value = self[key], value != .null else { return nil }
        return Value(json: value)
    }
}
