internal import GRDB

extension Store {
    /// Notes in the audit log what somebody did. The log is only ever added to.
    ///
    /// - Parameters:
    ///   - who: a user's or token's name; empty where none is asked for.
    ///   - address: the address it came from; empty for the command line.
    ///   - subject: cut at `AuditEntry.subjectLimit` characters.
    public func audit(
        who: String, address: String, deed: String, subject: String
    ) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO audit (at, who, address, deed, subject) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    clock(), who, address, deed, String(subject.prefix(AuditEntry.subjectLimit)),
                ])
        }
    }

    /// The audit log, the latest first.
    public func auditLog(limit: Int = .max) throws(ArchiveError) -> [AuditEntry] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM audit ORDER BY number DESC LIMIT ?", arguments: [limit]
            ).map { row in
                AuditEntry(
                    number: row["number"], at: row["at"], who: row["who"],
                    address: row["address"], deed: row["deed"], subject: row["subject"])
            }
        }
    }
}
