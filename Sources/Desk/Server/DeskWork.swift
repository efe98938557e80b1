import Archive
import Briefing
import News

/// What people do at the desk that needs the steps of reading and grouping, or the
/// network; the desk itself only shows.
public struct DeskWork: Sendable {
    /// Something to be kept.
    public enum Material: Equatable, Sendable {
        /// A text, a page, a feed, a package or records; the name stands for an id where
        /// it has none.
        case bytes([UInt8], name: String)
        /// Addresses that are fetched.
        case addresses([String])
    }

    /// What became of what was added.
    public struct Outcome: Equatable, Sendable {
        /// The ids of its reports.
        public var reports: [String]
        /// What could not be done, in words.
        public var complaints: [String]

        public init(reports: [String], complaints: [String]) {
            self.reports = reports
            self.complaints = complaints
        }
    }

    /// A person's decision about what belongs together.
    public enum Decision: Equatable, Sendable {
        case merge(stories: [String])
        case split(story: String, reports: [String])
        case move(reports: [String], story: String)
    }

    /// Keeps all that can be kept and puts it into stories.
    public var add: @Sendable (_ materials: [Material]) throws -> Outcome
    /// Keeps a decision and makes the stories of its reports anew; the number of the deed.
    public var decide: @Sendable (_ decision: Decision) throws -> Int64?
    /// Undoes a deed, or the last one; `nil` where there is nothing to undo.
    public var undo: @Sendable (_ number: Int64?) throws -> Deed?
    /// How long somebody waits for an earlier time of a story to be compared.
    public enum Patience: Equatable, Sendable {
        /// Not at all: the reports alone are asked for.
        case none
        /// As long as a page may take; without a comparison it comes where that is longer.
        case page
        /// As long as a request may take.
        case whole
    }

    /// A story as it could be known at a time.
    public var past:
        @Sendable (_ story: String, _ moment: DateStamp, _ patience: Patience) throws -> PastStory
    /// Makes ready what `past` needs of a story, beside all else; somebody who looks at a
    /// story may ask next how it stood before.
    public var expectPast: @Sendable (_ story: Story) -> Void
    /// Follows the feed at an address, or the one that the page there names, and begins
    /// to ask it; the number of the deed, `nil` where it is followed already.
    ///
    /// Throws what a person can read.
    public var follow: @Sendable (_ address: String) throws -> Int64?
    /// A story's evidence as a package (WACZ).
    public var evidence: @Sendable (_ story: String) throws -> [UInt8]
    /// What exports say of the program and the time.
    public var stamp: @Sendable () -> ExportStamp

    public init(
        add: @escaping @Sendable (_ materials: [Material]) throws -> Outcome,
        decide: @escaping @Sendable (_ decision: Decision) throws -> Int64?,
        undo: @escaping @Sendable (_ number: Int64?) throws -> Deed?,
        past:
            @escaping @Sendable (
                _ story: String, _ moment: DateStamp, _ patience: Patience
            ) throws -> PastStory,
        expectPast: @escaping @Sendable (_ story: Story) -> Void = { _ in },
        follow: @escaping @Sendable (_ address: String) throws -> Int64?,
        evidence: @escaping @Sendable (_ story: String) throws -> [UInt8],
        stamp: @escaping @Sendable () -> ExportStamp
    ) {
        self.add = add
        self.decide = decide
        self.undo = undo
        self.past = past
        self.expectPast = expectPast
        self.follow = follow
        self.evidence = evidence
        self.stamp = stamp
    }
}

/// Why something that a person asked for cannot be done, and what mends it.
public struct DeskRefusal: Error, Equatable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
