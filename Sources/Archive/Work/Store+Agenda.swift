import Foundation
internal import GRDB
import News

/// Something announced, by its story and its place in that story's agenda.
public struct AgendaPlace: Equatable, Sendable {
    public let story: String
    public let place: Int
}

extension Store {
    /// What is announced in all stories, the earliest first, what has no date last.
    ///
    /// - Parameters:
    ///   - status: only what has it.
    ///   - limit: not more than this.
    ///   - after: how many to leave out: those of the pages before.
    public func agenda(
        _ status: AgendaEntry.Status? = nil, limit: Int, after: Int = 0
    ) throws(ArchiveError) -> [AgendaPlace] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT story, place FROM agendaEntry WHERE ?1 IS NULL OR status = ?1
                    ORDER BY earliest IS NULL, earliest, story, place LIMIT ?2 OFFSET ?3
                    """, arguments: [status?.rawValue, limit, after]
            ).map { AgendaPlace(story: $0["story"], place: $0["place"]) }
        }
    }

    /// How many entries there are of each status, and how many of them lie before a day.
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
                    SELECT status, count(*) AS entries, sum(earliest < ?) AS past FROM agendaEntry
                    GROUP BY status
                    """, arguments: [day])
            var counts: [AgendaEntry.Status: (all: Int, before: Int)] = [:]
            for row in rows {
                guard let status = AgendaEntry.Status(rawValue: row["status"]) else { continue }
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
                repeated:
                    "INSERT INTO agendaEntry (story, place, status, earliest) VALUES (?, ?, ?, ?)",
                arguments: [story.id, place, entry.status.rawValue, entry.earliest])
        }
    }
}
