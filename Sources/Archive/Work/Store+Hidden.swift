import Foundation
internal import GRDB
import News

/// A story that is not in the list, and why.
public struct HiddenStory: Sendable {
    public let story: Story
    public let reason: Reason

    public enum Reason: Equatable, Sendable {
        /// A person hid it.
        case hand
        /// All of its reports fit this mute rule, or several.
        case muted(Rule)
        /// None of its reports fits a keep rule.
        case notKept
    }
}

extension Store {
    /// The stories that are hidden by rules or by hand, the latest first.
    ///
    /// - Parameters:
    ///   - limit: not more than this.
    ///   - after: how many to leave out: those of the pages before.
    public func hiddenStories(
        limit: Int, after: Int = 0
    ) throws(ArchiveError) -> [HiddenStory] {
        try read { db in
            let hiding = try hiding(in: db)
            let byHand = try hiddenByHand(in: db)
            var found: [HiddenStory] = []
            var passed = 0
            let rows = try Row.fetchCursor(db, sql: Self.hidable(hiding))
            while found.count < limit, let row = try rows.next() {
                let id = row["id"] as String
                let rule = byHand.contains(id) ? nil : try reason(id, hiding, in: db)
                guard byHand.contains(id) || rule != nil else { continue }
                passed += 1
                guard passed > after, let record = Self.record(row["record"]) else { continue }
                let reason = rule.map(HiddenStory.Reason.init) ?? .hand
                found.append(HiddenStory(story: Story(json: record), reason: reason))
            }
            return found
        }
    }

    /// Without rules only what a person hid needs to be looked at.
    private static func hidable(_ hiding: Hiding) -> String {
        let chosen =
            hiding.isEmpty
            ? "WHERE id IN (SELECT subject FROM flag WHERE kind = 'hide' AND about = 'story')" : ""
        return """
            SELECT id, record FROM story \(chosen)
            ORDER BY lastDay IS NULL, lastDay DESC, reports DESC, id
            """
    }

    /// The ids of the stories that a person hid.
    func hiddenByHand(in db: Database) throws -> Set<String> {
        try String.fetchSet(
            db, sql: "SELECT subject FROM flag WHERE kind = 'hide' AND about = 'story'")
    }

    /// The latest stories with a report that fits a search and that no rule hides.
    ///
    /// - Parameter after: how many to leave out: those of the pages before.
    /// - Returns: the stories, and how many reports that fit are hidden.
    public func stories(
        matching query: Query, limit: Int, after: Int = 0
    ) throws(ArchiveError) -> (stories: [Story], hidden: HiddenTally) {
        try read { db in
            let hiding = try hiding(in: db)
            var hidden = HiddenTally()
            let numbers = try matches(query, in: db).filter { number in
                guard let reason = hiding.reason(number) else { return true }
                hidden.add(reason.rule)
                return false
            }
            let list = JSON.array(numbers.sorted().map { .integer(Int($0)) })
            let stories = try Data.fetchAll(
                db,
                sql: """
                    SELECT record FROM story WHERE id IN
                        (SELECT story FROM report WHERE number IN (SELECT value FROM json_each(?)))
                    ORDER BY lastDay IS NULL, lastDay DESC, reports DESC, id LIMIT ? OFFSET ?
                    """, arguments: [list.text, limit, after]
            ).compactMap(Self.record).map(Story.init)
            return (stories, hidden)
        }
    }

    /// A saved search by its name.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is none of this name.
    public func watchQuery(_ name: String) throws(ArchiveError) -> String {
        try read { db in
            let sql = "SELECT query FROM watch WHERE name = ?"
            guard let query = try String.fetchOne(db, sql: sql, arguments: [name]) else {
                throw ArchiveError(path: path, reason: .unknown("saved search \(name)"))
            }
            return query
        }
    }
}
