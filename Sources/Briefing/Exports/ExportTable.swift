import News

/// What an archive holds, as tables: each a kind of rows with the same columns,
/// for comma-separated values and for JSON Lines alike.
public enum ExportTable: String, Sendable, CaseIterable {
    case reports, stories, claims, quotations, agenda, timeline, revisions, sources

    public var columns: [String] {
        switch self {
        case .reports:
            [
                "report", "story", "outlet", "title", "bylines", "agencies", "published",
                "modified", "language", "url", "sentences", "text",
            ]
        case .stories:
            [
                "story", "headline", "reports", "outlets", "independent", "least", "most", "first",
                "last", "agreed", "single", "conflict", "updated", "articles",
            ]
        case .claims:
            [
                "story", "headline", "claim", "kind", "standing", "report", "group", "in", "start",
                "end", "value", "status", "attribution", "text",
            ]
        case .quotations:
            ["report", "kind", "speaker", "source", "cue", "told", "in", "start", "end", "text"]
        case .agenda:
            [
                "story", "what", "who", "where", "when", "earliest", "latest", "status",
                "announcedBy", "previous", "report", "start", "end", "text", "outcomeReport",
                "outcome",
            ]
        case .timeline:
            [
                "story", "date", "mod", "precision", "status", "background", "what", "claim",
                "standing", "report", "start", "end", "text",
            ]
        case .revisions:
            ["report", "ordinal", "added", "digest", "before", "after", "substance"]
        case .sources:
            ["outlet", "reports", "first", "last", "rate", "silence", "silent", "undated"]
        }
    }

    /// What one row is called in JSON Lines: its `record`.
    public var record: String {
        switch self {
        case .reports: "report"
        case .stories: "story"
        case .claims: "claim"
        case .quotations: "quotation"
        case .agenda: "agenda"
        case .timeline: "timeline"
        case .revisions: "revision"
        case .sources: "source"
        }
    }

    /// The columns as the first row of comma-separated values; the last two state
    /// engine and time, for which the format has no other place.
    public var csvHead: String {
        CommaSeparated.row((columns + ["engine", "exported"]).map(JSON.string))
    }

    public static func csv(_ row: [JSON], _ stamp: ExportStamp) -> String {
        CommaSeparated.row(row + [.string(Engine.name), .string(stamp.time)])
    }

    /// A row as an object.
    public func json(_ row: [JSON]) -> JSON {
        .object(
            [JSON.Member("record", .string(record))]
                + zip(columns, row).map { JSON.Member($0, $1) })
    }
}
