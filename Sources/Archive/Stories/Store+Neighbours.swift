import Foundation
internal import GRDB
import News

extension Store {
    /// How many waiting reports are put into stories at a time.
    public static let sliceSize = 500
    /// Reports published this many days before or after are looked at together.
    static let window = 8.0
    /// How many reports with the same words as a headline are looked at, whenever
    /// they were published.
    static let likeHeadlines = 12

    /// How many reports wait to be put into a story.
    public func pendingCount() throws(ArchiveError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM report WHERE pending") ?? 0 }
    }

    /// The earliest reports that wait, and what lies near them: reports of the
    /// same days, reports with a like headline whenever they were, and all the
    /// other reports of the stories of these. `nil` where none wait.
    public func nextNeighbourhood() throws(ArchiveError) -> Neighbourhood? {
        try read { db in
            let pending = try ReportRow.fetchAll(
                db,
                sql: """
                    SELECT * FROM report WHERE pending
                    ORDER BY day IS NULL, day, id LIMIT \(Self.sliceSize)
                    """)
            guard !pending.isEmpty else { return nil }
            var numbers = Set(pending.map(\.number))
            numbers.formUnion(try nearInTime(pending, in: db))
            for row in pending { numbers.formUnion(try likeHeadline(of: row, in: db)) }
            numbers.formUnion(try fellows(of: numbers, in: db))
            return Neighbourhood(
                members: try members(numbers, pending: Set(pending.map(\.number)), in: db))
        }
    }

    /// All reports, as one neighbourhood: for grouping everything anew.
    public func wholeNeighbourhood() throws(ArchiveError) -> Neighbourhood {
        try read { db in
            let numbers = try Int64.fetchSet(db, sql: "SELECT number FROM report")
            return Neighbourhood(members: try members(numbers, pending: numbers, in: db))
        }
    }

    private func nearInTime(_ rows: [ReportRow], in db: Database) throws -> Set<Int64> {
        let days = Set(rows.compactMap { $0.day.map { Int($0.rounded(.down)) } }).sorted()
        var found: Set<Int64> = []
        var start = 0
        while start < days.count {
            // Days that follow closely are asked for together.
            var end = start
            while end + 1 < days.count, Double(days[end + 1] - days[end]) <= Self.window {
                end += 1
            }
            found.formUnion(
                try Int64.fetchSet(
                    db, sql: "SELECT number FROM report WHERE day BETWEEN ? AND ?",
                    arguments: [
                        Double(days[start]) - Self.window, Double(days[end] + 1) + Self.window,
                    ]))
            start = end + 1
        }
        return found
    }

    private func likeHeadline(of row: ReportRow, in db: Database) throws -> Set<Int64> {
        guard let article = try report(row.number, in: db)?.article else { return [] }
        let source = article.title ?? String(article.text.prefix(200))
        guard let pattern = FTS5Pattern(matchingAnyTokenIn: source) else { return [] }
        return try Int64.fetchSet(
            db,
            sql: """
                SELECT rowid FROM words WHERE words MATCH ?
                ORDER BY bm25(words, 4.0, 1.0), rowid LIMIT \(Self.likeHeadlines)
                """, arguments: [pattern])
    }

    /// The other reports of the stories that these reports are in.
    private func fellows(of numbers: Set<Int64>, in db: Database) throws -> Set<Int64> {
        var found: Set<Int64> = []
        var seen: Set<String> = []
        for number in numbers.sorted() {
            let story = try String.fetchOne(
                db, sql: "SELECT story FROM report WHERE number = ?", arguments: [number])
            guard let story, seen.insert(story).inserted else { continue }
            found.formUnion(
                try Int64.fetchSet(
                    db, sql: "SELECT number FROM report WHERE story = ?", arguments: [story]))
        }
        return found
    }

    private func members(
        _ numbers: Set<Int64>, pending: Set<Int64>, in db: Database
    ) throws -> [Neighbourhood.Member] {
        try numbers.sorted().compactMap { number in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT r.story, v.record, v.vectors FROM report r
                    JOIN revision v ON v.report = r.number
                    WHERE r.number = ? ORDER BY v.ordinal DESC LIMIT 1
                    """, arguments: [number])
            guard let row, let report = Self.report(row["record"]) else { return nil }
            return Neighbourhood.Member(
                report: report, vectors: Vectors.open(row["vectors"]),
                isPending: pending.contains(number), story: row["story"])
        }
    }
}
