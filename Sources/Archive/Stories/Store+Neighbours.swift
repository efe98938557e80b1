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
    /// From how many reports of the archive on all of three rare words must be in the other
    /// headline, too.
    static let fewReports = 3_000
    /// Among how many of the reports added last headlines are looked at in a large archive:
    /// to look through all would cost more with each report.
    static let headlineReach: Int64 = 100_000
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
    /// - Parameters:
    ///   - limit: how many that wait are taken.
    ///   - memory: reports that were read for the neighbourhoods before.
    public func nextNeighbourhood(
        limit: Int = Store.sliceSize, memory: ReportMemory = ReportMemory()
    ) throws(ArchiveError) -> Neighbourhood? {
        try readWhereWritten { db in
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
            for row in pending {
                guard let entry = try entry(row.number, memory, in: db) else { continue }
                numbers.formUnion(try likeHeadline(of: entry.report.article, in: db))
            }
            numbers.formUnion(try fellows(of: numbers, in: db))
            return Neighbourhood(
                members: try members(
                    numbers, pending: Set(pending.map(\.number)), memory, in: db),
                days: days, change: try lastChange(in: db))
        }
    }

    /// All reports, as one neighbourhood: for grouping everything anew.
    public func wholeNeighbourhood() throws(ArchiveError) -> Neighbourhood {
        try read { db in
            let numbers = try Int64.fetchSet(db.cachedStatement(sql: "SELECT number FROM report"))
            return Neighbourhood(
                members: try members(numbers, pending: numbers, ReportMemory(), in: db),
                change: try lastChange(in: db))
        }
    }

    /// Some reports of crowded days, taken evenly, whatever they say, and how many these
    /// days have.
    public func sample(
        of span: ClosedRange<Int>
    ) throws(ArchiveError) -> (reports: [Report], of: Int) {
        try read { db in
            let count = try count(span, in: db)
            let numbers = try Int64.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT number FROM report WHERE day >= ? AND day < ? AND number % ? = 0
                        ORDER BY number
                        """),
                arguments: [
                    span.lowerBound, span.upperBound + 1, max(1, count / Self.sampleSize),
                ])
            return (try numbers.compactMap { try report($0, in: db) }, count)
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

    private func likeHeadline(of article: Article, in db: Database) throws -> Set<Int64> {
        let source = article.title ?? String(article.text.prefix(200))
        let last =
            try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(number) FROM report")) ?? 0
        let isSmall = last <= Self.fewReports
        let words = isSmall ? Self.tellingWords(of: source) : Self.rareWords(of: source)
        guard !words.isEmpty else { return [] }
        // In quotation marks nothing in them is an operator.
        let quoted = words.map { "\"\($0)\"" }
        let pattern =
            isSmall
            ? quoted.joined(separator: " OR ")
            : "title : (\(quoted.joined(separator: " AND ")))"
        // Where rare words agree the latest do.
        let order = isSmall ? "bm25(words, 4.0, 1.0), rowid" : "rowid DESC"
        return try Int64.fetchSet(
            db.cachedStatement(
                sql: """
                    SELECT rowid FROM words WHERE words MATCH ? AND rowid > ?
                    ORDER BY \(order) LIMIT \(Self.likeHeadlines)
                    """), arguments: [pattern, last - Self.headlineReach])
    }

    /// Words without the short ones in small letters: the, of, for stand everywhere.
    static func tellingWords(of text: String) -> [String] {
        let words = text.split { !($0.isLetter || $0.isNumber) }
        let telling = words.filter { $0.utf8.count > 3 || $0.first?.isLowercase == false }
        return Set((telling.isEmpty ? words : telling).map { $0.lowercased() }).sorted()
    }

    /// The three longest words: the longer a word the rarer it is, by and large
    /// (Zipf's law of abbreviation).
    static func rareWords(of text: String) -> [String] {
        let words = Set(text.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() })
        let longest = words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(3)
        return longest.count < 3 ? [] : Array(longest)
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
        _ numbers: Set<Int64>, pending: Set<Int64>, _ memory: ReportMemory, in db: Database
    ) throws -> [Neighbourhood.Member] {
        try numbers.sorted().compactMap { number in
            guard let entry = try entry(number, memory, in: db) else { return nil }
            let story = try String.fetchOne(
                db.cachedStatement(sql: "SELECT story FROM report WHERE number = ?"),
                arguments: [number])
            return Neighbourhood.Member(
                report: entry.report, vectors: entry.vectors,
                isPending: pending.contains(number), story: story)
        }
    }

    /// The latest revision of a report, from the memory or read; `nil` where its record is
    /// not whole.
    private func entry(
        _ number: Int64, _ memory: ReportMemory, in db: Database
    ) throws -> ReportMemory.Entry? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT number, digest FROM revision WHERE report = ?
                    ORDER BY ordinal DESC LIMIT 1
                    """), arguments: [number])
        guard let row else { return nil }
        let digest: Data = row["digest"]
        if let known = memory.entry(number, digest: digest) { return known }
        let whole = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT record, vectors FROM revision WHERE number = ?"),
            arguments: [row["number"] as Int64])
        guard let whole, let report = Self.report(whole["record"] as Data) else { return nil }
        return memory.keep(
            report.forGrouping, vectors: Vectors.open(whole["vectors"]), digest: digest, number)
    }
}
