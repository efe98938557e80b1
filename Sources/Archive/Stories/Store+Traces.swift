import Foundation
internal import GRDB
import News

/// What reports are found by among those of their days.
extension Store {
    /// Gives traces to reports that came without them: those of an archive that was
    /// made before there were any.
    ///
    /// - Parameter traces: the traces of a report, as `Entry.traces` has them.
    public func traceAll(_ traces: (Report) -> [Int32]) throws(ArchiveError) {
        var rest = true
        while rest {
            rest = try write { db in
                let numbers = try Int64.fetchAll(
                    db.cachedStatement(
                        sql: "SELECT number FROM report WHERE traces IS NULL LIMIT 500"))
                for number in numbers {
                    let own = try report(number, in: db).map(traces) ?? []
                    try trace(number, own, in: db)
                }
                return !numbers.isEmpty
            }
        }
    }

    /// Keeps the traces of a report instead of those that it had.
    func trace(_ number: Int64, _ traces: [Int32]?, in db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT day, traces FROM report WHERE number = ?"),
            arguments: [number])
        let day = (row?["day"] as Double?).map { Int($0.rounded(.down)) }
        if let day {
            for term in Traces.open(row?["traces"]) {
                try db.execute(
                    repeated: "DELETE FROM trace WHERE day = ? AND term = ? AND report = ?",
                    arguments: [day, term, number])
            }
            for term in traces ?? [] {
                try db.execute(
                    repeated: "INSERT OR IGNORE INTO trace (day, term, report) VALUES (?, ?, ?)",
                    arguments: [day, term, number])
            }
        }
        try db.execute(
            repeated: "UPDATE report SET traces = ? WHERE number = ?",
            arguments: [traces.map(Traces.pack), number])
    }
}
