/// Something that happened to a source and that a desk should know.
public struct SourceEvent: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// It could not be fetched several times in a row, and can be again.
        case failing, recovered
        /// It has brought nothing for far longer than usual, and does again.
        case silent, speaking
        /// Its address changed for good, or it is gone for good.
        case moved, gone
    }

    /// ISO 8601, by the archive's clock.
    public let at: String
    /// The source's address as it was added.
    public let source: String
    public let kind: Kind
    public let detail: String

    public init(at: String, source: String, kind: Kind, detail: String) {
        self.at = at
        self.source = source
        self.kind = kind
        self.detail = detail
    }
}
