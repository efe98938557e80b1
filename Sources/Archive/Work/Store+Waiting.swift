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
}
