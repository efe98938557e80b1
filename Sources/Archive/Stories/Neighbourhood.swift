import News

/// Reports that wait for a story, with all that they may belong together with.
public struct Neighbourhood: Sendable {
    public struct Member: Sendable {
        /// What decides on the report's story; its sentences and marks are left out.
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

        /// Days from and to which `wide` goes come every so many days.
        static let step = 4

        /// These days and some around them: the same for all of about four days, so that
        /// what is told of them need not be told anew for each.
        public var wide: ClosedRange<Int> {
            let step = Double(Self.step)
            let first = Int((Double(span.lowerBound) / step).rounded(.down)) * Self.step
            let last = Int((Double(span.upperBound + 1) / step).rounded(.up)) * Self.step - 1
            return first...last
        }
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
