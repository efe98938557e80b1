/// In how many reports of a collection each term stands.
///
/// Reports that are grouped as a part of a larger collection weigh terms by the
/// whole of it, so that they are grouped as they would be there.
public struct TermStatistics: Equatable, Sendable {
    /// Of how many reports the counts speak.
    public var reports: Int
    /// The terms and their counts, in the order in which the ordered reports of
    /// the collection first have them: it breaks ties.
    public var terms: [(term: String, count: Int)]

    public init(reports: Int = 0, terms: [(term: String, count: Int)] = []) {
        self.reports = reports
        self.terms = terms
    }

    public static func == (one: TermStatistics, other: TermStatistics) -> Bool {
        one.reports == other.reports
            && one.terms.elementsEqual(other.terms) { $0.term == $1.term && $0.count == $1.count }
    }
}
