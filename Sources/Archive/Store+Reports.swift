import Foundation
internal import GRDB
import News

extension Store {
    /// The latest revision of a report; `nil` where its record is not whole.
    func report(_ number: Int64, in db: Database) throws -> Report? {
        let data = try Data.fetchOne(
            db.cachedStatement(
                sql: "SELECT record FROM revision WHERE report = ? ORDER BY ordinal DESC LIMIT 1"),
            arguments: [number])
        return data.flatMap(Self.report)
    }

    /// The words of a report's latest revision; `nil` where its record is not whole.
    func texts(_ number: Int64, in db: Database) throws -> RecordTexts? {
        let data = try Data.fetchOne(
            db.cachedStatement(
                sql: "SELECT record FROM revision WHERE report = ? ORDER BY ordinal DESC LIMIT 1"),
            arguments: [number])
        return data.flatMap(RecordTexts.init(packed:))
    }

    static func report(_ data: Data) -> Report? {
        record(data).map(Report.init)
    }

    /// A record as it was packed; `nil` where its bytes are not whole.
    static func record(_ data: Data) -> JSON? {
        guard let bytes = Deflated.open(data) else { return nil }
        var repairs = 0
        return try? JSON(parsing: bytes, repairs: &repairs)
    }

    /// The latest revisions of reports, in the order of the ids.
    ///
    /// - Throws: `ArchiveError` with `.unknown` for an id that the archive does
    ///   not have.
    public func reports(_ ids: [String]) throws(ArchiveError) -> [Report] {
        try read { db in
            try ids.map(\.storable).map { id in
                let number = try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT number FROM report WHERE id = ?"),
                    arguments: [id])
                guard let number else { throw ArchiveError(path: path, reason: .unknown(id)) }
                guard let report = try report(number, in: db) else {
                    throw ArchiveError(path: path, reason: .damaged("the record of \(id)"))
                }
                return report
            }
        }
    }

    /// The latest revisions of those of the reports that the archive has.
    public func reports(among ids: [String]) throws(ArchiveError) -> [Report] {
        try read { db in
            try ids.compactMap { id in
                try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT number FROM report WHERE id = ?"),
                    arguments: [id.storable]
                ).flatMap { try report($0, in: db) }
            }
        }
    }

    /// How many texts there are: reports with all that they said before.
    public func revisionCount() throws(ArchiveError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM revision") ?? 0 }
    }

    /// Hands over every report, latest revisions, in the order in which they came.
    public func eachReport(_ handle: (Report) throws -> Void) throws(ArchiveError) {
        try read { db in
            let sql = """
                SELECT r.record FROM revision r JOIN
                    (SELECT report, max(ordinal) AS last FROM revision GROUP BY report) l
                    ON l.report = r.report AND l.last = r.ordinal
                ORDER BY r.report
                """
            let cursor = try Data.fetchCursor(db.cachedStatement(sql: sql))
            while let data = try cursor.next() {
                if let report = Self.report(data) { try handle(report) }
            }
        }
    }

    /// All revisions of a report, the first one first.
    public func revisions(of id: String) throws(ArchiveError) -> [Revision] {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT v.ordinal, v.added, v.form, v.bytes IS NOT NULL AS kept, v.engine,
                            v.digest, v.record
                        FROM revision v JOIN report r ON r.number = v.report
                        WHERE r.id = ? ORDER BY v.ordinal
                        """), arguments: [id.storable])
            guard !rows.isEmpty else { throw ArchiveError(path: path, reason: .unknown(id)) }
            return rows.compactMap { row in
                guard let data = row["record"] as Data?, let report = Self.report(data) else {
                    return nil
                }
                return Revision(
                    ordinal: row["ordinal"], added: row["added"],
                    digest: (row["digest"] as Data).map { Self.hexadecimal($0) }.joined(),
                    report: report)
            }
        }
    }

    /// When a report's page was no longer there, the first time first.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is no such report.
    public func absences(of id: String) throws(ArchiveError) -> [Absence] {
        try read { db in
            let number = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT number FROM report WHERE id = ?"),
                arguments: [id.storable])
            guard let number else { throw ArchiveError(path: path, reason: .unknown(id)) }
            return try absences(of: number, in: db)
        }
    }

    /// What became of those of the reports that were changed or are gone.
    public func histories(among ids: [String]) throws(ArchiveError) -> [String: ReportHistory] {
        let changed = try read { db in
            try ids.filter { id in
                try Bool.fetchOne(
                    db.cachedStatement(
                        sql: """
                            SELECT EXISTS (SELECT 1 FROM report r WHERE r.id = ? AND
                                (EXISTS (SELECT 1 FROM revision WHERE report = r.number AND ordinal > 1)
                                OR EXISTS (SELECT 1 FROM absence WHERE report = r.number)))
                            """), arguments: [id]) ?? false
            }
        }
        var histories: [String: ReportHistory] = [:]
        for id in changed {
            histories[id] = ReportHistory(
                revisions: try revisions(of: id), absences: try absences(of: id))
        }
        return histories
    }

    func absences(of number: Int64, in db: Database) throws -> [Absence] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM absence WHERE report = ? ORDER BY ordinal"),
            arguments: [number]
        ).map { row in
            Absence(
                ordinal: row["ordinal"], at: row["at"], seen: row["seen"], status: row["status"],
                returned: row["returned"])
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }

    /// The bytes that a revision was read from, as they came; `nil` where it came
    /// as a record.
    public func recordedBytes(of id: String, ordinal: Int) throws(ArchiveError) -> [UInt8]? {
        try read { db in
            let data = try Data.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT v.bytes FROM revision v JOIN report r ON r.number = v.report
                        WHERE r.id = ? AND v.ordinal = ?
                        """), arguments: [id.storable, ordinal])
            return data.flatMap(Deflated.open)
        }
    }
}
