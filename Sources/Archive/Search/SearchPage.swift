/// One page of hits, and how many there are in all.
public struct SearchPage: Sendable {
    public let hits: [SearchHit]
    /// How many reports fit; with a pattern, how many were found to until the page was
    /// full.
    public let total: Int
    /// Whether more may fit than `total` says: a pattern was not tried on all.
    public let isOpen: Bool
    /// How long the patterns took, in seconds; `nil` without any.
    public let patternSeconds: Double?
    /// Where the next page begins; `nil` on the last one.
    public let next: Place?
    /// What the rules hide of what was found; not counted in `total`.
    public let hidden: HiddenTally

    /// A place in the hits of a search, as `20` or, for the page after another, as
    /// `20.5312`: reports that came after the 5312nd do not move the pages.
    public struct Place: Equatable, Sendable, CustomStringConvertible {
        /// How many hits stand before it.
        public let hits: Int
        /// The number of the newest report that is looked at; `nil` for all.
        public let newest: Int64?

        public static let start = Place(hits: 0, newest: nil)

        public init(hits: Int, newest: Int64? = nil) {
            self.hits = hits
            self.newest = newest
        }

        /// `nil` where it is no place.
        public init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, let hits = Int(parts[0]), hits >= 0 else { return nil }
            let newest = parts.count == 2 ? Int64(parts[1]) : nil
            guard parts.count == 1 || newest != nil else { return nil }
            self.init(hits: hits, newest: newest)
        }

        public var description: String { newest.map { "\(hits).\($0)" } ?? "\(hits)" }
    }
}
