/// How long and how large an answer may be; each can be set, so that tests are
/// quick and a desk on a slow line can wait.
public struct FetchLimits: Equatable, Sendable {
    /// Seconds until a connection stands.
    public var connectSeconds: Double
    /// Seconds in which a server may say nothing.
    public var idleSeconds: Double
    /// Seconds for one whole answer.
    public var answerSeconds: Double
    /// Bytes of an answer as it comes over the wire.
    public var bytes: Int
    /// Bytes of an answer when it is unpacked.
    public var unpackedBytes: Int
    /// How many redirects are followed.
    public var redirects: Int

    public init(
        connectSeconds: Double = 10, idleSeconds: Double = 15, answerSeconds: Double = 60,
        bytes: Int = 20_000_000, unpackedBytes: Int = 100_000_000, redirects: Int = 5
    ) {
        self.connectSeconds = connectSeconds
        self.idleSeconds = idleSeconds
        self.answerSeconds = answerSeconds
        self.bytes = bytes
        self.unpackedBytes = unpackedBytes
        self.redirects = redirects
    }
}
