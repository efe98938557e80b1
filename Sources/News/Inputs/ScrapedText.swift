/// Plain text as a scraper or a copy-and-paste left it, furniture and all.
public struct ScrapedText: Sendable {
    public var id: String
    public var url: String?
    public var outlet: String?
    public var raw: String
    public var fetched: DateStamp?
    /// What a feed entry says of itself; the text may repeat it or not.
    public var title: String?
    public var published: DateStamp?
    public var bylines: [String]
    /// What was doubted or repaired when it was taken in.
    public var findings: [Finding] = []

    public init(
        id: String, url: String? = nil, outlet: String? = nil, raw: String,
        fetched: DateStamp? = nil, title: String? = nil, published: DateStamp? = nil,
        bylines: [String] = []
    ) {
        self.id = id
        self.url = url
        self.outlet = outlet
        self.raw = raw
        self.fetched = fetched
        self.title = title
        self.published = published
        self.bylines = bylines
    }
}
