/// That a story came, changed, or went into another.
public struct StoryChange: Equatable, Sendable {
    public enum Kind: String, Sendable {
        case new, changed, merged
    }

    /// Its place in the order of all changes of the archive.
    public let number: Int64
    /// ISO 8601, in UTC.
    public let at: String
    public let kind: Kind
    /// The story's id; of a merged one, the id that it had.
    public let story: String
    /// As it is now; `nil` where the story is no more.
    public let headline: String?
}
