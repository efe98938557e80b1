/// One value of a MessagePack file. Strings and byte strings are places in the file.
enum PackedValue: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// Past `Int.max`: spaCy's string identifiers are 64-bit hashes.
    case identifier(UInt64)
    case number(Double)
    case text(Range<Int>)
    case bytes(Range<Int>)
    case list([PackedValue])
    case map([PackedEntry])

    /// What an error message calls such a value.
    var kind: String {
        switch self {
        case .null: "nothing"
        case .boolean: "a truth value"
        case .integer, .identifier: "a whole number"
        case .number: "a number"
        case .text: "a string"
        case .bytes: "bytes"
        case .list: "a list"
        case .map: "a map"
        }
    }
}

/// A key of a MessagePack map with its value.
struct PackedEntry: Sendable {
    let key: PackedValue
    let value: PackedValue
}
