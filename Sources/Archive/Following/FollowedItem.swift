import News

/// What a source lists, as the archive keeps it until it is fetched.
public struct FollowedItem: Equatable, Sendable {
    public let source: Int64
    /// Without NUL, which becomes U+FFFD.
    public let id: String
    /// The entry as the source has it.
    public let entry: JSON
    /// When the source says it was published, in seconds since 1970.
    public let published: Int?
    /// How often it was tried.
    public let attempts: Int

    public init(
        source: Int64, id: String, entry: JSON, published: Int? = nil, attempts: Int = 0
    ) {
        self.source = source
        self.id = id.storable
        self.entry = entry
        self.published = published
        self.attempts = attempts
    }

    /// What came of an item that was tried.
    public enum Outcome: Equatable, Sendable {
        case kept
        /// Tried again from then on, seconds since 1970.
        case later(Int, why: String)
        case failed(why: String)
    }
}
