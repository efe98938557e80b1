/// A saved search, and where its alerts go.
public struct Watch: Equatable, Sendable {
    public let name: String
    /// A search (Documentation/search.md).
    public let query: String
    /// When it was made, ISO 8601 in UTC.
    public let added: String
    public let outputs: [WatchOutput]
    /// Alerts so far, and deliveries that still wait.
    public let alerts: Int
    public let waiting: Int
}

/// An alert that is still to be delivered to one output.
public struct Delivery: Equatable, Sendable {
    /// Which alert and which output it is, for `Store.settle`.
    public let alertNumber: Int64
    public let outputNumber: Int64
    /// The alert's record, one JSON object.
    public let record: [UInt8]
    public let output: WatchOutput
    /// How often it was tried before, and what the last failure was.
    public let tries: Int
    public let failure: String?
}
