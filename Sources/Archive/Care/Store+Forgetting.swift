import Foundation
internal import GRDB
import News

extension Store {
    /// Erases a report by legal order: its texts, recorded bytes and words are
    /// gone from the file; its id, the digests of its revisions, the date and the
    /// reason stay, so that it does not come back.
    ///
    /// Its story is to be made anew from the reports that are left.
    public func forget(_ id: String, reason: String) throws(ArchiveError) {
        try write { db in
            let row = try ReportRow.fetchOne(
                db, sql: "SELECT * FROM report WHERE id = ?", arguments: [id.storable])
            guard let row else { throw ArchiveError(path: path, reason: .unknown(id)) }
            try remember(row, reason, in: db)
            let traces = try ForgottenTraces(of: row, in: db)
            if let report = try report(row.number, in: db) {
                try unindex(report, row.number, in: db)
            }
            try trace(row.number, nil, in: db)
            try db.execute(sql: "DELETE FROM report WHERE number = ?", arguments: [row.number])
            if let story = row.story { try empty(story, in: db) }
            for story in try traces.stories(in: db) { try empty(story, in: db) }
            try traces.emptyItems(in: db)
            try db.execute(sql: "INSERT INTO words (words) VALUES ('optimize')")
            try db.execute(sql: "INSERT INTO speech (speech) VALUES ('optimize')")
            try note("forgotten", id, in: db)
        }
        try naming(path) {
            // Nothing of it stays in free pages or in the log beside the file.
            try pool.vacuum()
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }

    /// What a story said with a report's sentences goes too; it keeps its id for the
    /// reports that are left, and waits to be made anew.
    private func empty(_ story: String, in db: Database) throws {
        let left = try String.fetchAll(
            db, sql: "SELECT id FROM report WHERE story = ? ORDER BY number", arguments: [story])
        guard let first = left.first else {
            try db.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
            try db.execute(sql: "DELETE FROM alias WHERE story = ?", arguments: [story])
            return
        }
        let bare = Story(
            id: story, headline: StoryHeadline(article: first, text: ""), articles: left,
            independent: Independence(count: 1, least: 1, most: 1, groups: [left]))
        try db.execute(
            sql: "UPDATE story SET record = ?, headline = '' WHERE id = ?",
            arguments: [Deflated.pack(bare.json.bytes), story])
        try db.execute(sql: "DELETE FROM storyFacet WHERE story = ?", arguments: [story])
        try db.execute(sql: "DELETE FROM agendaEntry WHERE story = ?", arguments: [story])
        try db.execute(sql: "UPDATE report SET pending = 1 WHERE story = ?", arguments: [story])
    }

    private func remember(_ row: ReportRow, _ reason: String, in db: Database) throws {
        let digests = try Data.fetchAll(
            db, sql: "SELECT digest FROM revision WHERE report = ?", arguments: [row.number])
        for digest in digests {
            for name in [row.id] + [row.url].compactMap({ $0 }) {
                try db.execute(
                    sql: """
                        INSERT OR REPLACE INTO forgotten (id, digest, at, reason)
                        VALUES (?, ?, ?, ?)
                        """, arguments: [name, digest, clock(), reason])
            }
        }
    }
}
