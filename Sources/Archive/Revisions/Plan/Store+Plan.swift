import Foundation
internal import GRDB
import News

extension Store {
    /// Has a report's page looked at again, by `VisitPlan`.
    ///
    /// A report without an address of the web, or with a plan already, is left as it
    /// is.
    ///
    /// - Parameter validators: what the server said when the page was first fetched.
    /// - Throws: `ArchiveError` with `.unknown` where there is no such report.
    public func plan(
        _ report: String, validators: PlannedPage.Validators = .init()
    ) throws(ArchiveError) {
        try write { db in
            let row = try planned(report, in: db)
            guard let url = row.url, url.hasPrefix("http://") || url.hasPrefix("https://") else {
                return
            }
            let now = self.now
            // A clock that is ahead does not put visits off.
            let published = row.published.flatMap(DateStamp.init)
            let start = published.flatMap { $0.hour == nil ? nil : $0.instant }
            let plan = try visitPlan(of: row.number, start: min(start ?? now, now), in: db)
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO visit (report, url, next, start, seen, etag, modified)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    row.number, url, plan.next(after: now), plan.start, clock(), validators.etag,
                    validators.modified,
                ])
        }
    }

    /// The pages that are to be looked at by now, the longest overdue first.
    ///
    /// - Parameters:
    ///   - moment: seconds since 1970; the time now where none is given.
    ///   - limit: not more than this.
    public func duePages(at moment: Int? = nil, limit: Int = 100) throws(ArchiveError)
        -> [PlannedPage]
    {
        let moment = moment ?? now
        return try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT r.id, v.url, v.next, v.visits, v.etag, v.modified
                    FROM visit v JOIN report r ON r.number = v.report
                    WHERE v.next <= ? ORDER BY v.next, r.id LIMIT ?
                    """, arguments: [moment, limit]
            ).map { row in
                PlannedPage(
                    report: row["id"], url: row["url"], due: row["next"], visits: row["visits"],
                    validators: .init(etag: row["etag"], modified: row["modified"]))
            }
        }
    }

    /// When the next page is to be looked at, in seconds since 1970; `nil` where none
    /// is.
    public func nextVisit() throws(ArchiveError) -> Int? {
        try read { try Int.fetchOne($0, sql: "SELECT min(next) FROM visit") }
    }

    /// Notes what became of looking at a page again, and plans the next time. A
    /// page that is gone becomes one of its report's revisions.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where the report has no plan.
    public func note(visit report: String, _ outcome: PlannedPage.Outcome) throws(ArchiveError) {
        try write { db in
            let row = try planned(report, in: db)
            let visit = try Row.fetchOne(
                db, sql: "SELECT start, failures, seen FROM visit WHERE report = ?",
                arguments: [row.number])
            guard let visit else { throw ArchiveError(path: path, reason: .unknown(report)) }
            let plan = try visitPlan(of: row.number, start: visit["start"], in: db)
            switch outcome {
            case .same(let validators):
                try keep(validators, next: plan.next(after: now), of: row.number, in: db)
            case .changed(let validators):
                try keep(validators, next: plan.next(afterChange: now), of: row.number, in: db)
            case .gone(let status):
                try keepAbsence(of: row, status: status, seen: visit["seen"], in: db)
                // 410 says that it stays away (RFC 9110, section 15.5.11).
                try keepNext(status == 410 ? nil : plan.next(after: now), of: row.number, in: db)
            case .failed(let why):
                let failures = 1 + (visit["failures"] as Int)
                try db.execute(
                    sql: """
                        UPDATE visit SET next = ?, visits = visits + 1, failures = ?, failure = ?
                        WHERE report = ?
                        """,
                    arguments: [
                        plan.next(after: now, failures: failures), failures, why, row.number,
                    ])
            }
        }
    }

    private var now: Int { DateStamp(clock())?.instant ?? 0 }

    private func planned(_ report: String, in db: Database) throws -> ReportRow {
        let row = try ReportRow.fetchOne(
            db, sql: "SELECT * FROM report WHERE id = ?", arguments: [report])
        guard let row else { throw ArchiveError(path: path, reason: .unknown(report)) }
        return row
    }

    /// By the latest revision: what it promises now counts.
    private func visitPlan(of number: Int64, start: Int, in db: Database) throws -> VisitPlan {
        VisitPlan(start: start, notices: try report(number, in: db)?.article.notices ?? [])
    }

    private func keep(
        _ validators: PlannedPage.Validators, next: Int?, of number: Int64, in db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE visit SET etag = coalesce(?, etag), modified = coalesce(?, modified),
                    seen = ? WHERE report = ?
                """, arguments: [validators.etag, validators.modified, clock(), number])
        try db.execute(
            sql: "UPDATE absence SET returned = ? WHERE report = ? AND returned IS NULL",
            arguments: [clock(), number])
        if db.changesCount > 0 { try recompare(number, in: db) }
        try keepNext(next, of: number, in: db)
    }

    private func keepNext(_ next: Int?, of number: Int64, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE visit SET next = ?, visits = visits + 1, failures = 0, failure = NULL
                WHERE report = ?
                """, arguments: [next, number])
    }

    private func keepAbsence(
        of row: ReportRow, status: Int, seen: String, in db: Database
    ) throws {
        let open = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM absence WHERE report = ? AND returned IS NULL)",
            arguments: [row.number])
        guard open != true else { return }
        try db.execute(
            sql: "INSERT INTO absence (report, ordinal, at, seen, status) VALUES (?, ?, ?, ?, ?)",
            arguments: [row.number, try nextOrdinal(of: row.number, in: db), clock(), seen, status])
        try recompare(row.number, in: db)
        try note("revision", row.id, in: db)
    }

    /// Has the story of a report compared anew: its claims say until when an outlet
    /// said them.
    private func recompare(_ number: Int64, in db: Database) throws {
        try db.execute(sql: "UPDATE report SET pending = 1 WHERE number = ?", arguments: [number])
    }

    /// The ordinal that a further revision of a report gets.
    func nextOrdinal(of number: Int64, in db: Database) throws -> Int {
        let last = try Int.fetchOne(
            db,
            sql: """
                SELECT max(coalesce((SELECT max(ordinal) FROM revision WHERE report = ?1), 0),
                    coalesce((SELECT max(ordinal) FROM absence WHERE report = ?1), 0))
                """, arguments: [number])
        return 1 + (last ?? 0)
    }
}
