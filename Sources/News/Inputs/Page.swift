/// A page as it was recorded: markup that is still to be extracted.
public struct Page: Sendable {
    /// What came over the wire, or text that somebody already decoded.
    public enum Body: Sendable {
        case bytes([UInt8])
        case text(String)
    }

    public var id: String
    public var url: String?
    /// The publisher, where the source (a feed, `--outlet`) names it.
    public var outlet: String?
    public var body: Body
    /// When the page was fetched; nothing on it can be later.
    public var fetched: DateStamp?
    /// The charset of the HTTP header, if there was one.
    public var charset: String?
    /// What was doubted or repaired when it was taken in.
    public var findings: [Finding] = []

    public init(
        id: String, url: String? = nil, outlet: String? = nil, body: Body,
        fetched: DateStamp? = nil, charset: String? = nil
    ) {
        self.id = id
        self.url = url
        self.outlet = outlet
        self.body = body
        self.fetched = fetched
        self.charset = charset
    }
}
