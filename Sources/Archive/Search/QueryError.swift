/// Why a search cannot be understood, and where.
public struct QueryError: Error, Equatable, CustomStringConvertible {
    /// The code point of the query at which it is wrong.
    public let offset: Int
    public let query: String
    public let message: String

    /// The query with a mark below the place.
    public var description: String {
        "\(message)\n  \(query)\n  \(String(repeating: " ", count: offset))^"
    }
}
