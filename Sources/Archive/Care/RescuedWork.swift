internal import GRDB
import News

/// What people made of an archive, as far as it can be read of a damaged one.
struct RescuedWork: Sendable {
    private(set) var tables: [Table] = []
    /// One sentence for each kind that cannot be read to its end.
    private(set) var losses: [String] = []

    /// Rows of one kind, to be put into a new archive.
    struct Table: Sendable {
        let sql: String
        let rows: [[DatabaseValue]]
    }

    /// What is read, what it is called, and how it is put into a new archive. What is read
    /// is marked anew there: its stories change once more.
    private static let kinds = [
        (
            "SELECT number, about, subject, text, at FROM note ORDER BY number", "notes",
            "INSERT OR IGNORE INTO note (number, about, subject, text, at) VALUES (?, ?, ?, ?, ?)"
        ),
        (
            "SELECT kind, about, subject, at FROM flag WHERE kind <> 'read'",
            "stars and hidden stories",
            """
            INSERT OR IGNORE INTO flag (kind, about, subject, at, change) VALUES (?, ?, ?, ?, 0)
            """
        ),
        (
            "SELECT number, kind, query, added FROM rule ORDER BY number", "rules",
            "INSERT OR IGNORE INTO rule (number, kind, query, added) VALUES (?, ?, ?, ?)"
        ),
        (
            "SELECT address, url, title, outline, added FROM source ORDER BY number",
            "followed sources",
            """
            INSERT OR IGNORE INTO source (address, url, title, outline, added)
            VALUES (?, ?, ?, ?, ?)
            """
        ),
        (
            "SELECT number, head FROM sourceList", "the head of the list of sources",
            "INSERT OR IGNORE INTO sourceList (number, head) VALUES (?, ?)"
        ),
        (
            "SELECT name, query, added FROM watch", "saved searches",
            "INSERT OR IGNORE INTO watch (name, query, added, seen) VALUES (?, ?, ?, 0)"
        ),
        (
            "SELECT watch, record FROM watchOutput ORDER BY number", "outputs of saved searches",
            "INSERT OR IGNORE INTO watchOutput (watch, record) VALUES (?, ?)"
        ),
    ]

    /// Reads row by row: a damaged page loses only what stands behind it.
    init(_ queue: DatabaseQueue) {
        for (select, name, insert) in Self.kinds {
            var rows: [[DatabaseValue]] = []
            do {
                try queue.read { db in
                    let cursor = try Row.fetchCursor(db, sql: select)
                    while let row = try cursor.next() { rows.append(Array(row.databaseValues)) }
                }
            } catch let error as DatabaseError
                where error.message?.hasPrefix("no such table") == true
            {
                // An archive of an earlier version.
                continue
            } catch {
                losses.append("Not all \(name) can be read (\(rows.count) are saved): \(error)")
            }
            tables.append(Table(sql: insert, rows: rows))
        }
    }

    /// Puts all into a new archive. Saved searches tell of what comes from now on.
    func write(in db: Database) throws {
        for table in tables {
            for row in table.rows {
                try db.execute(sql: table.sql, arguments: StatementArguments(row))
            }
        }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO watchMatch (watch, report, ordinal)
                SELECT w.name, r.number,
                    (SELECT max(ordinal) FROM revision WHERE report = r.number)
                FROM watch w, report r
                """)
    }
}
