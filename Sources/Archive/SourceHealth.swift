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
}

extension Store {
    /// How many of an outlet's last reports are compared with those before.
    private static let recentReports = 20

    /// The health of every outlet, those with most reports first.
    public func sources() throws(ArchiveError) -> [SourceHealth] {
        try read { db in
            let latest = try Double.fetchOne(db, sql: "SELECT max(day) FROM report")
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT outlet, count(*) AS reports, min(day) AS first, max(day) AS last,
                        sum(day IS NULL) AS undated
                    FROM report GROUP BY outlet ORDER BY count(*) DESC, outlet
                    """)
            return try rows.map { row in
                let outlet = row["outlet"] as String?
                let lengths = try Int.fetchAll(
                    db,
                    sql:
                        "SELECT length FROM report WHERE outlet IS ? ORDER BY day DESC, number DESC",
                    arguments: [outlet])
                return Self.health(row, outlet, lengths, latest: latest)
            }
        }
    }

    private static func health(
        _ row: Row, _ outlet: String?, _ lengths: [Int], latest: Double?
    ) -> SourceHealth {
        let first = (row["first"] as Double?).map { Int($0.rounded(.down)) }
        let last = (row["last"] as Double?).map { Int($0.rounded(.down)) }
        let reports = row["reports"] as Int
        let days = first.flatMap { first in last.map { $0 - first + 1 } }
        let dated = reports - (row["undated"] as Int)
        return SourceHealth(
            outlet: outlet, reports: reports, firstDay: first, lastDay: last,
            silence: last.flatMap { last in latest.map { Int($0.rounded(.down)) - last } },
            rate: days.map { Double(dated) / Double($0) }, undated: row["undated"],
            recentLength: median(lengths.prefix(recentReports)) ?? 0,
            earlierLength: median(lengths.dropFirst(recentReports)))
    }

    private static func median(_ values: ArraySlice<Int>) -> Int? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}
