/// How a report came into its story: the decision itself, as it was made.
struct Joining: Equatable, Sendable {
    /// A report of the story that it joined, by its place in the order grouped.
    var with: Int
    /// How near the two stories were; `nil` where a person decided.
    var value: Float?
}
