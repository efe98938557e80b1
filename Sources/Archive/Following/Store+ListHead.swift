internal import GRDB
import News

extension Store {
    /// What stood above the sources of the list (OPML) that was taken in last; `nil` where
    /// none had anything there.
    public func listHead() throws(ArchiveError) -> JSON? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT head FROM sourceList").flatMap {
                try? JSON(parsing: $0)
            }
        }
    }

    /// Keeps it instead of that of an earlier list.
    public func keepListHead(_ head: JSON) throws(ArchiveError) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO sourceList (number, head) VALUES (1, ?)",
                arguments: [head.text])
        }
    }
}
