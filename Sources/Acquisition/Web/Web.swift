import News

/// The network, as far as acquisition needs one.
public struct Web: Sendable {
    /// An answer with its body.
    public struct Answer: Sendable {
        /// Where redirects led.
        public var url: String
        public var body: [UInt8]
        public var charset: String?
        /// What the server says the time is.
        public var date: DateStamp?

        public init(url: String, body: [UInt8], charset: String? = nil, date: DateStamp? = nil) {
            self.url = url
            self.body = body
            self.charset = charset
            self.date = date
        }
    }

    /// Fetches an address that the user named; at most the given number of bytes.
    public var fetch: @Sendable (_ url: String, _ limit: Int) throws(InputError) -> Answer

    public init(
        fetch: @escaping @Sendable (_ url: String, _ limit: Int) throws(InputError) -> Answer
    ) {
        self.fetch = fetch
    }
}
