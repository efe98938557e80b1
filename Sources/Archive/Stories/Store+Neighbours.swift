import Foundation
internal import GRDB
import News

extension Store {
    /// How many waiting reports are put into stories at a time.
    public static let sliceSize = 500
    /// How many where stories are not compared, which takes most of the time.
    public static let wideSliceSize = 2_000
    /// Reports published this many days before or after are looked at together.
    static let window = 8
    /// How many reports with the same words as a headline are looked at, whenever
    /// they were published.
    static let likeHeadlines = 12
    /// From how many reports of the archive on all of three rare words must agree.
    static let fewReports = 5_000
    /// From how many reports it is told how rare words are.
    static let sampleSize = 1_000

    /// How many reports wait to be put into a story.
    public func pendingCount() throws(ArchiveError) -> Int {
        try read { db in
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT count(*) FROM report WHERE pending = 1")) ?? 0
        }
    }

    /// The earliest reports that wait, and what lies near them: reports of the
    /// same days, or those of them that are like one that waits where the days have
    /// many; reports with a like headline whenever they were; and all the other
    /// reports of the stories of these. `nil` where none wait.
    ///
    /// - Parameter limit: how many that wait are taken.
    public func nextNeighbourhood(
        limit: Int = Store.sliceSize
    ) throws(ArchiveError) -> Neighbourhood? {
        try read { db in
            let pending = try nextPending(limit, in: db)
            guard !pending.isEmpty else { return nil }
            var numbers = Set(pending.map(\.number))
            var days: Neighbourhood.Days?
            for span in Self.spans(pending) {
                let count = try count(span, in: db)
                if count <= crowd {
                    numbers.formUnion(try all(span, in: db))
                } else {
                    numbers.formUnion(try like(pending, span, count: count, in: db))
                    days = Neighbourhood.Days(span: span, reports: count)
                }
            }
            for row in pending { numbers.formUnion(try likeHeadline(of: row, in: db)) }
            numbers.formUnion(try fellows(of: numbers, in: db))
            return Neighbourhood(
                members: try members(numbers, pending: Set(pending.map(\.number)), in: db),
                days: days, change: try lastChange(in: db))
        }
    }

    /// All reports, as one neighbourhood: for grouping everything anew.
    public func wholeNeighbourhood() throws(ArchiveError) -> Neighbourhood {
        try read { db in
            let numbers = try Int64.fetchSet(db.cachedStatement(sql: "SELECT number FROM report"))
            return Neighbourhood(
                members: try members(numbers, pending: numbers, in: db),
                change: try lastChange(in: db))
        }
    }

