/// The network, as far as alerts need one: something is posted to an address.
public struct Posting: Sendable {
    /// What is posted, and where to.
    public struct Message: Sendable {
        public let url: String
        public let headers: [(name: String, value: String)]
        public let body: [UInt8]
        /// Private hosts that it may go to, because the user named them.
        public let allowedHosts: [String]

        public init(
            url: String, headers: [(name: String, value: String)], body: [UInt8],
            allowedHosts: [String] = []
        ) {
            self.url = url
            self.headers = headers
            self.body = body
            self.allowedHosts = allowedHosts
        }
    }

    /// Posts a message; returns when the receiver has answered with a status of
    /// success (200 to 299), and throws otherwise. Redirects are not followed.
    public var post: @Sendable (Message) throws(InputError) -> Void

    public init(post: @escaping @Sendable (Message) throws(InputError) -> Void) {
        self.post = post
    }
}
