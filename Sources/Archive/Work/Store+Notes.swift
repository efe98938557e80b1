internal import GRDB
import News

extension Store {
    /// Writes a note on a story or a report.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where that is not in the archive.
    /// - Returns: the number of the deed.
    @discardableResult
    public func write(
        note text: String, on subject: WorkSubject
    ) throws(ArchiveError) -> Int64 {
        try write { db in
            let subject = try known(subject, in: db)
            try db.execute(
                sql: "INSERT INTO note (about, subject, text, at) VALUES (?, ?, ?, ?)",
                arguments: [subject.kind.rawValue, subject.id, text.storable, clock()])
            return try record(
                .note(db.lastInsertedRowID, subject, before: nil, isGone: false), in: db)
        }
    }

    /// Changes what a note says; one without words is taken away.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is no such note.
    /// - Returns: the number of the deed.
    @discardableResult
    public func change(note number: Int64, to text: String) throws(ArchiveError) -> Int64 {
        try write { db in
            guard let note = try note(number, in: db) else {
                throw ArchiveError(path: path, reason: .unknown("note \(number)"))
            }
            if text.isEmpty {
                try db.execute(sql: "DELETE FROM note WHERE number = ?", arguments: [number])
            } else {
                try db.execute(
                    sql: "UPDATE note SET text = ?, at = ? WHERE number = ?",
                    arguments: [text.storable, clock(), number])
            }
            return try record(
                .note(number, note.subject, before: note.text, isGone: text.isEmpty), in: db)
        }
    }

    /// The notes on a story or a report, the earliest first; those on a story that was
    /// joined to it are among them.
    public func notes(on subject: WorkSubject) throws(ArchiveError) -> [Note] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM note WHERE about = ?1 AND (subject = ?2 OR ?1 = 'story'
                        AND subject IN (SELECT id FROM alias WHERE story = ?2))
                    ORDER BY number
                    """, arguments: [subject.kind.rawValue, subject.id])
            return rows.compactMap(Note.init)
        }
    }

    /// All notes, the latest first.
    public func notes(limit: Int) throws(ArchiveError) -> [Note] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM note ORDER BY at DESC, number DESC LIMIT ?",
                arguments: [limit]
            ).compactMap(Note.init)
        }
    }

    func note(_ number: Int64, in db: Database) throws -> Note? {
        try Row.fetchOne(db, sql: "SELECT * FROM note WHERE number = ?", arguments: [number])
            .flatMap(Note.init)
    }
}

extension Note {
    init?(row: Row) {
        guard let kind = WorkSubject.Kind(rawValue: row["about"]) else { return nil }
        self.init(
            number: row["number"], subject: WorkSubject(kind, row["subject"]), text: row["text"],
            at: row["at"])
    }
}
