import Foundation
internal import GRDB
import News

extension Store {
    /// Saves a search under a name.
    ///
    /// - Parameters:
    ///   - outputs: where its alerts go; the terminal where there are none.
    ///   - fromStart: tells of what the archive has already, too.
    /// - Throws: `ArchiveError` with `.exists` where the name is taken.
    public func addWatch(
        _ name: String, _ query: Query, outputs: [WatchOutput], fromStart: Bool = false
    ) throws(ArchiveError) {
        try write { db in
            let sql = "SELECT EXISTS (SELECT 1 FROM watch WHERE name = ?)"
            if try Bool.fetchOne(db, sql: sql, arguments: [name]) ?? false {
                throw ArchiveError(path: name, reason: .exists)
            }
            try db.execute(
                sql: """
                    INSERT INTO watch (name, query, added, seen) VALUES (?, ?, ?,
                        CASE WHEN ? THEN 0 ELSE (SELECT coalesce(max(number), 0) FROM change) END)
                    """, arguments: [name, query.source, clock(), fromStart])
            for output in outputs.isEmpty ? [WatchOutput(.terminal)] : outputs {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO watchOutput (watch, record) VALUES (?, ?)",
                    arguments: [name, output.json.text])
            }
            if !fromStart { try passOver(name, in: db) }
        }
    }

    /// What is in stories now counts as told.
    func passOver(_ name: String, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO watchMatch (watch, report, ordinal)
                SELECT ?, r.number,
                    (SELECT max(ordinal) FROM revision WHERE report = r.number)
                FROM report r WHERE r.pending = 0
                """, arguments: [name])
    }

    /// The saved searches, by name.
    public func watches() throws(ArchiveError) -> [Watch] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM watch ORDER BY name").map { row in
                let name = row["name"] as String
                let count = { (sql: String) in
                    try Int.fetchOne(db, sql: sql, arguments: [name]) ?? 0
                }
                return Watch(
                    name: name, query: row["query"], added: row["added"],
                    outputs: try outputs(of: name, in: db).map(\.output),
                    alerts: try count("SELECT count(*) FROM alert WHERE watch = ?"),
                    waiting: try count(
                        """
                        SELECT count(*) FROM delivery d JOIN alert a ON a.number = d.alert
                        WHERE a.watch = ?
                        """))
            }
        }
    }

    /// Takes a saved search away, with the alerts that wait.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is none of this name.
    public func removeWatch(_ name: String) throws(ArchiveError) {
        try write { db in
            try db.execute(sql: "DELETE FROM watch WHERE name = ?", arguments: [name])
            guard db.changesCount > 0 else {
                throw ArchiveError(path: path, reason: .unknown("saved search \(name)"))
            }
        }
    }

    func outputs(
        of watch: String, in db: Database
    ) throws -> [(number: Int64, output: WatchOutput)] {
        let sql = "SELECT number, record FROM watchOutput WHERE watch = ? ORDER BY number"
        return try Row.fetchAll(db, sql: sql, arguments: [watch]).compactMap { row in
            let json = try? JSON(parsing: row["record"] as String)
            return json.flatMap(WatchOutput.init).map { (row["number"], $0) }
        }
    }
}
