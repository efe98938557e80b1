import Foundation
internal import GRDB
import News

extension Store {
    /// What became of the stories of a neighbourhood.
    public struct Settlement: Sendable {
        /// Every story of the neighbourhood that is new or changed.
        public var changed: [Story]
        /// Ids that are no more, and the story that each leads to.
        public var aliases: [String: String]
        /// The reports that no longer wait.
        public var settled: [String]
        /// The archive's last change when the neighbourhood was read; `nil` where no
        /// other program can have changed it since.
        let basis: Int64?

        public init(
            changed: [Story], aliases: [String: String], settled: [String],
            of neighbourhood: Neighbourhood? = nil
        ) {
            self.changed = changed
            self.aliases = aliases
            self.settled = settled
            basis = neighbourhood?.change
        }
    }

    /// Those of the ids that stand for stories now, or did once.
    public func takenStoryIDs(among ids: [String]) throws(ArchiveError) -> Set<String> {
        try read { db in
            let sql = """
                SELECT EXISTS (SELECT 1 FROM story WHERE id = ?1)
                    OR EXISTS (SELECT 1 FROM alias WHERE id = ?1)
                """
            return Set(
                try ids.filter {
                    try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [$0]) ?? false
                })
        }
    }

    /// Saves stories, all or none of them.
    ///
    /// - Returns: `false`, and nothing is saved, where another program changed stories
    ///   or texts since the neighbourhood was read: it is to be read again.
    @discardableResult
    public func save(_ settlement: Settlement) throws(ArchiveError) -> Bool {
        try write { db in
            if let basis = settlement.basis, try hasChanged(since: basis, in: db) { return false }
            let before = try homes(of: settlement.changed.flatMap(\.articles), in: db)
            for story in settlement.changed { try save(story, in: db) }
            for (old, new) in settlement.aliases.sorted(by: { $0.key < $1.key }) {
                try db.execute(
                    repeated: "UPDATE alias SET story = ? WHERE story = ?", arguments: [new, old])
                try db.execute(
                    repeated: "INSERT OR REPLACE INTO alias (id, story) VALUES (?, ?)",
                    arguments: [old, new])
                try note("merged", old, in: db)
            }
            let left = before.union(settlement.aliases.keys)
            for id in left.sorted() { try removeIfEmpty(id, in: db) }
            for id in settlement.settled {
                try db.execute(
                    repeated: "UPDATE report SET pending = 0 WHERE id = ?", arguments: [id])
            }
            return true
        }
    }

    /// Whether there are other stories or other texts than before; new reports wait and
    /// change nothing.
    private func hasChanged(since change: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM change WHERE number > ?
                        AND kind IN ('revision', 'story', 'merged', 'forgotten'))
                    """), arguments: [change]) ?? false
    }

    private func save(_ story: Story, in db: Database) throws {
        let record = story.json.bytes
        // A story that is made anew and is the same is not news.
        let change =
            try unchanged(story, record, in: db) ?? note("story", story.id, in: db)
        try db.execute(
            repeated: """
                INSERT INTO story
                    (id, record, headline, reports, sources, firstDay, lastDay, change)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET record = excluded.record,
                    headline = excluded.headline, reports = excluded.reports,
                    sources = excluded.sources, firstDay = excluded.firstDay,
                    lastDay = excluded.lastDay, change = excluded.change
                """,
            arguments: [
                story.id, Deflated.pack(record), story.headline.text.storable,
                story.articles.count, max(1, story.independent.count), story.first.map(Self.days),
                story.last.map(Self.days), change,
            ])
        for id in story.articles {
            try db.execute(
                repeated: "UPDATE report SET story = ? WHERE id = ?", arguments: [story.id, id])
        }
        try db.execute(repeated: "DELETE FROM storyFacet WHERE story = ?", arguments: [story.id])
        for (kind, value) in Self.facets(of: story) {
            try db.execute(
                repeated: "INSERT OR IGNORE INTO storyFacet (kind, value, story) VALUES (?, ?, ?)",
                arguments: [kind, value, story.id])
        }
        try saveAgenda(of: story, in: db)
        // An id that stands for a story again leads nowhere else.
        try db.execute(repeated: "DELETE FROM alias WHERE id = ?", arguments: [story.id])
    }

    /// The change that made the story just so; `nil` where it is new or was other,
    /// or a text of it is new.
    private func unchanged(_ story: Story, _ record: [UInt8], in db: Database) throws -> Int64? {
        let row = try Row.fetchOne(
            db, sql: "SELECT record, change FROM story WHERE id = ?", arguments: [story.id])
        guard let row, Deflated.open(row["record"]) == record else { return nil }
        let hasNewText = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM change WHERE number > ?
                    AND kind IN ('report', 'revision')
                    AND subject IN (SELECT value FROM json_each(?)))
                """, arguments: [row["change"] as Int64, JSON(story.articles).text])
        return hasNewText == true ? nil : row["change"]
    }

    /// The stories that reports are in.
    private func homes(of ids: [String], in db: Database) throws -> Set<String> {
        var homes: Set<String> = []
        for id in ids {
            let home = try String.fetchOne(
                db.cachedStatement(sql: "SELECT story FROM report WHERE id = ?"), arguments: [id])
            if let home { homes.insert(home) }
        }
        return homes
    }

    private func removeIfEmpty(_ id: String, in db: Database) throws {
        try db.execute(
            repeated: """
                DELETE FROM story WHERE id = ?1 AND NOT EXISTS
                    (SELECT 1 FROM report WHERE story = ?1)
                """, arguments: [id])
    }

    private static func days(_ stamp: DateStamp) -> Double { Double(stamp.instant) / 86_400 }

    private static func facets(of story: Story) -> [(String, String)] {
        let standings = story.comparison?.claims.map(\.standing.rawValue) ?? []
        let statuses = story.comparison?.agenda.map(\.status.rawValue) ?? []
        return Set(standings).sorted().map { ("standing", $0) }
            + Set(statuses).sorted().map { ("status", $0) }
    }
}
