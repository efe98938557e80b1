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
            var fitting = try numbers(fitting: query.term, in: db)
            if newest < last { fitting = fitting.intersection(NumberSet(0...newest)) }
            let (open, hidden) = try shown(fitting, showingHidden: showingHidden, in: db)
            let found = try fit(open, query, needed: after.hits + limit + 1, in: db)
            let page = found.numbers.dropFirst(after.hits).prefix(limit)
            let words = Set(query.positiveWords.flatMap { $0 }.map(Facet.fold))
            let hits = try page.compactMap { try hit($0, words, in: db) }
            let end = after.hits + page.count
            return SearchPage(
                hits: hits, total: found.total, isOpen: found.isOpen,
                patternSeconds: found.seconds,
                next: end < found.total
                    ? SearchPage.Place(hits: end, newest: newest) : nil,
                hidden: hidden)
        }
    }

    /// Those that the rules do not hide, and how many they do.
    private func shown(
        _ found: NumberSet, showingHidden: Bool, in db: Database
    ) throws -> (NumberSet, HiddenTally) {
        let hiding = showingHidden ? .none : try hiding(in: db)
        var tally = HiddenTally()
        guard !hiding.isEmpty else { return (found, tally) }
        let shown = found.numbers.filter { number in
            guard let reason = hiding.reason(number) else { return true }
            tally.add(reason.rule)
            return false
        }
        return (NumberSet(shown), tally)
    }

    /// What a search found, in its order.
    private struct Found {
        /// As many as are needed.
        let numbers: [Int64]
        let total: Int
        /// Whether a pattern was not tried on all.
        var isOpen = false
        var seconds: Double?
    }

    /// The first of those that the query's patterns fit too.
    private func fit(
        _ found: NumberSet, _ query: Query, needed: Int, in db: Database
    ) throws -> Found {
        let words = query.weighing
        let patterns = QueryPatterns(query)
        guard !patterns.isEmpty else {
            return Found(
                numbers: try ordered(found, by: words, needed: needed, in: db),
                total: found.count)
        }
        let rows = try ordered(found, by: words, needed: Self.patternLimit, in: db)
        var numbers: [Int64] = []
        var tried = 0
        let duration = try ContinuousClock().measure {
            for number in rows.prefix(Self.patternLimit) where numbers.count < needed {
                tried += 1
                if let texts = try texts(number, in: db), patterns.fit(texts) {
                    numbers.append(number)
                }
            }
        }
        let parts = duration.components
        return Found(
            numbers: numbers, total: numbers.count, isOpen: tried < found.count,
            seconds: Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
    }

    /// Those that patterns fit, of as many as are tried at most.
    func fit(
        _ rows: [Int64], _ patterns: QueryPatterns, in db: Database
    ) throws -> [Int64] {
        guard !patterns.isEmpty else { return rows }
        return try rows.prefix(Self.patternLimit).filter { number in
            try texts(number, in: db).map(patterns.fit) ?? false
        }
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
