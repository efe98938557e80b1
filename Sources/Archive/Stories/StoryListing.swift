import News

/// Stories as a listing shows them.
public struct StoryListing: Sendable {
    public var stories: [Story]
    /// How many stories the rules hide among those that it would show.
    public var hidden: HiddenTally
    /// The last change that it has looked at, for `Store.setMark`.
    public var change: Int64
}
