internal import GRDB

extension Store {
    /// The outlets that are silent for longer than their rate makes likely, as
    /// `SourceHealth.isSilent` says it; told without looking at their texts.
    public func silentOutlets() throws(ArchiveError) -> [String] {
        try read { db in
            guard let latest = try Double.fetchOne(db, sql: "SELECT max(day) FROM report") else {
                return []
            }
            // Goes from outlet to outlet in the index, and counts only those that are late.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE named (name) AS (
                        SELECT min(outlet) FROM report
                        UNION ALL
                        SELECT (SELECT min(outlet) FROM report WHERE outlet > name) FROM named
                        WHERE name IS NOT NULL),
                    late AS (SELECT name FROM named WHERE
                        (SELECT max(day) FROM report WHERE outlet = name) < ?)
                    SELECT outlet, count(*) AS reports, count(day) AS dated, min(day) AS first,
                        max(day) AS last
                    FROM late CROSS JOIN report ON outlet = name
                    GROUP BY outlet HAVING count(*) >= 5 ORDER BY count(*) DESC, outlet
                    """, arguments: [latest.rounded(.down) - 1])
            return rows.compactMap { row in
                guard let first = row["first"] as Double?, let last = row["last"] as Double?
                else { return nil }
                let days = last.rounded(.down) - first.rounded(.down) + 1
                let silence = latest.rounded(.down) - last.rounded(.down)
                let isSilent = silence > 1 && silence * Double(row["dated"] as Int) / days > 5
                return isSilent ? row["outlet"] : nil
            }
        }
    }
}
