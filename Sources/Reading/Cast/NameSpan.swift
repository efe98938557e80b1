/// Tokens that may be a name, and what the language engine takes them for.
struct NameSpan: Hashable {
    /// Stands for the engine's label where a dateline shows a place.
    static let placeLine = "PLACE LINE"

    /// The number of the passage among those of the report.
    var passage: Int
    var tokens: Range<Int>
    /// The engine's label, `nil` where it saw no name.
    var engine: String?
}
