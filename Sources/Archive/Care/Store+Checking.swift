import Foundation
internal import GRDB
import News

/// What a check of an archive found.
public struct ArchiveCheck: Sendable {
    public let reports: Int
    public let revisions: Int
    public let stories: Int
    /// One sentence for each thing that is wrong; empty where all is well.
    public let complaints: [String]
}

extension Store {
    /// Verifies the file against itself: SQLite's own check, foreign keys, that
    /// every record can be read and has its digest, and that every report is in
    /// the story that names it.
    ///
    /// - Parameter sample: every how-manieth record is read again; 1 is all.
    public func check(sample: Int = 1) throws(ArchiveError) -> ArchiveCheck {
        try read { db in
            var complaints = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                .filter { $0 != "ok" }
            let violations = try db.foreignKeyViolations()
            while let violation = try violations.next() {
                complaints.append("A row of \(violation.originTable) points at nothing.")
            }
            complaints += try recordComplaints(sample: max(1, sample), in: db)
            complaints += try storyComplaints(in: db)
            func count(_ table: String) throws -> Int {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
            return ArchiveCheck(
                reports: try count("report"), revisions: try count("revision"),
                stories: try count("story"), complaints: complaints)
        }
    }

    /// Some revisions with what they were read from, taken evenly over the archive,
    /// so that they can be read again.
    public func recordedSample(_ count: Int) throws(ArchiveError) -> [RecordedRevision] {
        try read { db in
            let numbers = try Int64.fetchAll(db, sql: "SELECT number FROM revision ORDER BY number")
            let count = min(max(count, 0), numbers.count)
            return try (0..<count).compactMap { place in
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT v.ordinal, v.record, v.form, v.bytes, v.added, v.engine, r.id
                        FROM revision v JOIN report r ON r.number = v.report
                        WHERE v.number = ?
                        """, arguments: [numbers[place * numbers.count / count]])
                guard let row, let report = Self.report(row["record"]) else { return nil }
                return RecordedRevision(
                    name: Self.name(row), report: report,
                    recording: .init(
                        form: row["form"], bytes: (row["bytes"] as Data?).flatMap(Deflated.open)),
                    added: row["added"], engine: row["engine"])
            }
        }
    }

    private static func name(_ row: Row) -> String {
        "revision \(row["ordinal"] as Int) of \(row["id"] as String)"
    }

    private func recordComplaints(sample: Int, in db: Database) throws -> [String] {
        var complaints: [String] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT v.ordinal, v.digest, v.record, v.bytes, r.id FROM revision v
                JOIN report r ON r.number = v.report WHERE v.number % ? = 0 ORDER BY v.number
                """, arguments: [sample])
        while let row = try rows.next() {
            let name = Self.name(row)
            guard let report = Self.report(row["record"]) else {
                complaints.append("The record of \(name) cannot be read.")
                continue
            }
            if report.article.digest != row["digest"] as Data {
                complaints.append("The text of \(name) is not the one that was kept.")
            }
            if let field = report.fieldOverrun {
                complaints.append("The record of \(name) has a sentence outside of its \(field).")
            }
            if let bytes = row["bytes"] as Data?, Deflated.open(bytes) == nil {
                complaints.append("The recorded bytes of \(name) cannot be read.")
            }
        }
        return complaints
    }

    private func storyComplaints(in db: Database) throws -> [String] {
        var complaints: [String] = []
        let rows = try StoryRow.fetchCursor(db, sql: "SELECT * FROM story ORDER BY id")
        while let row = try rows.next() {
            guard let record = Self.record(row.record) else {
                complaints.append("The record of story \(row.id) cannot be read.")
                continue
            }
            let members = try String.fetchSet(
                db, sql: "SELECT id FROM report WHERE story = ?", arguments: [row.id])
            if Set(Story(json: record).articles) != members {
                complaints.append("Story \(row.id) does not name the reports that are in it.")
            }
        }
        let homeless =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM report WHERE story IS NULL AND NOT pending") ?? 0
        let astray =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM alias
                    WHERE story NOT IN (SELECT id FROM story)
                        AND story NOT IN (SELECT id FROM alias)
                    """) ?? 0
        if astray > 0 { complaints.append("\(astray) old ids of stories lead nowhere.") }
        complaints += try indexComplaints(in: db)
        if homeless > 0 { complaints.append("\(homeless) reports are in no story.") }
        return complaints
    }

    /// Whether what a search looks into knows just the reports that there are.
    private func indexComplaints(in db: Database) throws -> [String] {
        var complaints: [String] = []
        let reports = try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0
        for table in ["words", "speech"] {
            let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)_docsize") ?? 0
            if indexed != reports {
                complaints.append(
                    "The index \(table) has \(indexed) reports, the archive \(reports).")
            }
        }
        return complaints
    }
}

extension Report {
    /// The field that a sentence does not lie in; `nil` where all is well.
    fileprivate var fieldOverrun: String? {
        let length = article.text.unicodeScalars.count
        let wrong = sentences.contains { sentence in
            let span = sentence.span
            return span.field == .text
                && (span.start < 0 || span.end < span.start || span.end > length)
        }
        return wrong ? "text" : nil
    }
}
