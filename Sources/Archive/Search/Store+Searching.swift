import Foundation
internal import GRDB
import News

extension Store {
    /// How many hits a page has at most.
    public static let pageLimit = 1_000
    /// How many reports a pattern is tried on at most for one page.
    public static let patternLimit = 20_000

    /// The reports that fit a query, the best first, of equals the latest.
    ///
    /// - Parameters:
    ///   - limit: how many hits to give, 1 to `pageLimit`.
    ///   - after: where to begin: the `next` of the page before.
    ///   - showingHidden: also what the rules hide.
    public func search(
        _ query: Query, limit: Int = 20, after: SearchPage.Place = .start,
        showingHidden: Bool = false
    ) throws(ArchiveError) -> SearchPage {
        let query = query.fixed(at: clock())
        return try read { db in
            let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM report") ?? 0
            let newest = min(after.newest ?? last, last)
            let limit = min(limit, Self.pageLimit)
            let rows = try ranked(query, newest: newest, in: db)
            let (open, hidden) = try shown(rows, showingHidden: showingHidden, in: db)
            let found = try fitting(open, query, needed: after.hits + limit + 1, in: db)
            let page = found.numbers.dropFirst(after.hits).prefix(limit)
            let words = Set(query.positiveWords.flatMap { $0 }.map(Facet.fold))
            let hits = try page.compactMap { try hit($0, words, in: db) }
            let end = after.hits + page.count
            return SearchPage(
                hits: hits, total: found.numbers.count, isOpen: found.isOpen,
                patternSeconds: found.seconds,
                next: end < found.numbers.count
                    ? SearchPage.Place(hits: end, newest: newest) : nil,
                hidden: hidden)
        }
    }

    /// Those that the rules do not hide, and how many they do.
    private func shown(
        _ rows: [Int64], showingHidden: Bool, in db: Database
    ) throws -> ([Int64], HiddenTally) {
        let hiding = showingHidden ? .none : try hiding(in: db)
        var tally = HiddenTally()
        guard !hiding.isEmpty else { return (rows, tally) }
        let shown = rows.filter { number in
            guard let reason = hiding.reason(number) else { return true }
            tally.add(reason.rule)
            return false
        }
        return (shown, tally)
    }

    /// The numbers of the reports that fulfil the condition, in their order.
    private func ranked(_ query: Query, newest: Int64, in db: Database) throws -> [Int64] {
        let condition = query.condition
        let words = query.positiveWords.map(Query.phrase)
        guard !words.isEmpty else {
            return try Int64.fetchAll(
                db,
                sql: """
                    SELECT r.number FROM report r WHERE (\(condition.sql)) AND r.number <= ?
                    ORDER BY r.day IS NULL, r.day DESC, r.number DESC
                    """, arguments: StatementArguments(condition.arguments + [newest]))
        }
        // Words of a quotation or of a negative term may be missing in `words`.
        let pattern = words.joined(separator: " OR ")
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT r.number FROM report r LEFT JOIN
                    (SELECT rowid AS number, bm25(words, 4.0, 1.0) AS score FROM words
                     WHERE words MATCH ?) s ON s.number = r.number
                WHERE (\(condition.sql)) AND r.number <= ?
                ORDER BY coalesce(s.score, 0), r.day IS NULL, r.day DESC, r.number DESC
                """, arguments: StatementArguments([pattern] + condition.arguments + [newest]))
    }

    func fit(
        _ rows: [Int64], _ patterns: QueryPatterns, in db: Database
    ) throws -> [Int64] {
        guard !patterns.isEmpty else { return rows }
        return try rows.prefix(Self.patternLimit).filter { number in
            try report(number, in: db).map { patterns.fit($0.article) } ?? false
        }
    }

    /// Those that the query's patterns fit too: as many as are needed.
    private func fitting(
        _ rows: [Int64], _ query: Query, needed: Int, in db: Database
    ) throws -> (numbers: [Int64], isOpen: Bool, seconds: Double?) {
        let patterns = QueryPatterns(query)
        guard !patterns.isEmpty else { return (rows, false, nil) }
        var numbers: [Int64] = []
        var tried = 0
        let duration = try ContinuousClock().measure {
            for number in rows.prefix(Self.patternLimit) where numbers.count < needed {
                tried += 1
                if let report = try report(number, in: db), patterns.fit(report.article) {
                    numbers.append(number)
                }
            }
        }
        let parts = duration.components
        let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        return (numbers, tried < rows.count, seconds)
    }

    private func hit(_ number: Int64, _ words: Set<String>, in db: Database) throws -> SearchHit? {
        guard let report = try report(number, in: db) else { return nil }
        let story = try String.fetchOne(
            db, sql: "SELECT story FROM report WHERE number = ?", arguments: [number])
        let best = BestSentence(in: report, words: words)
        let article = report.article
        return SearchHit(
            id: article.id, outlet: article.outlet, title: article.title,
            published: article.published, story: story, sentence: best.span, text: best.text,
            marks: best.marks)
    }
}
