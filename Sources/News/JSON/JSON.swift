/// A JSON value that keeps its members in order, so that a record is written
/// the same way every time.
///
/// Foundation's coder is not used because it keeps no order of members, drops a
/// whole line for one lone surrogate, and gives no byte offset for an error.
public enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One name and its value.
    public struct Member: Equatable, Sendable {
        public let key: String
        public let value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
}

extension JSON {
    /// The value of a member; of several with one name the last counts.
    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    public var integer: Int? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    public var array: [JSON]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// The strings of an array; anything else in it is left out.
    public var strings: [String]? { array?.compactMap(\.string) }
}

extension JSON {
    /// A string, or `null` for `nil`.
    public init(_ value: String?) {
        self = value.map(JSON.string) ?? .null
    }

    public init(_ value: Int?) {
        self = value.map(JSON.integer) ?? .null
    }

    /// A number without its fraction where it has none, or `null` for `nil`.
    public init(_ value: Double?) {
        guard let value, value.isFinite else {
            self = .null
            return
        }
        self = Int(exactly: value).map(JSON.integer) ?? .number(value)
    }

    public init(_ values: [String]) {
        self = .array(values.map(JSON.string))
    }

    /// A score, rounded to the three decimals that records print.
    public static func score(_ value: Double) -> JSON {
        JSON((value * 1000).rounded() / 1000)
    }
}
