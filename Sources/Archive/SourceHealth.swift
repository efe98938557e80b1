import Foundation
internal import GRDB

/// How an outlet's reports come in.
public struct SourceHealth: Equatable, Sendable {
    /// `nil` for reports whose outlet is not named.
    public let outlet: String?
    public let reports: Int
    /// Days since 1970 of its first and last dated report.
    public let firstDay: Int?
    public let lastDay: Int?
    /// Days from its last report to the latest report of any outlet.
    public let silence: Int?
    /// Reports a day between its first and last.
    public let rate: Double?
    /// How many have no date.
    public let undated: Int
    /// Median length of its texts in bytes, of the last twenty and of those before.
    public let recentLength: Int
    public let earlierLength: Int?
    /// The share of the last twenty that have no date, and of those before.
    public let recentUndated: Double
    public let earlierUndated: Double?

    /// Whether it is silent for longer than its rate makes likely: more than a
    /// day, and more than five of its usual gaps.
    public var isSilent: Bool {
        guard let silence, let rate, rate > 0, reports >= 5 else { return false }
        return silence > 1 && Double(silence) * rate > 5
    }

    /// Whether its texts have become half as long: its pages may have changed.
    public var isShrinking: Bool {
        earlierLength.map { 2 * recentLength < $0 } ?? false
    }

    /// Whether its dates are no longer found: half of the last reports have none, and
    /// less than half as many of those before.
    public var isLosingDates: Bool {
        earlierUndated.map { recentUndated >= 0.5 && 2 * $0 < recentUndated } ?? false
    }
}

extension Store {
    /// How many of an outlet's last reports are compared with those before.
    private static let recentReports = 20
    /// How many of those before.
    private static let earlierReports = 500

    /// The health of every outlet, those with most reports first.
    ///
    /// - Parameters:
    ///   - limit: not more than this.
    ///   - after: how many to leave out: those of the pages before.
    public func sources(
        limit: Int = .max, after: Int = 0
    ) throws(ArchiveError) -> [SourceHealth] {
        try read { db in
            let latest = try Double.fetchOne(db, sql: "SELECT max(day) FROM report")
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT outlet, count(*) AS reports, min(day) AS first, max(day) AS last,
                        sum(day IS NULL) AS undated
                    FROM report GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT ? OFFSET ?
                    """, arguments: [limit, after])
            return try rows.map { row in
                let outlet = row["outlet"] as String?
                // In the order in which they came: a report without a date has no day.
                let arrivals = try Row.fetchCursor(
                    db.cachedStatement(
                        sql: """
                            SELECT length, day IS NULL FROM report WHERE outlet IS ?
                            ORDER BY number DESC LIMIT ?
                            """),
                    arguments: [outlet, Self.recentReports + Self.earlierReports])
                var last: [Arrival] = []
                while let row = try arrivals.next() {
                    last.append(Arrival(length: row[0], isUndated: row[1]))
                }
                return Self.health(row, outlet, last, latest: latest)
            }
        }
    }

    /// What a report tells of how its outlet's pages are read.
    private struct Arrival {
        let length: Int
        let isUndated: Bool
    }

    private static func health(
        _ row: Row, _ outlet: String?, _ arrivals: [Arrival], latest: Double?
    ) -> SourceHealth {
        let first = (row["first"] as Double?).map { Int($0.rounded(.down)) }
        let last = (row["last"] as Double?).map { Int($0.rounded(.down)) }
        let reports = row["reports"] as Int
        let days = first.flatMap { first in last.map { $0 - first + 1 } }
        let dated = reports - (row["undated"] as Int)
        let recent = arrivals.prefix(recentReports)
        let earlier = arrivals.dropFirst(recentReports)
        return SourceHealth(
            outlet: outlet, reports: reports, firstDay: first, lastDay: last,
            silence: last.flatMap { last in latest.map { Int($0.rounded(.down)) - last } },
            rate: days.map { Double(dated) / Double($0) }, undated: row["undated"],
            recentLength: median(recent.map(\.length)) ?? 0,
            earlierLength: median(earlier.map(\.length)), recentUndated: undated(recent) ?? 0,
            earlierUndated: undated(earlier))
    }

    private static func undated(_ arrivals: ArraySlice<Arrival>) -> Double? {
        guard !arrivals.isEmpty else { return nil }
        return Double(arrivals.count(where: \.isUndated)) / Double(arrivals.count)
    }

    private static func median(_ values: [Int]) -> Int? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}
