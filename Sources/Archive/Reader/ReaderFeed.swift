/// The reports of one outlet, as a reader's app subscribes to them.
public enum ReaderFeed: Hashable, Sendable {
    case outlet(String)
    /// Of reports whose outlet is not known.
    case unnamed

    init(outlet: String?) {
        self = outlet.map(ReaderFeed.outlet) ?? .unnamed
    }

    /// Its name in the table of marks.
    var mark: String {
        switch self {
        case .outlet(let name): "outlet/" + name
        case .unnamed: "unnamed"
        }
    }

    public var outlet: String? {
        if case .outlet(let name) = self { name } else { nil }
    }
}

/// A feed with what of it is not read yet.
public struct ReaderCount: Equatable, Sendable {
    public let feed: ReaderFeed
    public let unread: Int
    /// When its latest report came, ISO 8601 in UTC.
    public let newest: String
}
