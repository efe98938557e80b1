internal import GRDB
import News

extension Store {
    /// What people did, the latest first.
    public func deeds(limit: Int) throws(ArchiveError) -> [Deed] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM deed ORDER BY number DESC LIMIT ?", arguments: [limit]
            ).compactMap(Deed.init)
        }
    }

    /// Something that was done.
    public func deed(_ number: Int64) throws(ArchiveError) -> Deed? {
        try read { try deed(number, in: $0) }
    }

    /// Undoes what was done, or the last thing that is not undone yet. A decision is
    /// withdrawn, and its reports wait for their stories anew.
    ///
    /// - Returns: what was undone; `nil` where there is nothing to undo.
    /// - Throws: `ArchiveError` with `.unknown` where there is no such deed.
    @discardableResult
    public func undo(_ number: Int64? = nil) throws(ArchiveError) -> Deed? {
        try write { db in
            let last =
                try number
                ?? Int64.fetchOne(
                    db, sql: "SELECT max(number) FROM deed WHERE undone = 0")
            guard let last else { return nil }
            guard let deed = try deed(last, in: db) else {
                throw ArchiveError(path: path, reason: .unknown("deed \(last)"))
            }
            guard !deed.isUndone else { return nil }
            try undo(deed.action, in: db)
            try db.execute(sql: "UPDATE deed SET undone = 1 WHERE number = ?", arguments: [last])
            return deed
        }
    }

    private func undo(_ action: Deed.Action, in db: Database) throws {
        switch action {
        case .decision(let number, _, _, let homes): try withdraw(number, homes, in: db)
        case .flag(let flag, let subject, let isOn): _ = try set(flag, !isOn, subject, in: db)
        case .note(let number, let subject, let before, _):
            try db.execute(sql: "DELETE FROM note WHERE number = ?", arguments: [number])
            guard let before else { return }
            try db.execute(
                sql: "INSERT INTO note (number, about, subject, text, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [number, subject.kind.rawValue, subject.id, before, clock()])
        case .follow(let address):
            try db.execute(sql: "DELETE FROM source WHERE address = ?", arguments: [address])
        case .removeWatch(let name, let query, let outputs):
            try bringBack(watch: name, query, outputs, in: db)
        case .unfollow(let address, let title, let outline):
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO source (address, url, title, outline, added)
                    VALUES (?1, ?1, ?2, ?3, ?4)
                    """, arguments: [address, title, outline?.text, clock()])
        }
    }

    /// Notes what was done; its number.
    func record(_ action: Deed.Action, in db: Database) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO deed (at, record) VALUES (?, ?)",
            arguments: [clock(), action.json.text])
        return db.lastInsertedRowID
    }

    private func deed(_ number: Int64, in db: Database) throws -> Deed? {
        try Row.fetchOne(db, sql: "SELECT * FROM deed WHERE number = ?", arguments: [number])
            .flatMap(Deed.init)
    }
}

extension Deed {
    init?(row: Row) {
        guard let json = try? JSON(parsing: row["record"] as String),
            let action = Action(json: json)
        else { return nil }
        self.init(number: row["number"], at: row["at"], action: action, isUndone: row["undone"])
    }
}
