import Archive
import Briefing

/// What people do at the desk that needs the steps of reading and grouping; the
/// desk itself only shows.
public struct DeskWork: Sendable {
    /// What became of a pasted or dropped text.
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
        case move(report: String, story: String)
    }

    /// Keeps a text, a page or the addresses in a text, and puts them into
    /// stories. `name` stands for an id where the text has none.
    public var add: @Sendable (_ bytes: [UInt8], _ name: String) throws -> Outcome
    /// Keeps a decision and makes the stories of its reports anew; how many changed.
    public var decide: @Sendable (_ decision: Decision) throws -> Int

    /// What exports say of the program and the time.
    public var stamp: @Sendable () -> ExportStamp

    public init(
        add: @escaping @Sendable (_ bytes: [UInt8], _ name: String) throws -> Outcome,
        decide: @escaping @Sendable (_ decision: Decision) throws -> Int,
        stamp: @escaping @Sendable () -> ExportStamp
    ) {
        self.add = add
        self.decide = decide
        self.stamp = stamp
    }
}
