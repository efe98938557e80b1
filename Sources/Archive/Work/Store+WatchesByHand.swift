internal import GRDB
import News

extension Store {
    /// Takes a saved search away, so that it can be undone.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is none of this name.
    @discardableResult
    public func removeWatchByHand(_ name: String) throws(ArchiveError) -> Int64 {
        try write { db in
            let query = try String.fetchOne(
                db, sql: "SELECT query FROM watch WHERE name = ?", arguments: [name])
            guard let query else {
                throw ArchiveError(path: path, reason: .unknown("saved search \(name)"))
            }
            let outputs = try outputs(of: name, in: db).map(\.output.json)
            try db.execute(sql: "DELETE FROM watch WHERE name = ?", arguments: [name])
            return try record(.removeWatch(name, query: query, outputs: outputs), in: db)
        }
    }

    /// A saved search again, where none has its name meanwhile; it tells of what comes
    /// from now on.
    func bringBack(
        watch name: String, _ query: String, _ outputs: [JSON], in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO watch (name, query, added, seen)
                VALUES (?, ?, ?, (SELECT coalesce(max(number), 0) FROM change))
                """, arguments: [name, query, clock()])
        guard db.changesCount > 0 else { return }
        for output in outputs {
            try db.execute(
                sql: "INSERT OR IGNORE INTO watchOutput (watch, record) VALUES (?, ?)",
                arguments: [name, output.text])
        }
        try passOver(name, in: db)
    }
}
