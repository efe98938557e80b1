internal import GRDB
import News

extension Store {
    /// Follows a source from now on, so that it can be undone.
    ///
    /// - Returns: the number of the deed; `nil` where it is followed already.
    @discardableResult
    public func followByHand(_ address: String, title: String?) throws(ArchiveError) -> Int64? {
        guard try follow(address, title: title) else { return nil }
        return try write { try record(.follow(address), in: $0) }
    }

    /// Follows a source no longer, so that it can be undone. Its reports stay.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where it is not followed.
    @discardableResult
    public func unfollowByHand(_ address: String) throws(ArchiveError) -> Int64 {
        try write { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT title, outline FROM source WHERE address = ?",
                arguments: [address])
            guard let row else { throw ArchiveError(path: path, reason: .unknown(address)) }
            try db.execute(sql: "DELETE FROM source WHERE address = ?", arguments: [address])
            let outline = (row["outline"] as String?).flatMap { try? JSON(parsing: $0) }
            return try record(.unfollow(address, title: row["title"], outline: outline), in: db)
        }
    }
}
