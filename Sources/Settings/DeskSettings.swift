/// What a desk's configuration file says (Documentation/following.md has it all).
///
/// ```yaml
/// private: [intranet.example.org]
/// sources:
///   - url: https://example.org/feed.xml
///     outlet: Example Courier
/// ```
///
/// YAML, because a list of sources wants comments and few signs, and because
/// its parser names the line of every value.
public struct DeskSettings: Equatable, Sendable {
    /// Where the archive lies.
    public var archive: String?
    /// An address or mailbox at which a server's operator finds the desk.
    public var contact: String?
    /// Hosts that may be private or on this machine.
    public var privateHosts: [String] = []
    public var limits = Limits()
    public var sources: [SourceSettings] = []

    public init() {}

    /// Limits of fetching; `nil` for the usual.
    public struct Limits: Equatable, Sendable {
        public var connectSeconds: Double?
        public var idleSeconds: Double?
        public var answerSeconds: Double?
        public var megabytes: Int?
        public var unpackedMegabytes: Int?
        public var redirects: Int?
        /// Seconds between two requests to one host.
        public var delaySeconds: Double?
        /// Items taken from one answer of a source.
        public var items: Int?

        public init() {}
    }

    /// What is said of a source; only its address where nothing is.
    public func source(_ address: String) -> SourceSettings {
        sources.first { $0.url == address } ?? SourceSettings(url: address)
    }
}
