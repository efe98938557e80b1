/// A file or answer that is plain text, before its charset is known.
public struct PlainBytes: Sendable {
    public var id: String
    public var url: String?
    public var outlet: String?
    public var bytes: [UInt8]
    public var charset: String?
    public var fetched: DateStamp?

    public init(
        id: String, url: String? = nil, outlet: String? = nil, bytes: [UInt8],
        charset: String? = nil, fetched: DateStamp? = nil
    ) {
        self.id = id
        self.url = url
        self.outlet = outlet
        self.bytes = bytes
        self.charset = charset
        self.fetched = fetched
    }
}
