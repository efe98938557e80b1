import Foundation
internal import GRDB
import News

extension Store {
    /// A story by its id, or by one that it had before.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where no story has or had it.
    public func story(_ id: String) throws(ArchiveError) -> Story {
        try read { db in
            let sql = """
                SELECT record FROM story
                WHERE id = coalesce((SELECT story FROM alias WHERE id = ?), ?)
                """
            guard let data = try Data.fetchOne(db, sql: sql, arguments: [id, id]) else {
                throw ArchiveError(path: path, reason: .unknown(id))
            }
            guard let record = Self.record(data) else {
                throw ArchiveError(path: path, reason: .damaged("the record of story \(id)"))
            }
            return Story(json: record)
        }
    }

    /// The story that a report is in; `nil` while it waits for one.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is no such report.
    public func storyID(of report: String) throws(ArchiveError) -> String? {
        try read { db in
            let row = try ReportRow.fetchOne(
                db, sql: "SELECT * FROM report WHERE id = ?", arguments: [report.storable])
            guard let row else { throw ArchiveError(path: path, reason: .unknown(report)) }
            return row.story
        }
    }

    /// The stories, the latest first.
    ///
    /// - Parameters:
    ///   - mark: only those that are new or changed since the mark was set.
    ///   - limit: not more than this.
    public func stories(
        since mark: String? = nil, limit: Int = .max
    ) throws(ArchiveError) -> [Story] {
        try read { db in
            let since = try mark.map { name in
                try Int64.fetchOne(
                    db, sql: "SELECT change FROM mark WHERE name = ?", arguments: [name]) ?? 0
            }
            let rows = try Data.fetchAll(
                db,
                sql: """
                    SELECT record FROM story WHERE change > ?
                    ORDER BY lastDay IS NULL, lastDay DESC, reports DESC, id LIMIT ?
                    """, arguments: [since ?? -1, limit])
            return rows.compactMap(Self.record).map(Story.init)
        }
    }

    /// Remembers under a name that all until a change was seen, or all until now.
    public func setMark(_ name: String, at change: Int64? = nil) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO mark (name, change)
                    VALUES (?, coalesce(?, (SELECT coalesce(max(number), 0) FROM change)))
                    """, arguments: [name, change])
        }
    }
}
