import Foundation
internal import GRDB
import News

extension Store {
    /// Hands over every revision of some reports, or of all, one at a time: the
    /// reports in the order in which they came, each with its first text first.
    public func eachRecording(
        of reports: [String]? = nil, _ handle: (Recording) throws -> Void
    ) throws(ArchiveError) {
        try read { db in
            let chosen = reports.map { JSON($0).text }
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT v.ordinal, v.added, v.digest, v.record, v.form, v.bytes, v.engine
                    FROM revision v JOIN report r ON r.number = v.report
                    WHERE ?1 IS NULL OR r.id IN (SELECT value FROM json_each(?1))
                    ORDER BY r.number, v.ordinal
                    """, arguments: [chosen])
            while let row = try rows.next() {
                guard let report = Self.report(row["record"]) else { continue }
                let bytes = (row["bytes"] as Data?).flatMap(Deflated.open)
                try handle(
                    Recording(
                        report: report, ordinal: row["ordinal"], added: row["added"],
                        digest: (row["digest"] as Data).hexadecimal,
                        body: Entry.Recording(form: row["form"], bytes: bytes),
                        engine: row["engine"]))
            }
        }
    }
}
