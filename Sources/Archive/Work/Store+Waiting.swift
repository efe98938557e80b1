internal import GRDB

extension Store {
    /// The reports that wait to be put into a story, the latest first, each with when it
    /// was added (ISO 8601 in UTC).
    public func waitingReports(
        limit: Int
    ) throws(ArchiveError) -> [(id: String, added: String)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, added FROM report WHERE pending = 1
                    ORDER BY number DESC LIMIT ?
                    """, arguments: [limit]
            ).map { ($0["id"], $0["added"]) }
        }
    }

    /// The reports whose outlet is not named, or those of them without a date, the latest
    /// first.
    public func reportsOfNoOutlet(
        undated: Bool, limit: Int, after: Int = 0
    ) throws(ArchiveError) -> [(id: String, added: String)] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, added FROM report WHERE outlet IS NULL AND (NOT ? OR day IS NULL)
                    ORDER BY number DESC LIMIT ? OFFSET ?
                    """, arguments: [undated, limit, after]
            ).map { ($0["id"], $0["added"]) }
        }
    }
}
