import Foundation
internal import GRDB
import News

extension Store {
    /// The stories that no rule hides, the latest first. A story is hidden where
    /// all of its reports are.
    ///
    /// - Parameters:
    ///   - mark: only those that are new or changed since the mark was set.
    ///   - limit: not more than this.
    ///   - after: how many that are shown to leave out: those of the pages before.
    ///   - showingHidden: also what the rules hide.
    ///   - hidesByHand: leaves out what a person hid at the desk.
    public func listStories(
        since mark: String? = nil, limit: Int = .max, after: Int = 0, showingHidden: Bool = false,
        hidesByHand: Bool = false
    ) throws(ArchiveError) -> StoryListing {
        try read { db in
            let hiding = showingHidden ? .none : try hiding(in: db)
            let since = try mark.map { name in
                try Int64.fetchOne(
                    db, sql: "SELECT change FROM mark WHERE name = ?", arguments: [name]) ?? 0
            }
            var listing = StoryListing(
                stories: [], hidden: HiddenTally(),
                change: try Int64.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM change")
                    ?? 0)
            // Without rules, the pages before need not be looked at.
            let skipped = hiding.isEmpty ? after : 0
            var passed = skipped
            // The index alone tells the order; a record is read when it is shown.
            let ids = try String.fetchCursor(
                db,
                sql: """
                    SELECT id FROM story \(since == nil ? "" : "INDEXED BY storyByChange")
                    WHERE \(since == nil ? "?" : "change > ?") AND (NOT ?
                        OR id NOT IN (SELECT subject FROM flag WHERE kind = 'hide' AND about = 'story'))
                    ORDER BY lastDay IS NULL, lastDay DESC, reports DESC, id LIMIT -1 OFFSET ?
                    """, arguments: [since ?? 1, hidesByHand, skipped])
            while listing.stories.count < limit, let id = try ids.next() {
                if let reason = try reason(id, hiding, in: db) {
                    listing.hidden.add(reason.rule)
                } else if passed < after {
                    passed += 1
                } else if let record = try record(ofStory: id, in: db) {
                    listing.stories.append(Story(json: record))
                }
            }
            return listing
        }
    }

    /// How many stories there are, also hidden ones, or how many are new or changed
    /// since a mark was set.
    public func storyCount(since mark: String? = nil) throws(ArchiveError) -> Int {
        try read { db in
            let since = try mark.map { name in
                try Int64.fetchOne(
                    db, sql: "SELECT change FROM mark WHERE name = ?", arguments: [name]) ?? 0
            }
            return try Int.fetchOne(
                db, sql: "SELECT count(*) FROM story WHERE change > ?", arguments: [since ?? -1])
                ?? 0
        }
    }

    private func record(ofStory id: String, in db: Database) throws -> JSON? {
        try Data.fetchOne(
            db.cachedStatement(sql: "SELECT record FROM story WHERE id = ?"), arguments: [id]
        ).flatMap(Self.record)
    }

    /// Why a story is hidden; `nil` where it is shown.
    func reason(
        _ story: String, _ hiding: Hiding, in db: Database
    ) throws -> Hiding.Reason? {
        guard !hiding.isEmpty else { return nil }
        let reports = try Int64.fetchAll(
            db, sql: "SELECT number FROM report WHERE story = ? ORDER BY number",
            arguments: [story])
        return hiding.reason(story: reports)
    }
}
