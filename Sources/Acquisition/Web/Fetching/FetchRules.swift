import News

/// What holds for everything that is fetched in a run.
public struct FetchRules: Equatable, Sendable {
    public var limits: FetchLimits
    /// Hosts that may be private or on this machine, as addresses name them.
    public var privateHosts: Set<String>
    /// An address or mailbox at which a server's operator finds the desk.
    public var contact: String?
    /// Seconds between two requests to one host.
    public var delay: Double

    /// The product token that robots.txt addresses it by.
    public static let product = "Dateline"
    /// A `Crawl-delay` above this is taken as this, in seconds.
    public static let delayLimit = 60.0

    public init(
        limits: FetchLimits = FetchLimits(), privateHosts: Set<String> = [],
        contact: String? = nil, delay: Double = 1
    ) {
        self.limits = limits
        self.privateHosts = Set(privateHosts.map { $0.lowercased() })
        self.contact = contact
        self.delay = delay
    }

    /// What the program calls itself: `Dateline/0.1.0 (+https://example.org/desk)`.
    public var agent: String {
        let own = "\(Self.product)/\(Engine.version)"
        return contact.map { "\(own) (+\($0))" } ?? own
    }
}
