internal import GRDB

/// What came of something that a source listed.
public struct ListedItem: Equatable, Sendable {
    public enum State: String, Sendable, CaseIterable {
        case kept, waiting, failed
    }

    /// As the source names it.
    public let id: String
    /// When it was first seen in the source, in seconds since 1970.
    public let seen: Int
    /// How often it was tried, and what the last failure was.
    public let attempts: Int
    public let failure: String?
    /// The id of the report that was made of it, as far as it can be told from its own.
    public let report: String?
}

extension Store {
    /// What a source listed and what came of it, the latest first.
    ///
    /// - Parameters:
    ///   - source: its number.
    ///   - limit: not more than this.
    ///   - after: how many to leave out: those of the pages before.
    public func listedItems(
        of source: Int64, _ state: ListedItem.State, limit: Int, after: Int = 0
    ) throws(ArchiveError) -> [ListedItem] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT i.id, i.seen, i.attempts, i.failure,
                        (SELECT r.id FROM report r WHERE r.id IN (i.id, s.address || '#' || i.id)
                            LIMIT 1) AS report
                    FROM item i JOIN source s ON s.number = i.source
                    WHERE i.source = ? AND i.state = ?
                    ORDER BY i.seen DESC, i.id LIMIT ? OFFSET ?
                    """, arguments: [source, state.rawValue, limit, after]
            ).map { row in
                ListedItem(
                    id: row["id"], seen: row["seen"], attempts: row["attempts"],
                    failure: row["failure"], report: row["report"])
            }
        }
    }
}
