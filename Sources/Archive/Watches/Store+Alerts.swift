import Foundation
internal import GRDB
import News

extension Store {
    /// Looks, for every saved search, for stories that are new or changed since it
    /// last looked, and keeps an alert for each, to be delivered to its outputs.
    ///
    /// Looking and keeping are one step: what was looked at has its alert, however
    /// the program ends.
    ///
    /// - Parameter only: the names of the searches to run; all where it is `nil`.
    /// - Returns: how many alerts were made, and how many stories the rules hid.
    public func look(
        only: Set<String>? = nil
    ) throws(ArchiveError) -> (alerts: Int, hidden: HiddenTally) {
        try write { db in
            let hiding = try hiding(in: db)
            var hidden = HiddenTally()
            var count = 0
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM watch ORDER BY name")
            for row in rows {
                let name = row["name"] as String
                guard only.map({ $0.contains(name) }) ?? true else { continue }
                count += try look(
                    WatchRow(name: name, query: row["query"], seen: row["seen"]), hiding, &hidden,
                    in: db)
            }
            return (count, hidden)
        }
    }

    private struct WatchRow {
        let name: String
        let query: String
        let seen: Int64
    }

    private func look(
        _ watch: WatchRow, _ hiding: Hiding, _ hidden: inout HiddenTally, in db: Database
    ) throws -> Int {
        guard let query = try? Query(watch.query) else { return 0 }
        let changed = try Row.fetchAll(
            db, sql: "SELECT id, change FROM story WHERE change > ? ORDER BY change",
            arguments: [watch.seen])
        guard let last = changed.last else { return 0 }
        let fitting = try matches(query, in: db)
        var count = 0
        for row in changed {
            let members = try Int64.fetchAll(
                db, sql: "SELECT number FROM report WHERE story = ? ORDER BY number",
                arguments: [row["id"] as String])
            guard members.contains(where: fitting.contains) else { continue }
            let shown = members.filter { hiding.reason($0) == nil }
            guard shown.contains(where: fitting.contains) else {
                let reason = members.first { fitting.contains($0) }.flatMap(hiding.reason)
                hidden.add(reason?.rule)
                continue
            }
            guard let story = try story(row["id"], in: db) else { continue }
            let draft = AlertDraft(
                watch: watch.name, query: query, story: story, change: row["change"],
                reports: shown, fitting: fitting)
            try keep(draft, members: members, in: db)
            count += 1
        }
        try db.execute(
            sql: "UPDATE watch SET seen = ? WHERE name = ?",
            arguments: [last["change"] as Int64, watch.name])
        return count
    }

    private func story(_ id: String, in db: Database) throws -> Story? {
        let sql = "SELECT record FROM story WHERE id = ?"
        return try Data.fetchOne(db, sql: sql, arguments: [id]).flatMap(Self.record)
            .map(Story.init)
    }

    /// - Parameter members: all reports of the story, also those that a rule hides: its
    ///   headline and its claims may be theirs.
    private func keep(_ draft: AlertDraft, members: [Int64], in db: Database) throws {
        let alert = try alert(draft, in: db)
        try db.execute(
            sql: "INSERT INTO alert (watch, story, at, record) VALUES (?, ?, ?, ?)",
            arguments: [draft.watch, alert.story, alert.at, Deflated.pack(alert.json.bytes)])
        let number = db.lastInsertedRowID
        for report in members {
            try db.execute(
                sql: "INSERT INTO alertCause (alert, report) VALUES (?, ?)",
                arguments: [number, report])
        }
        for report in draft.reports {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO watchMatch (watch, report, ordinal) VALUES (?1, ?2,
                        (SELECT max(ordinal) FROM revision WHERE report = ?2))
                    """, arguments: [draft.watch, report])
        }
        try db.execute(
            sql: """
                INSERT INTO delivery (alert, output)
                SELECT ?, number FROM watchOutput WHERE watch = ? ORDER BY number
                """, arguments: [number, draft.watch])
    }

    /// What is still to be delivered, in the order in which it came.
    public func deliveries(only: Set<String>? = nil) throws(ArchiveError) -> [Delivery] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT d.alert, d.output, d.tries, d.failure, a.watch, a.record,
                        o.record AS target
                    FROM delivery d JOIN alert a ON a.number = d.alert
                    JOIN watchOutput o ON o.number = d.output ORDER BY d.alert, d.output
                    """)
            return rows.compactMap { row in
                guard only.map({ $0.contains(row["watch"]) }) ?? true,
                    let record = (row["record"] as Data?).flatMap(Deflated.open),
                    let json = try? JSON(parsing: row["target"] as String),
                    let output = WatchOutput(json: json)
                else { return nil }
                return Delivery(
                    alertNumber: row["alert"], outputNumber: row["output"], record: record,
                    output: output, tries: row["tries"], failure: row["failure"])
            }
        }
    }

    /// Notes what became of a delivery: one that came to its end is never tried
    /// again, one that failed waits for the next run.
    ///
    /// - Parameter failure: `nil` where it was delivered.
    public func settle(_ delivery: Delivery, failure: String?) throws(ArchiveError) {
        try write { db in
            let names: StatementArguments = [delivery.alertNumber, delivery.outputNumber]
            guard let failure else {
                try db.execute(
                    sql: "DELETE FROM delivery WHERE alert = ? AND output = ?", arguments: names)
                return try db.execute(
                    sql: """
                        UPDATE alert SET record = NULL WHERE number = ?1
                            AND NOT EXISTS (SELECT 1 FROM delivery WHERE alert = ?1)
                        """, arguments: [delivery.alertNumber])
            }
            try db.execute(
                sql: """
                    UPDATE delivery SET tries = tries + 1, failure = ?
                    WHERE alert = ? AND output = ?
                    """, arguments: [failure] + names)
        }
    }
}
