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

        public init(changed: [Story], aliases: [String: String], settled: [String]) {
            self.changed = changed
            self.aliases = aliases
            self.settled = settled
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
                try ids.filter { try Bool.fetchOne(db, sql: sql, arguments: [$0]) ?? false })
        }
    }

    /// Saves stories, all or none of them.
    public func save(_ settlement: Settlement) throws(ArchiveError) {
        try write { db in
            for story in settlement.changed { try save(story, in: db) }
            for (old, new) in settlement.aliases.sorted(by: { $0.key < $1.key }) {
                try db.execute(
                    sql: "UPDATE alias SET story = ? WHERE story = ?", arguments: [new, old])
                try db.execute(
                    sql: "INSERT OR REPLACE INTO alias (id, story) VALUES (?, ?)",
                    arguments: [old, new])
                try note("merged", old, in: db)
            }
            try removeEmptyStories(in: db)
            for id in settlement.settled {
                try db.execute(
                    sql: "UPDATE report SET pending = 0 WHERE id = ?", arguments: [id])
            }
        }
    }

    private func save(_ story: Story, in db: Database) throws {
        let record = story.json.bytes
        // A story that is made anew and is the same is not news.
        let change =
            try unchanged(story, record, in: db) ?? note("story", story.id, in: db)
        try db.execute(
            sql: """
                INSERT INTO story
                    (id, record, headline, reports, sources, firstDay, lastDay, change)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET record = excluded.record,
                    headline = excluded.headline, reports = excluded.reports,
                    sources = excluded.sources, firstDay = excluded.firstDay,
                    lastDay = excluded.lastDay, change = excluded.change
                """,
            arguments: [
                story.id, Deflated.pack(record), story.headline.text,
                story.articles.count, max(1, story.independent.count), story.first.map(Self.days),
                story.last.map(Self.days), change,
            ])
        for id in story.articles {
            try db.execute(
                sql: "UPDATE report SET story = ? WHERE id = ?", arguments: [story.id, id])
        }
        try db.execute(sql: "DELETE FROM storyFacet WHERE story = ?", arguments: [story.id])
        for (kind, value) in Self.facets(of: story) {
            try db.execute(
                sql: "INSERT OR IGNORE INTO storyFacet (kind, value, story) VALUES (?, ?, ?)",
                arguments: [kind, value, story.id])
        }
        // An id that stands for a story again leads nowhere else.
        try db.execute(sql: "DELETE FROM alias WHERE id = ?", arguments: [story.id])
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

    func removeEmptyStories(in db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM story WHERE NOT EXISTS
                    (SELECT 1 FROM report WHERE report.story = story.id)
                """)
    }

    private static func days(_ stamp: DateStamp) -> Double { Double(stamp.instant) / 86_400 }

    private static func facets(of story: Story) -> [(String, String)] {
        let standings = story.comparison?.claims.map(\.standing.rawValue) ?? []
        let statuses = story.comparison?.agenda.map(\.status.rawValue) ?? []
        return Set(standings).sorted().map { ("standing", $0) }
            + Set(statuses).sorted().map { ("status", $0) }
    }
}
