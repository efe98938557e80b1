internal import GRDB
import News

extension Store {
    /// Marks a story or a report, or takes the mark away.
    ///
    /// - Returns: the number of the deed; `nil` where it was so already.
    @discardableResult
    public func set(
        _ flag: WorkFlag, _ isOn: Bool, of subject: WorkSubject
    ) throws(ArchiveError) -> Int64? {
        try write { db in
            let subject = try known(subject, in: db)
            guard try set(flag, isOn, subject, in: db) else { return nil }
            return try record(.flag(flag, subject, isOn: isOn), in: db)
        }
    }

    /// How a story or a report is marked.
    public func flags(of subject: WorkSubject) throws(ArchiveError) -> Set<WorkFlag> {
        try flags(of: subject.kind, [subject.id])[subject.id] ?? []
    }

    /// How stories or reports are marked, by their ids; those without a mark are left out.
    /// A mark on a story stays when it is joined with another.
    public func flags(
        of kind: WorkSubject.Kind, _ ids: [String]
    ) throws(ArchiveError) -> [String: Set<WorkFlag>] {
        try read { db in
            var found: [String: Set<WorkFlag>] = [:]
            for id in ids {
                let rows = try Row.fetchAll(
                    db.cachedStatement(sql: kind == .story ? Self.storyFlags : Self.reportFlags),
                    arguments: [id])
                for row in rows {
                    if let flag = WorkFlag(rawValue: row["kind"]) {
                        found[id, default: []].insert(flag)
                    }
                }
            }
            return found
        }
    }

    /// A story that was changed is unread again, and one that another was joined to is
    /// not hidden with it.
    private static let storyFlags = """
        SELECT f.kind FROM flag f WHERE f.about = 'story' AND f.subject = ?1
            AND (f.kind <> 'read' OR f.change >= (SELECT change FROM story WHERE id = ?1))
        UNION
        SELECT f.kind FROM alias a JOIN flag f ON f.about = 'story' AND f.subject = a.id
            AND f.kind = 'star' WHERE a.story = ?1
        """
    private static let reportFlags = """
        SELECT kind FROM flag WHERE about = 'report' AND subject = ?
        """

    /// What is marked so, the latest first.
    public func flagged(
        _ flag: WorkFlag, limit: Int = .max, after: Int = 0
    ) throws(ArchiveError) -> [Flagged] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT about, subject, at FROM flag WHERE kind = ?
                    ORDER BY at DESC, about, subject LIMIT ? OFFSET ?
                    """, arguments: [flag.rawValue, limit, after])
            return rows.compactMap { row in
                WorkSubject.Kind(rawValue: row["about"]).map {
                    Flagged(subject: WorkSubject($0, row["subject"]), at: row["at"])
                }
            }
        }
    }

    /// How many stories are hidden by hand.
    public func countHidden() throws(ArchiveError) -> Int {
        try read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM flag f JOIN story s ON s.id = f.subject
                    WHERE f.kind = 'hide' AND f.about = 'story'
                    """) ?? 0
        }
    }

    /// - Returns: whether it was otherwise before.
    func set(
        _ flag: WorkFlag, _ isOn: Bool, _ subject: WorkSubject, in db: Database
    ) throws -> Bool {
        let key = StatementArguments([flag.rawValue, subject.kind.rawValue, subject.id])
        let table = "flag WHERE kind = ? AND about = ? AND subject = ?"
        let was =
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))", arguments: key)
            ?? false
        if isOn {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO flag (kind, about, subject, at, change)
                    VALUES (?, ?, ?, ?, (SELECT coalesce(max(number), 0) FROM change))
                    """, arguments: key + [clock()])
        } else {
            try db.execute(sql: "DELETE FROM \(table)", arguments: key)
        }
        // What is read again after a change is news.
        return was != isOn || flag == .read
    }

    /// A story by the id that it has now.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where it is not in the archive.
    func known(_ subject: WorkSubject, in db: Database) throws -> WorkSubject {
        let sql =
            subject.kind == .story
            ? "SELECT id FROM story WHERE id = coalesce((SELECT story FROM alias WHERE id = ?1), ?1)"
            : "SELECT id FROM report WHERE id = ?1"
        guard let id = try String.fetchOne(db, sql: sql, arguments: [subject.id]) else {
            throw ArchiveError(path: path, reason: .unknown(subject.id))
        }
        return WorkSubject(subject.kind, id)
    }
}
