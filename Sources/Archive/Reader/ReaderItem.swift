/// A report as a reader's app lists it.
public struct ReaderItem: Equatable, Sendable {
    /// The report's number, which never changes.
    public let number: Int64
    /// The report's id.
    public let id: String
    public let feed: ReaderFeed
    /// When it came, ISO 8601 in UTC.
    public let added: String
    public let story: String?
    public let isRead: Bool
    public let isStarred: Bool
}

/// Which reports a reader's app asks for.
public struct ReaderQuery: Sendable {
    public var account: String
    public var feed: ReaderFeed?
    /// Only read ones, or only unread ones.
    public var read: Bool?
    public var starred: Bool?
    /// Only those that came at this time or later, ISO 8601 in UTC.
    public var since: String?
    /// Only those that came before this time.
    public var before: String?
    public var oldestFirst = false
    /// Behind this one, in the order asked for.
    public var after: Int64?
    public var numbers: [Int64]?
    public var limit = 20

    public init(account: String) {
        self.account = account
    }
}
