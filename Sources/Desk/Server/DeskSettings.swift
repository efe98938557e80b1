import Foundation

/// Where the desk listens, and who may ask it.
public struct DeskSettings: Sendable {
    /// The address to listen on; only loopback is open without a login.
    public var host: String
    /// 0 lets the system choose a free one.
    public var port: Int
    /// Names by which the desk may be asked besides those of loopback: a page of
    /// another site that names this machine by a name of its own is refused.
    public var names: [String]
    /// The time zone of those who read, by its name in the IANA database; UTC
    /// without one.
    public var zone: String?
    /// The addresses of proxies whose `X-Forwarded-…` headers are believed.
    public var trustedProxies: [String] = []
    /// Requests a second that one address may make in the long run; `nil` for the
    /// standard, which does not count requests of this machine itself.
    public var rate: Double?
    /// How long a stream of events stays open, in seconds; then who asks comes back,
    /// and is looked at again.
    public var eventSeconds = 300
    /// How slow a client may be.
    public var pace = Pace()
    /// Seconds since 1970.
    public var now: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    /// Called with every request that was answered.
    public var log: (@Sendable (RequestRecord) -> Void)?

    public init(
        host: String = "127.0.0.1", port: Int = 8420, names: [String] = [], zone: String? = nil
    ) {
        self.host = host
        self.port = port
        self.names = names
        self.zone = zone
    }

    /// Whether others than this machine can reach the desk: its address is not one
    /// of loopback, or a proxy passes on what others ask.
    public var isOpenToOthers: Bool {
        !ClientAddress.isLoopback(host) || !trustedProxies.isEmpty
    }
}
