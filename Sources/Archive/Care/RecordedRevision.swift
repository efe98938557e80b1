import News

/// A revision with what it was read from, to be read again.
public struct RecordedRevision: Sendable {
    /// As a message names it: "revision 2 of a.html".
    public let name: String
    public let report: Report
    public let recording: Entry.Recording
    /// When the archive got it, ISO 8601 in UTC.
    public let added: String
    /// Which program read it.
    public let engine: String
}
