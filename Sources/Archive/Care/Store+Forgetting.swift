import Foundation
internal import GRDB
import News

extension Store {
    /// Erases a report by legal order: its texts, recorded bytes and words are
    /// gone from the file; its id, the digests of its revisions, the date and the
    /// reason stay, so that it does not come back.
    ///
    /// Its story is to be made anew from the reports that are left.
    public func forget(_ id: String, reason: String) throws(ArchiveError) {
        try write { db in
            let row = try ReportRow.fetchOne(
                db, sql: "SELECT * FROM report WHERE id = ?", arguments: [id])
            guard let row else { throw ArchiveError(path: path, reason: .unknown(id)) }
            try remember(row, reason, in: db)
            if let report = try report(row.number, in: db) {
                try unindex(report, row.number, in: db)
            }
            try db.execute(sql: "DELETE FROM report WHERE number = ?", arguments: [row.number])
            if let story = row.story {
                // What the story said with this report's sentences goes too.
                try db.execute(
                    sql: "UPDATE report SET pending = 1, story = NULL WHERE story = ?",
                    arguments: [story])
                try db.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
            }
            try db.execute(sql: "INSERT INTO words (words) VALUES ('optimize')")
            try db.execute(sql: "INSERT INTO speech (speech) VALUES ('optimize')")
            try note("forgotten", id, in: db)
        }
        try naming(path) {
            // Nothing of it stays in free pages or in the log beside the file.
            try pool.vacuum()
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }

    private func remember(_ row: ReportRow, _ reason: String, in db: Database) throws {
        let digests = try Data.fetchAll(
            db, sql: "SELECT digest FROM revision WHERE report = ?", arguments: [row.number])
        for digest in digests {
            for name in [row.id] + [row.url].compactMap({ $0 }) {
                try db.execute(
                    sql: """
                        INSERT OR REPLACE INTO forgotten (id, digest, at, reason)
                        VALUES (?, ?, ?, ?)
                        """, arguments: [name, digest, clock(), reason])
            }
        }
    }
}
