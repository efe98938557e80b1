import Foundation
internal import GRDB

/// How often a source brings something, and so how often it is asked.
public enum SourceRhythm {
    /// A source is not asked more often than this, in seconds.
    public static let shortest = 10 * 60
    /// Nor more rarely.
    public static let longest = 86_400
    /// Assumed of a source that has brought too little to tell.
    static let unknown = 2 * 3600
    /// How many of the last items tell the rhythm.
    static let itemCount = 30

    /// The median time between items, in seconds, of the times at which they were
    /// published, in any order; `nil` for fewer than three.
    static func usualGap(_ times: [Int]) -> Int? {
        let times = times.sorted()
        guard times.count >= 3 else { return nil }
        let gaps = zip(times.dropFirst(), times).map { $0 - $1 }.sorted()
        return gaps[gaps.count / 2]
    }

    /// Whether a source that usually brings something each `gap` seconds, and
    /// has brought nothing for `rest`, is silent: for more than a day, and for
    /// more than five of its gaps.
    static func isSilence(_ rest: Int, gap: Int) -> Bool { rest > 86_400 && rest > 5 * gap }
}

extension Store {
    private func times(of source: Int64, in db: Database) throws -> [Int] {
        try Int.fetchAll(
            db,
            sql: """
                SELECT min(seen, coalesce(published, seen)) AS time FROM item WHERE source = ?
                ORDER BY time DESC LIMIT ?
                """, arguments: [source, SourceRhythm.itemCount])
    }

    func usualGap(of source: Int64, in db: Database) throws -> Int {
        SourceRhythm.usualGap(try times(of: source, in: db)) ?? SourceRhythm.unknown
    }

    /// Says once that a source has fallen silent, and once that it speaks again.
    func judgeSilence(of number: Int64, now: Int, in db: Database) throws {
        guard let source = try followed(number, in: db), let last = source.lastItem,
            let gap = SourceRhythm.usualGap(try times(of: number, in: db))
        else { return }
        let isSilent = SourceRhythm.isSilence(now - last, gap: gap)
        guard isSilent != source.isSilent else { return }
        try db.execute(
            sql: "UPDATE source SET silent = ? WHERE number = ?", arguments: [isSilent, number])
        let days = (now - last) / 86_400
        try note(
            isSilent ? .silent : .speaking, of: source,
            isSilent ? "nothing for \(days) days; usually every \(Self.words(gap))" : "a new item",
            in: db)
    }

    private static func words(_ seconds: Int) -> String {
        if seconds < 3600 { return "\(max(seconds / 60, 1)) minutes" }
        if seconds < 2 * 86_400 { return "\(seconds / 3600) hours" }
        return "\(seconds / 86_400) days"
    }
}
