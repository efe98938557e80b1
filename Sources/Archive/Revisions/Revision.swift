import News

/// A report as it stood at one time.
public struct Revision: Sendable {
    /// 1 for the first text, one more for each change.
    public let ordinal: Int
    /// When the archive got it, ISO 8601 in UTC.
    public let added: String
    /// SHA-256 of what its reader reads, in hexadecimal digits.
    public let digest: String
    public let report: Report
}
