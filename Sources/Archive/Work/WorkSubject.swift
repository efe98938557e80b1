/// What a note or a star is on.
public struct WorkSubject: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case story, report
    }

    public let kind: Kind
    /// Its id; a story's may be one that it had before.
    public let id: String

    public init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

/// What a person marks a story or a report with.
public enum WorkFlag: String, Sendable, CaseIterable {
    case star
    /// Not shown in the list of stories.
    case hide
    /// Read, until it changes.
    case read
}

/// Something that a person marked.
public struct Flagged: Equatable, Sendable {
    public let subject: WorkSubject
    /// When, ISO 8601 in UTC.
    public let at: String
}

/// What a person wrote about a story or a report.
public struct Note: Equatable, Sendable {
    public let number: Int64
    public let subject: WorkSubject
    public let text: String
    /// When it was written or changed last, ISO 8601 in UTC.
    public let at: String

    /// A note may be this long, in bytes.
    public static let limit = 20_000
}
