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

    public init(
        host: String = "127.0.0.1", port: Int = 8420, names: [String] = [], zone: String? = nil
    ) {
        self.host = host
        self.port = port
        self.names = names
        self.zone = zone
    }
}
