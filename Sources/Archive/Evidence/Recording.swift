import News

/// One revision of a report, with what it was read from.
public struct Recording: Sendable {
    public let report: Report
    public let ordinal: Int
    /// When the archive got it, ISO 8601 in UTC.
    public let added: String
    /// SHA-256 of what its reader reads, in hexadecimal digits.
    public let digest: String
    /// What was read: a page, a text, or a record that holds no more.
    public let body: Entry.Recording
    /// Which program read it.
    public let engine: String
}
