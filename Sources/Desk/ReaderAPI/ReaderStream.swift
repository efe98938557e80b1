import Archive

/// A list of reports, as reader apps name it.
enum ReaderStream: Equatable {
    case all
    case read
    case unread
    case starred
    case feed(ReaderFeed)

    static let allName = "user/-/state/com.google/reading-list"
    static let starredName = "user/-/state/com.google/starred"

    /// `nil` for a list that the desk does not have.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        // "user/-/state/…" and "user/1/state/…" are the same user.
        if parts.count == 5, parts[0] == "user", parts[2] == "state" {
            switch parts[4] {
            case "reading-list": self = .all
            case "read": self = .read
            case "kept-unread", "unread": self = .unread
            case "starred": self = .starred
            default: return nil
            }
        } else if parts.count == 3, parts[0] == "feed", parts[1] == "outlet", !parts[2].isEmpty {
            self = .feed(.outlet(Address.decoded(String(parts[2]))))
        } else if text == "feed/unnamed" {
            self = .feed(.unnamed)
        } else {
            return nil
        }
    }

    static func id(of feed: ReaderFeed) -> String {
        feed.outlet.map { "feed/outlet/" + Address.encoded($0) } ?? "feed/unnamed"
    }

    func narrow(_ query: inout ReaderQuery) {
        switch self {
        case .all: break
        case .read: query.read = true
        case .unread: query.read = false
        case .starred: query.starred = true
        case .feed(let feed): query.feed = feed
        }
    }

    /// Leaves out what is in the list.
    func exclude(_ query: inout ReaderQuery) {
        switch self {
        case .read: query.read = false
        case .unread: query.read = true
        case .starred: query.starred = false
        case .all, .feed: break
        }
    }
}
