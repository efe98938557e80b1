import Foundation
internal import GRDB
import News

extension Store {
    /// One page of the stories that neither a rule nor a person hides, the latest first.
    ///
    /// - Parameters:
    ///   - cursor: behind which it begins; `nil` for the first page.
    ///   - limit: not more than this.
    ///   - showingHidden: also what is hidden.
    /// - Returns: the stories, and where the next page begins; `nil` on the last one.
    public func storyPage(
        after cursor: StoryCursor? = nil, limit: Int, showingHidden: Bool = false
    ) throws(ArchiveError) -> (stories: [Story], next: StoryCursor?) {
        try read { db in
            let hiding = showingHidden ? .none : try hiding(in: db)
            let byHand = showingHidden ? [] : try hiddenByHand(in: db)
            var stories: [Story] = []
            var last: StoryCursor?
            for (sql, arguments) in Self.pageQueries(cursor) {
                let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
                while let row = try rows.next() {
                    let id = row["id"] as String
                    guard !byHand.contains(id), try reason(id, hiding, in: db) == nil,
                        let record = Self.record(row["record"])
                    else { continue }
                    // One more than is wanted tells that there is another page.
                    guard stories.count < limit else { return (stories, last) }
                    stories.append(Story(json: record))
                    last = StoryCursor(
                        lastDay: row["lastDay"], reports: row["reports"], id: id)
                }
            }
            return (stories, nil)
        }
    }

    /// The dated stories, then those without a date: each a range of one index.
    private static func pageQueries(_ cursor: StoryCursor?) -> [(String, StatementArguments)] {
        let columns = "SELECT id, record, lastDay, reports FROM story WHERE "
        let order = " ORDER BY lastDay DESC, reports DESC, id"
        let behind = "(reports < ? OR (reports = ? AND id > ?))"
        let undated = "(lastDay IS NULL) = 1"
        guard let cursor else {
            return [
                (columns + "(lastDay IS NULL) = 0" + order, []), (columns + undated + order, []),
            ]
        }
        let place: StatementArguments = [cursor.reports, cursor.reports, cursor.id]
        guard let day = cursor.lastDay else {
            return [(columns + undated + " AND " + behind + order, place)]
        }
        return [
            (
                columns + "(lastDay IS NULL) = 0 AND lastDay <= ? AND (lastDay < ? OR \(behind))"
                    + order, [day, day] + place
            ), (columns + undated + order, []),
        ]
    }
}
