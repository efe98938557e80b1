import Foundation
internal import GRDB
import News

extension Store {
    /// Follows a source from now on.
    ///
    /// - Returns: whether it is new; one that is followed already only takes the
    ///   outline, and the title where it has none.
    @discardableResult
    public func follow(
        _ address: String, title: String? = nil, outline: JSON? = nil
    ) throws(ArchiveError) -> Bool {
        let (address, title) = (address.storable, title?.storable)
        return try write { db in
            let isKnown = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE address = ?)",
                arguments: [address])
            if isKnown == true {
                try db.execute(
                    sql: """
                        UPDATE source SET outline = coalesce(?, outline),
                            title = coalesce(title, ?) WHERE address = ?
                        """, arguments: [outline?.text, title, address])
                return false
            }
            try db.execute(
                sql:
                    "INSERT INTO source (address, url, title, outline, added) VALUES (?, ?, ?, ?, ?)",
                arguments: [address, address, title, outline?.text, clock()])
            return true
        }
    }

    /// Follows a source no longer. Its reports stay.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where it is not followed.
    public func unfollow(_ address: String) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM source WHERE address = ?1 OR url = ?1", arguments: [address])
            guard db.changesCount > 0 else {
                throw ArchiveError(path: path, reason: .unknown(address))
            }
        }
    }

    /// All sources that are followed, in the order in which they were added.
    public func followedSources() throws(ArchiveError) -> [FollowedSource] {
        try read { db in
            try Row.fetchAll(db, sql: FollowedSource.columns + " ORDER BY s.number")
                .map(FollowedSource.init(row:))
        }
    }

    /// Those whose time has come, the longest due first.
    ///
    /// - Parameter now: seconds since 1970; all that are not gone where it is `nil`.
    public func dueSources(now: Int?) throws(ArchiveError) -> [FollowedSource] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: FollowedSource.columns
                    + " WHERE s.gone IS NULL AND (?1 IS NULL OR s.next <= ?1) ORDER BY s.next, s.number",
                arguments: [now]
            ).map(FollowedSource.init(row:))
        }
    }

    /// When the next source or item is due; `nil` where nothing is followed.
    public func nextDue() throws(ArchiveError) -> Int? {
        try read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT min(next) FROM (SELECT next FROM source WHERE gone IS NULL
                        UNION ALL SELECT next FROM item WHERE state = 'waiting')
                    """)
        }
    }

    /// What happened to sources, the latest last.
    public func sourceEvents(after number: Int64 = 0) throws(ArchiveError) -> [SourceEvent] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM sourceEvent WHERE number > ? ORDER BY number",
                arguments: [number]
            ).compactMap { row in
                guard let kind = SourceEvent.Kind(rawValue: row["kind"]) else { return nil }
                return SourceEvent(
                    at: row["at"], source: row["source"], kind: kind, detail: row["detail"])
            }
        }
    }

    func note(
        _ kind: SourceEvent.Kind, of source: FollowedSource, _ detail: String, in db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO sourceEvent (at, source, kind, detail) VALUES (?, ?, ?, ?)",
            arguments: [clock(), source.address, kind.rawValue, detail])
    }
}
