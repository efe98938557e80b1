import News

/// Why an input, or a part of one, could not be taken in.
public struct InputError: Error, Equatable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        case notFound
        case unreadable(String)
        case binary
        /// A kind that is known by name and not read.
        case unsupported(kind: String, mend: String)
        case tooLarge(limit: Int)
        case malformed(String)
        case damagedCompression(String)
        case fetch(String)
        /// A record of a web archive says that a page was found again, and the
        /// archive does not hold that page.
        case revisitOfNothing
    }

    /// The path or address as the user gave it, or a file below it.
    public let input: String
    /// The line of a stream of records, counted from 1.
    public let line: Int?
    public let reason: Reason

    public init(input: String, line: Int? = nil, reason: Reason) {
        self.input = input
        self.line = line
        self.reason = reason
    }

    /// One line for people: what failed, where, and what mends it.
    public var description: String {
        let place = line.map { "\(input), line \($0)" } ?? input
        return "\(place): \(reason.words)"
    }

    public var json: JSON {
        .object([
            JSON.Member("error", .string(reason.code)), JSON.Member("input", .string(input)),
            JSON.Member("line", JSON(line)), JSON.Member("message", .string(reason.words)),
        ])
    }
}

extension InputError.Reason {
    /// The fixed name that programs can rely on.
    public var code: String {
        switch self {
        case .notFound: "not-found"
        case .unreadable: "unreadable"
        case .binary: "binary"
        case .unsupported: "unsupported"
        case .tooLarge: "too-large"
        case .malformed: "malformed"
        case .damagedCompression: "damaged-compression"
        case .fetch: "fetch"
        case .revisitOfNothing: "revisit-of-nothing"
        }
    }

    fileprivate var words: String {
        switch self {
        case .notFound: "there is no such file or folder; check the spelling"
        case .unreadable(let cause): "cannot be read (\(cause)); check its permissions"
        case .binary: "holds binary data, not text or a page; leave it out or convert it to text"
        case .unsupported(let kind, let mend): "\(kind) is not read; \(mend)"
        case .tooLarge(let limit):
            "is over the limit of \(limit / 1_000_000) MB for one document; split it"
        case .malformed(let cause): "\(cause); mend the line or leave it out"
        case .damagedCompression(let cause):
            "the compressed data is damaged (\(cause)); what came before was read"
        case .fetch(let cause): "could not be fetched (\(cause)); check the address"
        case .revisitOfNothing:
            "found a page again that this archive does not hold; "
                + "give the package or the file that holds both"
        }
    }
}
