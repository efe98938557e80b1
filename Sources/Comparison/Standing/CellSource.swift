/// Whose words a cell is, as far as its outlet says.
struct CellSource: Equatable, Sendable {
    /// The speaker's name or description.
    var name: String?
    /// Somebody's words, but of whom is not said: "he said", a bare quotation.
    var isUnnamed = false
    /// The person of whose mind the outlet tells in its own words ("Romney opposes"), or
    /// who made public what it tells.
    var holder: String?
}
