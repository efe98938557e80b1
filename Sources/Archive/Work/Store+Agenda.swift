import Foundation
internal import GRDB
import News

/// Something announced, with the story that it is of.
public struct AgendaPlace: Equatable, Sendable {
    public let story: String
    public let headline: String
    /// Its place in the agenda of the story.
    public let place: Int
    public let entry: AgendaEntry
}

extension Store {
    /// What is announced in all stories, the earliest first, what has no date last.
    ///
    /// - Parameters:
    ///   - status: only what has it on that day.
    ///   - today: ISO 8601; what is planned is due on its day and overdue after it.
    ///   - limit: not more than this.
    ///   - after: how many to leave out: those of the pages before.
    public func agenda(
        _ status: AgendaEntry.Status? = nil, today: String, limit: Int, after: Int = 0
    ) throws(ArchiveError) -> [AgendaPlace] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT a.story, s.headline, a.place, a.record
                    FROM (SELECT story, place FROM agendaEntry
                        WHERE ?1 IS NULL OR \(Self.statusOnDay("?4")) = ?1
                        ORDER BY earliest IS NULL, earliest, story, place LIMIT ?2 OFFSET ?3) o
                    JOIN agendaEntry a ON a.story = o.story AND a.place = o.place
                    JOIN story s ON s.id = a.story
                    ORDER BY a.earliest IS NULL, a.earliest, a.story, a.place
                    """, arguments: [status?.rawValue, limit, after, today]
            ).compactMap { row in
                guard let json = try? JSON(parsing: row["record"] as String) else { return nil }
                return AgendaPlace(
                    story: row["story"], headline: row["headline"], place: row["place"],
                    entry: AgendaEntry(json: json).seen(on: today))
            }
        }
    }

    /// The status of a row as `AgendaEntry.seen(on:)` has it.
    private static func statusOnDay(_ day: String) -> String {
        """
        CASE WHEN status IN ('scheduled', 'rescheduled', 'due')
                AND substr(earliest, 1, 10) <= \(day)
            THEN CASE WHEN substr(coalesce(json_extract(record, '$.latest'), earliest), 1, 10)
                < \(day) THEN 'overdue' ELSE 'due' END
            ELSE status END
        """
    }

    /// What is announced in stories that nothing hides, from a day on, the earliest first.
    ///
    /// - Parameters:
    ///   - day: ISO 8601; what has no date is left out.
    ///   - limit: not more than this; of more, the latest are left out.
    /// - Returns: the stories, each with its entries of that time alone, and how many
    ///   entries lie before the day.
    public func upcomingAgenda(
        from day: String, limit: Int
    ) throws(ArchiveError) -> (stories: [Story], earlier: Int, later: Int) {
        try indexAgenda()
        let (places, counts) = try read { db in
            let places = try Row.fetchAll(
                db,
                sql: """
                    SELECT a.story, s.headline, s.lastDay, a.place, a.record
                    FROM agendaEntry a JOIN story s ON s.id = a.story
                    WHERE a.earliest >= ? ORDER BY a.earliest, a.story, a.place LIMIT ?
                    """, arguments: [day, limit])
            let counts = try Row.fetchOne(
                db,
                sql: """
                    SELECT sum(earliest < ?1) AS earlier, sum(earliest >= ?1) AS upcoming
                    FROM agendaEntry
                    """, arguments: [day])
            return (places, counts)
        }
        let hidden = try hidingReasons(
            ofStories: Array(Set(places.map { $0["story"] as String })))
        var order: [String] = []
        var stories: [String: Story] = [:]
        for row in places {
            let id: String = row["story"]
            guard hidden[id] == nil, let json = try? JSON(parsing: row["record"] as String) else {
                continue
            }
            if stories[id] == nil {
                order.append(id)
                stories[id] = Self.announcing(id, row)
            }
            stories[id]?.comparison?.agenda.append(AgendaEntry(json: json))
        }
        let upcoming: Int = counts?["upcoming"] ?? 0
        return (
            order.compactMap { stories[$0] }, counts?["earlier"] ?? 0,
            upcoming - places.count
        )
    }

    /// A story of which its agenda alone is told.
    private static func announcing(_ id: String, _ row: Row) -> Story {
        var story = Story(
            id: id, headline: StoryHeadline(article: "", text: row["headline"]), articles: [],
            independent: Independence(count: 1, least: 1, most: 1, groups: []))
        let day: Double? = row["lastDay"]
        story.last = day.flatMap { DateStamp(text(of: Int(($0 * 86_400).rounded()))) }
        story.comparison = StoryComparison()
        return story
    }

    /// How many entries there are of each status on a day, and how many lie before it.
    ///
    /// - Parameter day: ISO 8601.
    public func agendaCounts(
        before day: String
    ) throws(ArchiveError) -> [AgendaEntry.Status: (all: Int, before: Int)] {
        try indexAgenda()
        return try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(Self.statusOnDay("?1")) AS seen, count(*) AS entries,
                        sum(earliest < ?1) AS past
                    FROM agendaEntry GROUP BY seen
                    """, arguments: [day])
            var counts: [AgendaEntry.Status: (all: Int, before: Int)] = [:]
            for row in rows {
                guard let status = AgendaEntry.Status(rawValue: row["seen"]) else { continue }
                counts[status] = (row["entries"], row["past"] ?? 0)
            }
            return counts
        }
    }

    /// Takes up the stories that an earlier version saved.
    private func indexAgenda() throws(ArchiveError) {
        let missing = """
            SELECT DISTINCT story FROM storyFacet WHERE kind = 'status'
                AND story NOT IN (SELECT story FROM agendaEntry)
            """
        guard try !read({ try String.fetchAll($0, sql: missing + " LIMIT 1") }).isEmpty else {
            return
        }
        try write { db in
            for id in try String.fetchAll(db, sql: missing) {
                let data = try Data.fetchOne(
                    db.cachedStatement(sql: "SELECT record FROM story WHERE id = ?"),
                    arguments: [id])
                if let record = data.flatMap(Self.record) {
                    try saveAgenda(of: Story(json: record), in: db)
                }
            }
        }
    }

    func saveAgenda(of story: Story, in db: Database) throws {
        try db.execute(repeated: "DELETE FROM agendaEntry WHERE story = ?", arguments: [story.id])
        for (place, entry) in (story.comparison?.agenda ?? []).enumerated() {
            try db.execute(
                repeated: """
                    INSERT INTO agendaEntry (story, place, status, earliest, record)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    story.id, place, entry.status.rawValue, entry.earliest, entry.json.text,
                ])
        }
    }
}
