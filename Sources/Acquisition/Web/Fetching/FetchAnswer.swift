/// What came of a request that was answered.
public struct FetchAnswer: Equatable, Sendable {
    /// Where redirects led.
    public var url: String
    /// Where the address has moved for good, if it has.
    public var movedTo: String?
    /// Unpacked; `nil` where nothing has changed since the last answer.
    public var body: [UInt8]?
    public var validators: Validators
    /// Of the header, lower case.
    public var contentType: String?
    public var charset: String?
    /// The server's own clock, as it wrote it.
    public var date: String?

    public init(
        url: String, movedTo: String? = nil, body: [UInt8]?, validators: Validators = Validators(),
        contentType: String? = nil, charset: String? = nil, date: String? = nil
    ) {
        self.url = url
        self.movedTo = movedTo
        self.body = body
        self.validators = validators
        self.contentType = contentType
        self.charset = charset
        self.date = date
    }
}
