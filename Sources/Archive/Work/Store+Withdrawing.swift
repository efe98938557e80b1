internal import GRDB
import News

extension Store {
    /// The stories that reports are in, by the reports.
    func homes(ofEach reports: [String], in db: Database) throws -> [String: String] {
        try reports.reduce(into: [:]) { homes, id in
            homes[id] = try String.fetchOne(
                db.cachedStatement(sql: "SELECT story FROM report WHERE id = ?"), arguments: [id])
        }
    }

    /// Takes a decision back: its reports are in their stories of before, which have their
    /// ids again, and wait to be grouped anew.
    func withdraw(_ number: Int64, _ homes: [String: String], in db: Database) throws {
        let text = try String.fetchOne(
            db, sql: "SELECT record FROM decision WHERE number = ?", arguments: [number])
        guard let text, let record = try? JSON(parsing: text) else { return }
        try db.execute(sql: "DELETE FROM decision WHERE number = ?", arguments: [number])
        let reports =
            (record["articles"]?.strings ?? []) + (record["from"]?.strings ?? [])
            + [record["to"]?.string].compactMap { $0 }
        for id in reports {
            try db.execute(sql: "UPDATE report SET pending = 1 WHERE id = ?", arguments: [id])
        }
        let byStory = Dictionary(grouping: homes.keys.sorted()) { homes[$0] ?? "" }
        for (story, reports) in byStory.sorted(by: { $0.key < $1.key }) {
            try bring(reports, backTo: story, in: db)
        }
    }

    private func bring(_ reports: [String], backTo story: String, in db: Database) throws {
        let now = try homes(ofEach: reports, in: db)
        guard let first = reports.first(where: { now[$0] != nil }) else { return }
        let isThere = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM story WHERE id = ?)", arguments: [story])
        if isThere != true { try open(story, with: first, in: db) }
        for id in reports {
            try db.execute(
                sql: "UPDATE report SET story = ? WHERE id = ?", arguments: [story, id])
        }
        for left in Set(now.values).subtracting([story]).sorted() {
            try close(left, for: story, in: db)
        }
    }

    /// A story by an id that it had before, with nothing in it yet.
    private func open(_ story: String, with report: String, in db: Database) throws {
        try db.execute(sql: "DELETE FROM alias WHERE id = ?", arguments: [story])
        let bare = Story(
            id: story, headline: StoryHeadline(article: report, text: ""), articles: [report],
            independent: Independence(count: 1, least: 1, most: 1, groups: [[report]]))
        try db.execute(
            sql: """
                INSERT INTO story (id, record, headline, reports, sources, change)
                VALUES (?, ?, '', 1, 1, ?)
                """,
            arguments: [story, Deflated.pack(bare.json.bytes), try note("story", story, in: db)])
    }

    /// Where a story has no reports left, its id leads to the one that has them again.
    private func close(_ story: String, for other: String, in db: Database) throws {
        let isLeft = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM report WHERE story = ?)", arguments: [story])
        guard isLeft != true else { return }
        try db.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [story])
        try db.execute(
            sql: "UPDATE alias SET story = ? WHERE story = ?", arguments: [other, story])
        try db.execute(
            sql: "INSERT OR REPLACE INTO alias (id, story) VALUES (?, ?)",
            arguments: [story, other])
        try note("merged", story, in: db)
    }
}
