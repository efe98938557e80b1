import Foundation
internal import GRDB
import News

/// The order in which found reports are shown.
extension Store {
    /// Of more reports than this that have the words, the latest so many are ranked; the
    /// others follow them, the latest first.
    static let rankLimit = 4_000
    /// Up to so many are sorted; of more, the days are gone through until enough are found.
    private static let sortLimit = 2_000

    /// The first of the found reports: those that have the words best, of equals the latest
    /// published.
    ///
    /// - Parameters:
    ///   - pattern: what weighs them, as FTS5 takes it; all that it finds are weighed.
    ///   - needed: how many are wanted; more may be given.
    ///   - rankLimit: how many are ranked at most.
    func ordered(
        _ found: NumberSet, by pattern: String?, needed: Int, rankLimit: Int = Store.rankLimit,
        in db: Database
    ) throws -> [Int64] {
        guard let pattern else { return try byDay(found, needed: needed, in: db) }
        let latest = found.highest(rankLimit)
        guard let lowest = latest.last, let highest = latest.first else { return [] }
        // One that words of a quotation or of a negative term found may be missing here.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT rowid, bm25(words, 4.0, 1.0) FROM words
                WHERE words MATCH ? AND rowid BETWEEN ? AND ?
                    AND +rowid IN (SELECT value FROM json_each(?))
                """,
            arguments: [pattern, lowest, highest, Self.list(latest)])
        var scores: [Int64: Double] = [:]
        while let row = try rows.next() { scores[row[0]] = row[1] }
        // Days only tell equals apart: those behind the last place that is needed have none.
        let all = latest.map { scores[$0] ?? 0 }
        let worst = all.count > needed ? all.sorted()[max(needed, 1) - 1] : .infinity
        let first = latest.filter { (scores[$0] ?? 0) <= worst }
        let ranked = try days(of: first, in: db).map {
            Ranked(score: scores[$0.number] ?? 0, day: $0.day, number: $0.number)
        }.sorted().map(\.number)
        guard needed > latest.count else { return ranked }
        return ranked + found.highest(needed).dropFirst(ranked.count)
    }

    private func byDay(
        _ found: NumberSet, needed: Int, in db: Database
    ) throws -> [Int64] {
        let latest = found.highest(Self.sortLimit + 1)
        if latest.count <= Self.sortLimit {
            return try days(of: latest, in: db).map {
                Ranked(score: 0, day: $0.day, number: $0.number)
            }.sorted().map(\.number)
        }
        var ordered: [Int64] = []
        for condition in ["day IS NOT NULL", "day IS NULL"] {
            let numbers = try Int64.fetchCursor(
                db,
                sql: """
                    SELECT number FROM report WHERE \(condition) ORDER BY day DESC, number DESC
                    """)
            while ordered.count < needed, let number = try numbers.next() {
                if found.contains(number) { ordered.append(number) }
            }
        }
        return ordered
    }

    private func days(
        of numbers: [Int64], in db: Database
    ) throws -> [(number: Int64, day: Double?)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT r.number, r.day FROM json_each(?) j
                CROSS JOIN report r ON r.number = j.value
                """, arguments: [Self.list(numbers)]
        ).map { (number: $0[0], day: $0[1]) }
    }
}

private struct Ranked: Comparable {
    /// The lower the better, as FTS5 has it.
    let score: Double
    let day: Double?
    let number: Int64

    static func < (one: Ranked, other: Ranked) -> Bool {
        if one.score != other.score { return one.score < other.score }
        let days = (one.day ?? -.infinity, other.day ?? -.infinity)
        return days.0 == days.1 ? one.number > other.number : days.0 > days.1
    }
}
