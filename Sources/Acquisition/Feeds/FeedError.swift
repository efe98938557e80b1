/// Why an answer is no feed.
public struct FeedError: Error, Equatable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        case empty
        /// A page, where a feed was to be; it may name its feeds.
        case page
        /// Another kind of document.
        case otherKind(String)
        case malformed(String)
    }

    public let reason: Reason

    public var description: String {
        switch reason {
        case .empty: "the answer is empty"
        case .page:
            "the answer is a page and no feed; look for its feeds with: dateline follow discover"
        case .otherKind(let kind): "the answer is \(kind) and no feed"
        case .malformed(let cause): "the feed cannot be read (\(cause))"
        }
    }
}
