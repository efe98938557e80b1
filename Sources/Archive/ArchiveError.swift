/// Why an archive could not do what it was asked.
public struct ArchiveError: Error, Equatable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// There is no file at the path.
        case missing
        /// The file is no archive, or its pages are damaged.
        case damaged(String)
        /// Nothing of the file can be saved.
        case beyondRescue(String)
        /// A later version of Dateline made it.
        case newer
        /// The disk is full or the file cannot be written.
        case notWritten(String)
        /// Another program holds it and does not let go.
        case busy
        /// No report, story or mark has this name.
        case unknown(String)
        /// Something is already where a copy was to go.
        case exists
        /// A user or token has this name already.
        case taken(String)
    }

    /// The file.
    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public var description: String {
        switch reason {
        case .missing: "\(path): there is no archive; dateline add makes one"
        case .damaged(let what):
            "\(path): is damaged (\(what)); save what can be read with: dateline rescue"
        case .beyondRescue(let what):
            "\(path): cannot be read as an archive (\(what)); take the last backup instead"
        case .newer: "\(path): was made by a later version of Dateline; install that version"
        case .notWritten(let what):
            "\(path): could not be written (\(what)); what was kept before is whole. Make room on the "
                + "disk, or the file writable, then run it again"
        case .busy:
            "\(path): another program is writing to it; run it again when that has ended"
        case .unknown(let id): "\(path): holds nothing with the id \(id)"
        case .exists: "\(path): is there already; name a file that is not"
        case .taken(let name):
            "\(path): there is a user or token called \(name) already; take another name"
        }
    }
}
