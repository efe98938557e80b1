/// A story that a saved search has found new or changed, with the sentences and
/// addresses that are the cause.
public struct Alert: Record, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The first time that this search tells of the story.
        case new
        case changed
    }

    /// The same however often it is delivered, so that a receiver can tell.
    public var id: String
    /// The saved search, by its name, and what it looks for.
    public var watch: String
    public var query: String
    public var kind: Kind
    public var story: String
    public var headline: String
    /// How many reports and independent sources the story has.
    public var reports: Int
    public var sources: Int
    /// When the archive noticed it, ISO 8601 in UTC.
    public var at: String
    /// What is new first, then what was told of before.
    public var causes: [AlertCause]
    /// Claims of the story with the standing that the search asks for.
    public var claims: [Claim]

    public init(
        id: String, watch: String, query: String, kind: Kind, story: String, headline: String,
        reports: Int, sources: Int, at: String, causes: [AlertCause], claims: [Claim] = []
    ) {
        self.id = id
        self.watch = watch
        self.query = query
        self.kind = kind
        self.story = story
        self.headline = headline
        self.reports = reports
        self.sources = sources
        self.at = at
        self.causes = causes
        self.claims = claims
    }

    public init(json: JSON) {
        self.init(
            id: json["id"]?.string ?? "", watch: json["watch"]?.string ?? "",
            query: json["query"]?.string ?? "",
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .changed,
            story: json["story"]?.string ?? "", headline: json["headline"]?.string ?? "",
            reports: json["reports"]?.integer ?? 0, sources: json["sources"]?.integer ?? 0,
            at: json["at"]?.string ?? "", causes: json.records("causes"),
            claims: json.records("claims"))
    }

    public var json: JSON {
        .object([
            JSON.Member("record", .string("alert")), JSON.Member("id", .string(id)),
            JSON.Member("watch", .string(watch)), JSON.Member("query", .string(query)),
            JSON.Member("kind", .string(kind.rawValue)), JSON.Member("story", .string(story)),
            JSON.Member("headline", .string(headline)), JSON.Member("reports", .integer(reports)),
            JSON.Member("sources", .integer(sources)), JSON.Member("at", .string(at)),
            JSON.Member("causes", JSON.records(causes)),
            JSON.Member("claims", JSON.records(claims)),
            JSON.Member("engine", .string(Engine.name)),
        ])
    }
}