    /// Some reports of crowded days, taken evenly, whatever they say.
    public func sample(of days: Neighbourhood.Days) throws(ArchiveError) -> [Report] {
        try read { db in
            let step = max(1, days.reports / Self.sampleSize)
            let numbers = try Int64.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT number FROM report WHERE day >= ? AND day < ? AND number % ? = 0
                        ORDER BY number
                        """), arguments: [days.span.lowerBound, days.span.upperBound + 1, step])
            return try numbers.compactMap { try report($0, in: db) }
        }
    }

    private func lastChange(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(number) FROM change")) ?? 0
    }

    private func nextPending(_ limit: Int, in db: Database) throws -> [ReportRow] {
        let columns = "number, id, url, outlet, published, day, length, added, story, pending"
        let dated = try ReportRow.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(columns) FROM report WHERE pending = 1 AND day IS NOT NULL
                    ORDER BY day, id LIMIT ?
                    """), arguments: [limit])
        guard dated.isEmpty else { return dated }
        return try ReportRow.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(columns) FROM report WHERE pending = 1 AND day IS NULL
                    ORDER BY id LIMIT ?
                    """), arguments: [limit])
    }

    // MARK: Days

    /// The days around those of reports; days that lie closely are one span.
    private static func spans(_ rows: [ReportRow]) -> [ClosedRange<Int>] {
        let days = Set(rows.compactMap { $0.day.map { Int($0.rounded(.down)) } }).sorted()
        var spans: [ClosedRange<Int>] = []
        for day in days {
            if let last = spans.last, day - window <= last.upperBound {
                spans[spans.count - 1] = last.lowerBound...day + window
            } else {
                spans.append(day - window...day + window)
            }
        }
        return spans
    }

    private func count(_ span: ClosedRange<Int>, in db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM report WHERE day >= ? AND day < ?"),
            arguments: [span.lowerBound, span.upperBound + 1]) ?? 0
    }

    private func all(_ span: ClosedRange<Int>, in db: Database) throws -> Set<Int64> {
        try Int64.fetchSet(
            db.cachedStatement(sql: "SELECT number FROM report WHERE day >= ? AND day < ?"),
            arguments: [span.lowerBound, span.upperBound + 1])
    }

    private func like(
        _ rows: [ReportRow], _ span: ClosedRange<Int>, count: Int, in db: Database
    ) throws -> Set<Int64> {
        let inside = rows.filter { row in
            row.day.map { span.contains(Int($0.rounded(.down))) } ?? false
        }
        let traces = try inside.map { row in
            Traces.open(
                try Data.fetchOne(
                    db.cachedStatement(sql: "SELECT traces FROM report WHERE number = ?"),
                    arguments: [row.number]))
        }
        let search = try TraceSearch(
            Set(traces.joined()), days: span, count: count, in: db)
        return Set(zip(inside, traces).flatMap { search.like($0.number, $1) })
    }

    // MARK: Headlines

    private func likeHeadline(of row: ReportRow, in db: Database) throws -> Set<Int64> {
        guard let article = try report(row.number, in: db)?.article else { return [] }
        let source = article.title ?? String(article.text.prefix(200))
        let last =
            try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(number) FROM report")) ?? 0
        let pattern =
            last <= Self.fewReports
            ? FTS5Pattern(matchingAnyTokenIn: source)
            : FTS5Pattern(matchingAllTokensIn: Self.rareWords(of: source))
        guard let pattern else { return [] }
        return try Int64.fetchSet(
            db.cachedStatement(
                sql: """
                    SELECT rowid FROM words WHERE words MATCH ?
                    ORDER BY bm25(words, 4.0, 1.0), rowid LIMIT \(Self.likeHeadlines)
                    """), arguments: [pattern])
    }

    /// The three longest words: the longer a word the rarer it is, by and large
    /// (Zipf's law of abbreviation).
    static func rareWords(of text: String) -> String {
        let words = Set(text.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() })
        let longest = words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(3)
        return longest.count < 3 ? "" : longest.joined(separator: " ")
    }

    // MARK: Members

    /// The other reports of the stories that these reports are in.
    private func fellows(of numbers: Set<Int64>, in db: Database) throws -> Set<Int64> {
        var found: Set<Int64> = []
        var seen: Set<String> = []
        for number in numbers.sorted() {
            let story = try String.fetchOne(
                db.cachedStatement(sql: "SELECT story FROM report WHERE number = ?"),
                arguments: [number])
            guard let story, seen.insert(story).inserted else { continue }
            found.formUnion(
                try Int64.fetchSet(
                    db.cachedStatement(sql: "SELECT number FROM report WHERE story = ?"),
                    arguments: [story]))
        }
        return found
    }

    private func members(
        _ numbers: Set<Int64>, pending: Set<Int64>, in db: Database
    ) throws -> [Neighbourhood.Member] {
        try numbers.sorted().compactMap { number in
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT r.story, v.record, v.vectors FROM report r
                        JOIN revision v ON v.report = r.number
                        WHERE r.number = ? ORDER BY v.ordinal DESC LIMIT 1
                        """), arguments: [number])
            guard let row, let report = Self.report(row["record"]) else { return nil }
            return Neighbourhood.Member(
                report: report, vectors: Vectors.open(row["vectors"]),
                isPending: pending.contains(number), story: row["story"])
        }
    }
}
