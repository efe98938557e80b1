internal import GRDB

extension Store {
    /// Reports with what an account has read and starred, the latest first.
    public func readerItems(_ query: ReaderQuery) throws(ArchiveError) -> [ReaderItem] {
        try read { db in
            var conditions = ["1"]
            var arguments: StatementArguments = [query.account, query.account, query.account]
            func add(_ condition: String, _ values: StatementArguments = []) {
                conditions.append(condition)
                arguments += values
            }
            switch query.feed {
            case .outlet(let name)?: add("r.outlet = ?", [name])
            case .unnamed?: add("r.outlet IS NULL")
            case nil: break
            }
            if let read = query.read { add("\(Self.isRead) = ?", [read]) }
            if let starred = query.starred { add("coalesce(s.starred, 0) = ?", [starred]) }
            if let since = query.since { add("r.added >= ?", [since]) }
            if let before = query.before { add("r.added < ?", [before]) }
            if let after = query.after {
                add(query.oldestFirst ? "r.number > ?" : "r.number < ?", [after])
            }
            if let numbers = query.numbers {
                add("r.number IN (SELECT value FROM json_each(?))", ["\(numbers)"])
            }
            arguments += [query.limit]
            return try Row.fetchAll(
                db,
                sql: Self.readerRows + " WHERE " + conditions.joined(separator: " AND ")
                    + " ORDER BY r.number \(query.oldestFirst ? "ASC" : "DESC") LIMIT ?",
                arguments: arguments
            ).map(ReaderItem.init)
        }
    }

    /// Every feed that has reports, with what an account has not read of it.
    public func readerCounts(_ account: String) throws(ArchiveError) -> [ReaderCount] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT outlet, sum(NOT read) AS unread, max(added) AS newest
                    FROM (\(Self.readerRows)) GROUP BY outlet ORDER BY outlet
                    """, arguments: [account, account, account]
            ).map { row in
                ReaderCount(
                    feed: ReaderFeed(outlet: row["outlet"]), unread: row["unread"],
                    newest: row["newest"])
            }
        }
    }

    private static let isRead = """
        coalesce(s.read, r.number <= max(coalesce(a.number, 0), coalesce(f.number, 0)))
        """

    private static let readerRows = """
        SELECT r.number, r.id, r.outlet, r.added, r.story, \(isRead) AS read,
            coalesce(s.starred, 0) AS starred
        FROM report r
        LEFT JOIN readerState s ON s.account = ? AND s.report = r.number
        LEFT JOIN readerMark a ON a.account = ? AND a.feed = ''
        LEFT JOIN readerMark f ON f.account = ?
            AND f.feed = CASE WHEN r.outlet IS NULL THEN 'unnamed' ELSE 'outlet/' || r.outlet END
        """

    /// Notes what was read or starred; `nil` leaves it as it is. Numbers that no
    /// report has are left out.
    public func setReader(
        _ numbers: [Int64], of account: String, read: Bool?, starred: Bool?
    ) throws(ArchiveError) {
        try write { db in
            for number in numbers {
                try db.execute(
                    repeated: """
                        INSERT INTO readerState (account, report, read, starred)
                        SELECT ?, number, ?, coalesce(?, 0) FROM report WHERE number = ?
                        ON CONFLICT (account, report) DO UPDATE SET
                            read = coalesce(excluded.read, read), starred = coalesce(?, starred)
                        """, arguments: [account, read, starred, number, starred])
            }
        }
    }

    /// Takes all reports of a feed, or of all, for read that came until a time.
    ///
    /// - Parameter until: ISO 8601 in UTC; `nil` for now.
    public func markReader(
        _ feed: ReaderFeed?, of account: String, until: String? = nil
    ) throws(ArchiveError) {
        try write { db in
            let number = try Int64.fetchOne(
                db, sql: "SELECT max(number) FROM report WHERE ? IS NULL OR added <= ?",
                arguments: [until, until])
            try db.execute(
                sql: """
                    INSERT INTO readerMark (account, feed, number) VALUES (?, ?, ?)
                    ON CONFLICT (account, feed) DO UPDATE SET number = max(number, excluded.number)
                    """, arguments: [account, feed?.mark ?? "", number ?? 0])
            // What was kept unread by hand is read now too.
            try db.execute(
                sql: """
                    UPDATE readerState SET read = NULL WHERE account = ? AND read = 0
                        AND report IN (SELECT number FROM report WHERE number <= ?
                            AND (? OR outlet IS ?))
                    """, arguments: [account, number ?? 0, feed == nil, feed?.outlet])
        }
    }
}

extension ReaderItem {
    init(row: Row) {
        number = row["number"]
        id = row["id"]
        feed = ReaderFeed(outlet: row["outlet"])
        added = row["added"]
        story = row["story"]
        isRead = row["read"]
        isStarred = row["starred"]
    }
}
