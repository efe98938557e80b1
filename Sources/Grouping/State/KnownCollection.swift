import News

/// What is known of a larger collection that some reports are a part of: its
/// counts of terms, and sentence vectors that were computed before.
public struct KnownCollection: Equatable, Sendable {
    /// `nil` where the counts are those of the reports at hand.
    public private(set) var statistics: TermStatistics?
    /// By the id of the report.
    public private(set) var vectors: [String: ReportVectors] = [:]

    public init() {}

    /// Adds a line: a `collection` with its number of `reports`, a `term` with its
    /// `count`, or the `evidence` of a report.
    ///
    /// - Throws: where the line is none of these.
    public mutating func add(_ line: JSON) throws(EditorialDecisionError) {
        switch line["record"]?.string {
        case "collection":
            statistics = TermStatistics(
                reports: line["reports"]?.integer ?? 0, terms: statistics?.terms ?? [])
        case "term":
            guard let term = line["term"]?.string, let count = line["count"]?.integer else {
                fallthrough
            }
            statistics = statistics ?? TermStatistics()
            statistics?.terms.append((term, count))
        case "evidence":
            guard let article = line["article"]?.string else { fallthrough }
            vectors[article] = ReportVectors(
                headline: GroupingState.vector(line["headline"]?.string),
                lead: GroupingState.vector(line["lead"]?.string))
        default:
            throw EditorialDecisionError(description: "this says nothing of a collection")
        }
    }
}
