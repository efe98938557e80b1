import News

/// What grouping takes from one report, before it is known what others say.
///
/// ```json
/// {"record": "evidence", "article": "a", "time": 19793.5, "terms": ["ferri"], …}
/// ```
public struct ReportEvidence: Equatable, Sendable {
    /// The id of the report.
    public var article: String
    /// Days since 1970; `nil` where the report has no day.
    public var time: Double?
    /// Its terms, each once, in the order in which it has them.
    public var terms: [String]
    /// `nil` where no sentence encoder was at hand.
    public var vectors: ReportVectors?

    /// Vectors as base64 of 32-bit floats, the lowest byte first.
    public var json: JSON {
        .object([
            JSON.Member("record", .string("evidence")), JSON.Member("article", .string(article)),
            JSON.Member("time", JSON(time)), JSON.Member("terms", JSON(terms)),
            JSON.Member("headline", .string(GroupingState.text(vectors?.headline ?? []))),
            JSON.Member("lead", .string(GroupingState.text(vectors?.lead ?? []))),
        ])
    }
}

extension StoryGrouping {
    /// The evidence of a report; the same in every collection.
    public func evidence(of report: Report) -> ReportEvidence {
        ReportEvidence(
            article: report.article.id, time: ReportTime.days(report.article.published),
            terms: terms(of: report), vectors: vectors(of: report))
    }
}
