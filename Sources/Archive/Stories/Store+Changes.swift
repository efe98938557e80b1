internal import GRDB

extension Store {
    /// The number of the latest change.
    public func latestChange() throws(ArchiveError) -> Int64 {
        try read { db in
            try Int64.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM change") ?? 0
        }
    }

    /// What happened to stories after a change, the earliest first.
    ///
    /// - Parameter limit: not more than this.
    public func storyChanges(
        after number: Int64, limit: Int
    ) throws(ArchiveError) -> [StoryChange] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, at, kind, subject,
                        (SELECT headline FROM story WHERE id = subject) AS headline,
                        EXISTS (SELECT 1 FROM change AS earlier WHERE earlier.kind = 'story'
                            AND earlier.subject = change.subject
                            AND earlier.number < change.number) AS wasThere
                    FROM change WHERE number > ? AND kind IN ('story', 'merged')
                    ORDER BY number LIMIT ?
                    """, arguments: [number, limit]
            ).map { row in
                let isMerged = (row["kind"] as String) == "merged"
                return StoryChange(
                    number: row["number"], at: row["at"],
                    kind: isMerged ? .merged : (row["wasThere"] as Bool) ? .changed : .new,
                    story: row["subject"], headline: row["headline"])
            }
        }
    }
}
