/// What a configuration file says of one source.
public struct SourceSettings: Equatable, Sendable {
    /// What is kept of an item.
    public enum Content: String, CaseIterable, Sendable {
        /// The source's own text where it has the whole report, else the page.
        case auto
        /// The page, always.
        case page
        /// The source's own text, always.
        case feed
    }

    public var url: String
    /// The publisher of its reports, where neither item nor page names one.
    public var outlet: String?
    public var proxy: String?
    public var headers: [String: String] = [:]
    public var cookies: [String: String] = [:]
    /// Further hosts that are told its headers and cookies.
    public var hosts: [String] = []
    public var content = Content.auto
    /// Whether robots.txt is asked before its items are fetched.
    public var robots = true
    /// Seconds from one fetch to the next; `nil` for as its rhythm has it.
    public var every: Int?

    public init(url: String) {
        self.url = url
    }
}
