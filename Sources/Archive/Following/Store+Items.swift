import Crypto
import Foundation
internal import GRDB
import News

extension Store {
    /// Items that wait to be fetched and whose time has come, those of each
    /// source in turn, the earliest published first.
    public func waitingItems(now: Int, limit: Int) throws(ArchiveError) -> [FollowedItem] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT *, row_number() OVER
                        (PARTITION BY source ORDER BY coalesce(published, seen), id) AS turn
                    FROM item WHERE state = 'waiting' AND next <= ? ORDER BY turn, source LIMIT ?
                    """, arguments: [now, limit])
            return rows.compactMap { row in
                guard let data = row["entry"] as Data?, let entry = Self.record(data) else {
                    return nil
                }
                return FollowedItem(
                    source: row["source"], id: row["id"], entry: entry,
                    published: row["published"], attempts: row["attempts"])
            }
        }
    }

    /// Notes what came of items that were tried.
    public func note(
        _ outcomes: [(item: FollowedItem, outcome: FollowedItem.Outcome)]
    ) throws(ArchiveError) {
        try write { db in
            for (item, outcome) in outcomes {
                let key: StatementArguments = [item.source, item.id]
                switch outcome {
                case .kept:
                    try db.execute(
                        sql: """
                            UPDATE item SET state = 'kept', entry = NULL, failure = NULL
                            WHERE source = ? AND id = ?
                            """, arguments: key)
                case .later(let next, let why):
                    try db.execute(
                        sql: """
                            UPDATE item SET attempts = attempts + 1, next = ?, failure = ?
                            WHERE source = ? AND id = ?
                            """, arguments: [next, why.storable] + key)
                case .failed(let why):
                    try db.execute(
                        sql: """
                            UPDATE item SET state = 'failed', attempts = attempts + 1,
                                entry = NULL, failure = ? WHERE source = ? AND id = ?
                            """, arguments: [why.storable] + key)
                }
            }
        }
    }

    /// The copy of a host's robots.txt; its text is `nil` where the host has none.
    public func robots(of origin: String) throws(ArchiveError) -> (text: String?, fetched: Int)? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT text, fetched FROM robots WHERE origin = ?", arguments: [origin]
            ).map { (text: $0["text"], fetched: $0["fetched"]) }
        }
    }

    public func keepRobots(
        _ text: String?, of origin: String, fetched: Int
    ) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO robots (origin, fetched, text) VALUES (?, ?, ?)",
                arguments: [origin, fetched, text?.storable])
        }
    }

    static func digest(of bytes: [UInt8]) -> Data {
        var hash = SHA256()
        hash.update(data: Data(bytes))
        return Data(hash.finalize())
    }
}
