/// A search that decides what is shown; nothing is ever deleted by it.
///
/// What fits a mute rule is hidden. Where there are keep rules, what fits none of
/// them is hidden too. A mute rule goes before a keep rule.
public struct Rule: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case keep, mute
    }

    /// What it is called by; never given twice.
    public let number: Int
    public let kind: Kind
    /// A search (Documentation/search.md).
    public let query: String
    /// When it was made, ISO 8601 in UTC.
    public let added: String

    public init(number: Int, kind: Kind, query: String, added: String) {
        self.number = number
        self.kind = kind
        self.query = query
        self.added = added
    }
}
