import News

/// What is logged of a request: no query and no text, for these tell what somebody
/// looks for.
public struct RequestRecord: Equatable, Sendable {
    /// ISO 8601 in UTC, when it was answered.
    public let time: String
    public let address: String
    /// The user's or token's name; empty where none is asked for.
    public let who: String
    public let method: String
    public let path: String
    /// The kind of page: `/stories/{id}`.
    public let route: String
    public let status: Int
    /// Of the body; `nil` for a stream.
    public let bytes: Int?
    public let seconds: Double

    public var json: JSON {
        .object([
            JSON.Member("time", .string(time)), JSON.Member("event", .string("request")),
            JSON.Member("address", .string(address)), JSON.Member("who", .string(who)),
            JSON.Member("method", .string(method)), JSON.Member("path", .string(path)),
            JSON.Member("route", .string(route)), JSON.Member("status", .integer(status)),
            JSON.Member("bytes", JSON(bytes)), JSON.Member("seconds", .score(seconds)),
        ])
    }

    /// One line for people; what a client sent is quoted as JSON, so that it can
    /// begin no line of its own.
    public var line: String {
        let name = who.isEmpty ? "-" : JSON.string(who).text
        let size = bytes.map(String.init) ?? "-"
        return "\(time) \(address) \(name) \(method) \(JSON.string(path).text) \(status) "
            + "\(size) \(JSON.score(seconds).text)s"
    }
}
