import News

/// Reports that wait for a story, with all that they may belong together with.
public struct Neighbourhood: Sendable {
    /// A report as the grouping step wants it.
    public struct Member: Sendable {
        public let report: Report
        /// Empty where none were kept.
        public let vectors: [Float]
        /// Whether it waits, or only stands near one that does.
        public let isPending: Bool
        /// The story it is in until now.
        public let story: String?
    }

    /// Days that have so many reports that only some were looked at.
    public struct Days: Hashable, Sendable {
        /// As days since 1970.
        public let span: ClosedRange<Int>
        /// How many reports were published in them.
        public let reports: Int
    }

    public let members: [Member]
    /// Where the members were chosen from many for being alike: out of what.
    public var days: Days?
    /// The archive's last change when this was read.
    let change: Int64

    /// The story of each report until now.
    public var stories: [String: String] {
        Dictionary(
            members.compactMap { member in member.story.map { (member.report.article.id, $0) } }
        ) { first, _ in first }
    }
}
