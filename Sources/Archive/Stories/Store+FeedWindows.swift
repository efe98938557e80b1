import Foundation
internal import GRDB
import News

/// The stories of a feed document, and what is not among them.
public struct FeedWindow: Sendable {
    public let stories: [Story]
    /// What rules hide of them.
    public let hidden: HiddenTally
    /// How many of them a person hid.
    public let byHand: Int
    /// How many windows are full.
    public let full: Int64
}

extension Store {
    /// How many changes of the archive a window of the feed's history has.
    public static let feedWindow: Int64 = 100

    /// The stories that came or were changed in a window of the archive's changes, the
    /// latest change last; a story stands in every window in which it was changed, as it
    /// is now. Once a window is full, which stories it has is fixed: only those that were
    /// joined to another go, and what is hidden.
    ///
    /// - Parameter number: from 1 on; `nil` for what came after the last full window.
    /// - Throws: `ArchiveError` with `.unknown` for a window that is not full yet.
    public func feedWindow(_ number: Int64?) throws(ArchiveError) -> FeedWindow {
        try read { db in
            let last =
                try Int64.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM change") ?? 0
            let full = last / Self.feedWindow
            if let number, !(1...max(full, 1)).contains(number) || full == 0 {
                throw ArchiveError(path: path, reason: .unknown("feed archive \(number)"))
            }
            let start = number.map { ($0 - 1) * Self.feedWindow } ?? full * Self.feedWindow
            let end = number.map { $0 * Self.feedWindow } ?? Int64.max
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT s.id, s.record FROM story s JOIN
                        (SELECT subject, max(number) AS latest FROM change
                            WHERE number > ? AND number <= ? AND kind = 'story' GROUP BY subject) c
                        ON c.subject = s.id
                    ORDER BY c.latest
                    """, arguments: [start, end])
            return try window(rows, full: full, in: db)
        }
    }

    private func window(_ rows: [Row], full: Int64, in db: Database) throws -> FeedWindow {
        let hiding = try hiding(in: db)
        let byHand = try hiddenByHand(in: db)
        var (stories, hidden, hands): ([Story], HiddenTally, Int) = ([], HiddenTally(), 0)
        for row in rows {
            let id = row["id"] as String
            if byHand.contains(id) {
                hands += 1
            } else if let reason = try reason(id, hiding, in: db) {
                hidden.add(reason.rule)
            } else if let record = Self.record(row["record"]) {
                stories.append(Story(json: record))
            }
        }
        return FeedWindow(stories: stories, hidden: hidden, byHand: hands, full: full)
    }
}
