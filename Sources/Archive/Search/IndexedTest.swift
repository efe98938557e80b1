internal import GRDB

/// What a search asks of a report beside its words: two ways to put one question, with the
/// same arguments.
struct IndexedTest {
    /// A condition on a row `r` of the table `report`.
    let ofOne: String
    /// All reports that fulfil it, as a column `number`.
    let ofAll: String
    let arguments: StatementArguments

    init(_ field: QueryField, _ value: String) {
        switch field {
        case .date:
            let range = DateRange(value)
            self.init(
                from: range?.first.map { $0 * 86_400 }, to: range?.last.map { ($0 + 1) * 86_400 })
        case .story:
            self.init(
                "r.story = coalesce((SELECT story FROM alias WHERE id = ?), ?)", [value, value])
        case .sources: self.init(sources: value)
        case .standing, .status: self.init(storyFacet: field.rawValue, value)
        case .author, .outlet, .source, .entity, .place, .agency, .lang:
            self.init(facet: field.rawValue, Facet.fold(value))
        // `fixed(at:)` has made a moment of every one that can be understood, and words
        // have an index of their own.
        case .pubdate, .title, .says: self.init("0", [])
        }
    }

    /// For columns of `report` itself.
    private init(_ condition: String, _ arguments: StatementArguments) {
        ofOne = condition
        ofAll = "SELECT r.number AS number FROM report r WHERE \(condition)"
        self.arguments = arguments
    }

    /// - Parameters:
    ///   - from: the first second since 1970; `nil` is open.
    ///   - to: the first second after.
    init(from: Int?, to: Int?) {
        let ends = [(">=", from), ("<", to)].compactMap { sign, end in
            end.map { (sql: " AND r.day \(sign) ?", day: Double($0) / 86_400) }
        }
        self.init(
            "r.day IS NOT NULL" + ends.map(\.sql).joined(), StatementArguments(ends.map(\.day)))
    }

    private init(facet kind: String, _ value: String) {
        ofOne = """
            EXISTS (SELECT 1 FROM facet f
                WHERE f.kind = ? AND f.value = ? AND f.report = r.number)
            """
        ofAll = "SELECT report AS number FROM facet WHERE kind = ? AND value = ?"
        arguments = [kind, value]
    }

    private init(storyFacet kind: String, _ value: String) {
        ofOne = """
            EXISTS (SELECT 1 FROM storyFacet f
                WHERE f.kind = ? AND f.value = ? AND f.story = r.story)
            """
        ofAll = """
            SELECT r.number AS number FROM storyFacet f CROSS JOIN report r ON r.story = f.story
            WHERE f.kind = ? AND f.value = ?
            """
        arguments = [kind, value]
    }

    private init(sources value: String) {
        // Nothing has fewer sources than none.
        let range = CountRange(value)
        self.init("r.sources \(range?.comparison ?? "<") ?", [range?.count ?? 0])
    }
}
