internal import GRDB

extension Store {
    /// A session ends when nothing was asked for so long, in seconds.
    public static let sessionIdleLimit = 12 * 3600
    /// A session ends after so long in any case, in seconds.
    public static let sessionLimit = 7 * 24 * 3600
    /// That a session is in use is noted this often at most, in seconds: a page
    /// that is read must not cost a write each time.
    static let sessionNoteInterval = 60

    /// Begins a session and gives its id, this once; sessions that are over go.
    ///
    /// - Parameter now: seconds since 1970.
    public func beginSession(of account: Account, now: Int) throws(ArchiveError) -> Secret {
        let secret = Secret()
        try write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE began <= ? OR seen <= ?",
                arguments: [now - Self.sessionLimit, now - Self.sessionIdleLimit])
            try db.execute(
                sql: "INSERT INTO session (digest, account, began, seen) VALUES (?, ?, ?, ?)",
                arguments: [Secret.digest(of: secret.text), account.name, now, now])
        }
        return secret
    }

    /// Whose session this is; `nil` where there is none, or it is over.
    public func owner(ofSession id: String, now: Int) throws(ArchiveError) -> Account? {
        let digest = Secret.digest(of: id)
        let row = try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT account.*, seen FROM session JOIN account ON account.name = account
                    WHERE digest = ? AND began > ? AND seen > ?
                    """,
                arguments: [digest, now - Self.sessionLimit, now - Self.sessionIdleLimit])
        }
        guard let row, let account = Account(row: row) else { return nil }
        if now - (row["seen"] as Int) >= Self.sessionNoteInterval {
            try write { db in
                try db.execute(
                    sql: "UPDATE session SET seen = ? WHERE digest = ?", arguments: [now, digest])
            }
        }
        return account
    }

    /// Ends a session; one that is over already stays so.
    public func endSession(_ id: String) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE digest = ?", arguments: [Secret.digest(of: id)])
        }
    }
}
