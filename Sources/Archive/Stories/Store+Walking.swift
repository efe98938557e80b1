import Foundation
internal import GRDB
import News

/// What the archive knows of a report without opening its record.
public struct ReportFacts: Sendable {
    public let id: String
    public let outlet: String?
    public let url: String?
    /// The story it is in; `nil` while it waits for one.
    public let story: String?
}

extension Store {
    /// Hands over every story, by its id, one at a time.
    public func eachStory(_ handle: (Story) throws -> Void) throws(ArchiveError) {
        try read { db in
            let cursor = try Data.fetchCursor(db, sql: "SELECT record FROM story ORDER BY id")
            while let data = try cursor.next() {
                if let record = Self.record(data) { try handle(Story(json: record)) }
            }
        }
    }

    /// The facts of every report, in the order in which they came.
    public func reportFacts() throws(ArchiveError) -> [ReportFacts] {
        try read { db in
            let sql = "SELECT id, outlet, url, story FROM report ORDER BY number"
            return try Row.fetchAll(db, sql: sql).map {
                ReportFacts(id: $0["id"], outlet: $0["outlet"], url: $0["url"], story: $0["story"])
            }
        }
    }
}
