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
    ///   - words: as FTS5 takes phrases.
    ///   - needed: how many are wanted at most.
    ///   - rankLimit: how many are ranked at most.
    func ordered(
        _ found: NumberSet, by words: [String], needed: Int, rankLimit: Int = Store.rankLimit,
        in db: Database
    ) throws -> [Int64] {
        guard !words.isEmpty else { return try byDay(found, needed: needed, in: db) }
        let latest = found.highest(rankLimit)
        guard let first = latest.last, let last = latest.first else { return [] }
        // One that words of a quotation or of a negative term found may be missing here.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT rowid, bm25(words, 4.0, 1.0) FROM words
                WHERE words MATCH ? AND rowid BETWEEN ? AND ?
                    AND +rowid IN (SELECT value FROM json_each(?))
                """,
            arguments: [words.joined(separator: " OR "), first, last, Self.list(latest)])
        var scores: [Int64: Double] = [:]
        while let row = try rows.next() { scores[row[0]] = row[1] }
        let ranked = try days(of: latest, in: db).map {
            Ranked(score: scores[$0.number] ?? 0, day: $0.day, number: $0.number)
        }.sorted().map(\.number)
        guard needed > ranked.count else { return ranked }
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
