internal import GRDB
import News

/// A feed or sitemap that is followed, and how it does. Times are seconds since
/// 1970.
public struct FollowedSource: Equatable, Sendable {
    public let number: Int64
    /// As it was added; the name by which a configuration speaks of it.
    public let address: String
    /// Where it is now: redirects that are permanent are remembered.
    public let url: String
    public let title: String?
    /// Its line in a list of sources, as `OPML` keeps it.
    public let outline: JSON?
    public let etag: String?
    public let lastModified: String?
    public let next: Int
    /// Seconds from one fetch to the next.
    public let every: Int
    public let fetched: Int?
    public let succeeded: Int?
    /// Failures in a row.
    public let failures: Int
    public let failure: String?
    /// When its last item was seen or, where that is earlier, published.
    public let lastItem: Int?
    public let isSilent: Bool
    /// When it said that it is gone for good.
    public let gone: Int?
    /// Items kept, waiting, and given up.
    public let kept: Int
    public let waiting: Int
    public let failed: Int

    /// From this many failures in a row on it is said to be failing.
    public static let failuresUntilFailing = 3

    public var isFailing: Bool { failures >= Self.failuresUntilFailing }
}

extension FollowedSource {
    static let columns = """
        SELECT s.*,
            (SELECT count(*) FROM item WHERE source = s.number AND state = 'kept') AS keptItems,
            (SELECT count(*) FROM item WHERE source = s.number AND state = 'waiting') AS waitingItems,
            (SELECT count(*) FROM item WHERE source = s.number AND state = 'failed') AS failedItems
        FROM source s
        """

    init(row: Row) {
        number = row["number"]
        address = row["address"]
        url = row["url"]
        title = row["title"]
        outline = (row["outline"] as String?).flatMap { try? JSON(parsing: $0) }
        etag = row["etag"]
        lastModified = row["lastModified"]
        next = row["next"]
        every = row["every"]
        fetched = row["fetched"]
        succeeded = row["succeeded"]
        failures = row["failures"]
        failure = row["failure"]
        lastItem = row["lastItem"]
        isSilent = row["silent"]
        gone = row["gone"]
        kept = row["keptItems"]
        waiting = row["waitingItems"]
        failed = row["failedItems"]
    }
}
