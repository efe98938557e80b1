import Foundation
internal import GRDB

/// One SQLite file that holds a desk's whole memory: every report with all its
/// revisions and recorded bytes, the stories, and what a search looks into.
///
/// ```swift
/// let store = try Store(path: "desk.dateline", clock: { "2025-02-04T19:00:00Z" })
/// try store.add([Entry(report: report, recording: .page(bytes))])  // [.new(id)]
/// ```
///
/// It can be read while another program writes to it. Every method that changes
/// it does so wholly or not at all, whatever ends the program.
public final class Store: Sendable {
    public let path: String
    let pool: DatabasePool
    /// The time now, ISO 8601 in UTC: when something was added is a fact of the
    /// archive, never of a report.
    let clock: @Sendable () -> String
    /// From how many reports of neighbouring days on only those are looked at that are
    /// like one that waits.
    let crowd: Int
    let hidingMemory = HidingMemory()

    /// What `crowd` is where nothing else is asked for.
    public static let standardCrowd = 3_000

    /// How long one program waits for another that writes, in seconds.
    static let patience: TimeInterval = 30
    /// How much of the file a connection that only reads keeps in memory, in kilobytes.
    static let cacheSize = 16_384
    /// How much of it the connection that writes keeps, in kilobytes: what is written all
    /// over the file, names and words, is neither read nor written anew for each report.
    static let writingCacheSize = 65_536
    /// After how many pages of the log, of 4 kB each, these are written into the file.
    static let logPages = 4_000

    /// Opens an archive, or makes one.
    ///
    /// - Parameters:
    ///   - create: makes the file where there is none.
    ///   - crowd: from how many reports of neighbouring days on only those are looked at
    ///     that are like one that waits.
    /// - Throws: `ArchiveError` where the file is missing, damaged, or of a
    ///   later version.
    public init(
        path: String, create: Bool = true, crowd: Int = Store.standardCrowd,
        clock: @escaping @Sendable () -> String
    ) throws(ArchiveError) {
        self.path = path
        self.crowd = crowd
        self.clock = clock
        guard create || FileManager.default.fileExists(atPath: path) else {
            throw ArchiveError(path: path, reason: .missing)
        }
        pool = try naming(path) {
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            let migrator = Schema.migrator
            if try pool.read(migrator.hasBeenSuperseded) {
                throw ArchiveError(path: path, reason: .newer)
            }
            try Self.bringForward(pool, migrator)
            return pool
        }
    }

    /// Takes the steps that are missing.
    ///
    /// Where two programs open one file at once, a step that both take fails in the later
    /// one, which looks again what is missing.
    private static func bringForward(
        _ pool: DatabasePool, _ migrator: DatabaseMigrator
    ) throws {
        for _ in Schema.steps {
            if try pool.read(migrator.hasCompletedMigrations) { return }
            do { return try migrator.migrate(pool) } catch DatabaseError.SQLITE_ERROR {}
        }
        if try pool.read({ try !migrator.hasCompletedMigrations($0) }) {
            try migrator.migrate(pool)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.label = "archive"
        configuration.prepareDatabase { db in
            // What is erased leaves no bytes behind in the file.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // A commit is on the disk before it is answered for.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            let size = db.configuration.readonly ? cacheSize : writingCacheSize
            try db.execute(sql: "PRAGMA cache_size = -\(size)")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = \(logPages)")
            try db.addNumberSets()
        }
        return configuration
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try naming(path) { try pool.read(work) }
    }

    /// Reads through the connection that writes, which has in memory what was written just
    /// now; other connections lose theirs with each change.
    func readWhereWritten<Value>(
        _ work: (Database) throws -> Value
    ) throws(ArchiveError) -> Value {
        try naming(path) {
            try pool.writeWithoutTransaction { db in
                try db.inSnapshot { try work(db) }
            }
        }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try naming(path) { try pool.write(work) }
    }

    /// Notes a change, so that a reader can be told what is new.
    @discardableResult
    func note(_ kind: String, _ subject: String, in db: Database) throws -> Int64 {
        try db.execute(
            repeated: "INSERT INTO change (at, kind, subject) VALUES (?, ?, ?)",
            arguments: [clock(), kind, subject])
        return db.lastInsertedRowID
    }
}

extension Database {
    /// Reads in a transaction that locks nobody out.
    fileprivate func inSnapshot<Value>(_ work: () throws -> Value) throws -> Value {
        try beginTransaction(.deferred)
        defer { try? rollback() }
        return try work()
    }
}
