import Foundation
internal import GRDB
import News

extension Store {
    /// What a source answered.
    public struct SourceAnswer: Sendable {
        public var title: String?
        /// Where it has moved for good.
        public var movedTo: String?
        public var etag: String?
        public var lastModified: String?
        /// What it lists; `nil` where nothing changed since the last answer.
        public var items: [FollowedItem]?
        /// The least seconds that it wants between two fetches.
        public var atLeastEvery: Int?
        /// Seconds between two fetches, where a person says so.
        public var every: Int?

        public init() {}
    }

    /// Notes that a source answered, and lets what it lists wait to be fetched,
    /// unless it is known and unchanged.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Returns: how many items are new or changed.
    public func note(
        _ answer: SourceAnswer, of number: Int64, now: Int
    ) throws(ArchiveError) -> Int {
        try write { db in
            guard let source = try followed(number, in: db) else { return 0 }
            if let url = answer.movedTo, url != source.url {
                try note(.moved, of: source, "to \(url)", in: db)
            }
            if source.isFailing {
                try note(.recovered, of: source, "after \(source.failures) failures", in: db)
            }
            var fresh = 0
            for item in answer.items ?? [] where try keep(item, now: now, in: db) { fresh += 1 }
            try save(answer, of: source, now: now, in: db)
            try judgeSilence(of: number, now: now, in: db)
            return fresh
        }
    }

    /// Notes that a source could not be had.
    ///
    /// - Parameters:
    ///   - next: when it is to be tried again, seconds since 1970.
    ///   - isGone: it said that it is gone for good.
    public func noteFailure(
        _ why: String, of number: Int64, now: Int, next: Int, isGone: Bool = false
    ) throws(ArchiveError) {
        try write { db in
            guard let source = try followed(number, in: db) else { return }
            try db.execute(
                sql: """
                    UPDATE source SET failures = failures + 1, failure = ?, fetched = ?, next = ?,
                        gone = ? WHERE number = ?
                    """, arguments: [why.storable, now, next, isGone ? now : nil, number])
            if source.failures + 1 == FollowedSource.failuresUntilFailing {
                try note(.failing, of: source, why, in: db)
            }
            if isGone { try note(.gone, of: source, why, in: db) }
            try judgeSilence(of: number, now: now, in: db)
        }
    }

    func followed(_ number: Int64, in db: Database) throws -> FollowedSource? {
        try Row.fetchOne(
            db, sql: FollowedSource.columns + " WHERE s.number = ?", arguments: [number]
        ).map(FollowedSource.init(row:))
    }

    private func keep(_ item: FollowedItem, now: Int, in db: Database) throws -> Bool {
        let bytes = item.entry.bytes
        try db.execute(
            sql: """
                INSERT INTO item (source, id, digest, seen, published, state, entry)
                VALUES (?1, ?2, ?3, ?4, ?5, 'waiting', ?6)
                ON CONFLICT (source, id) DO UPDATE SET digest = ?3, state = 'waiting',
                    attempts = 0, next = 0, failure = NULL, entry = ?6 WHERE digest <> ?3
                """,
            arguments: [
                item.source, item.id, Self.digest(of: bytes), now, item.published,
                Deflated.pack(bytes),
            ])
        return db.changesCount > 0
    }

    private func save(
        _ answer: SourceAnswer, of source: FollowedSource, now: Int, in db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE source SET url = coalesce(?2, url), title = coalesce(?3, title), etag = ?4,
                    lastModified = ?5, fetched = ?6, succeeded = ?6,
                    failures = 0, failure = NULL WHERE number = ?1
                """,
            arguments: [
                source.number, answer.movedTo, answer.title?.storable, answer.etag,
                answer.lastModified, now,
            ])
        let every = max(try usualGap(of: source.number, in: db) / 2, SourceRhythm.shortest)
        let asked = min(answer.atLeastEvery ?? 0, SourceRhythm.longest)
        let chosen = answer.every ?? max(min(every, SourceRhythm.longest), asked)
        try db.execute(
            sql: """
                UPDATE source SET every = ?2, next = ?3, lastItem =
                    (SELECT max(min(seen, coalesce(published, seen))) FROM item WHERE source = ?1)
                WHERE number = ?1
                """, arguments: [source.number, chosen, now + chosen])
    }
}
