internal import GRDB
import News

extension Store {
    /// Keeps what a person decided about some reports, as a record that the
    /// grouping step reads, and lets these reports wait for their stories anew. It can
    /// be undone.
    ///
    /// - Returns: the number of the deed.
    /// - Throws: `ArchiveError` with `.unknown` for a report that the archive does
    ///   not have; nothing is kept then.
    @discardableResult
    public func decide(
        _ record: JSON, about reports: [String]
    ) throws(ArchiveError) -> Int64 {
        try write { db in
            try db.execute(
                sql: "INSERT INTO decision (at, record) VALUES (?, ?)",
                arguments: [clock(), record.text])
            let number = db.lastInsertedRowID
            let articles = record["articles"]?.strings ?? []
            let deed = Deed.Action.decision(
                number: number, kind: record["kind"]?.string ?? "", first: articles.first ?? "",
                homes: try homes(ofEach: articles, in: db))
            for id in reports {
                try db.execute(sql: "UPDATE report SET pending = 1 WHERE id = ?", arguments: [id])
                guard db.changesCount > 0 else {
                    throw ArchiveError(path: path, reason: .unknown(id))
                }
            }
            return try self.record(deed, in: db)
        }
    }

    /// What people decided, the earliest first.
    public func decisions() throws(ArchiveError) -> [JSON] {
        try read { db in
            try String.fetchAll(db, sql: "SELECT record FROM decision ORDER BY number")
                .compactMap { try? JSON(parsing: $0) }
        }
    }
}
