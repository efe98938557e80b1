internal import GRDB
import News

extension Store {
    /// Keeps what a person decided about some reports, as a record that the
    /// grouping step reads, and lets these reports wait for their stories anew.
    ///
    /// - Throws: `ArchiveError` with `.unknown` for a report that the archive does
    ///   not have; nothing is kept then.
    public func decide(_ record: JSON, about reports: [String]) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO decision (at, record) VALUES (?, ?)",
                arguments: [clock(), record.text])
            for id in reports {
                try db.execute(sql: "UPDATE report SET pending = 1 WHERE id = ?", arguments: [id])
                guard db.changesCount > 0 else {
                    throw ArchiveError(path: path, reason: .unknown(id))
                }
            }
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
