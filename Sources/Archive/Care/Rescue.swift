import Foundation
internal import GRDB
import News

/// What was saved from a damaged archive.
public struct Rescue: Sendable {
    /// How many revisions were read and handed over.
    public private(set) var saved = 0
    /// How many could not be read.
    public private(set) var lost = 0
    /// What people decided, as far as it can be read.
    public private(set) var decisions: [JSON] = []
    /// What must not come back, as far as it can be read.
    let orders: [Order]
    /// Notes, stars, saved searches, rules and sources, as far as they can be read.
    let work: RescuedWork
    private var damaged: [Damage] = []
    private var notes: [String] = []

    /// A report that was forgotten by legal order.
    struct Order: Sendable {
        let id: String
        let digest: Data
        let at: String
        let reason: String
    }

    /// Revisions in a row that cannot be read, for one reason.
    private struct Damage {
        var first: Int64
        var last: Int64
        let reason: String
    }

    /// Reads what can be read of a damaged file, revision by revision, and hands
    /// it over; the file itself is not changed.
    ///
    /// - Throws: `ArchiveError` where the file cannot be read as an archive at all.
    public init(
        path: String, _ keep: (Report, Entry.Recording) throws -> Void
    ) throws(ArchiveError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ArchiveError(path: path, reason: .missing)
        }
        let file = try DamagedFile(path: path)
        defer { file.removeCopy() }
        let queue = file.queue
        orders =
            (try? queue.read { db in
                try Row.fetchAll(db, sql: "SELECT id, digest, at, reason FROM forgotten").map {
                    Order(id: $0[0], digest: $0[1], at: $0[2], reason: $0[3])
                }
            }) ?? []
        work = RescuedWork(queue)
        notes = work.losses
        if file.isMended {
            notes.append(
                "The file's header or list of tables is damaged; a copy with sound ones was read.")
        }
        decisions = readDecisions(queue)
        let last = try lastRevision(queue, path: path)
        guard last > 0 else { return }
        for number in 1...last { save(number, from: queue, keep) }
    }

    /// One sentence for each thing that could not be saved.
    public var losses: [String] {
        notes
            + damaged.map { damage in
                damage.first == damage.last
                    ? "Revision \(damage.first) cannot be read: \(damage.reason)"
                    : "Revisions \(damage.first) to \(damage.last) cannot be read: \(damage.reason)"
            }
    }

    private mutating func readDecisions(_ queue: DatabaseQueue) -> [JSON] {
        do {
            return try queue.read { db in
                try String.fetchAll(db, sql: "SELECT record FROM decision ORDER BY number")
                    .compactMap { try? JSON(parsing: $0) }
            }
        } catch {
            notes.append("What people decided cannot be read: \(Self.words(error))")
            return []
        }
    }

    /// The number of the last revision, from the table or, where its end cannot be
    /// read, from the list of changes.
    private mutating func lastRevision(
        _ queue: DatabaseQueue, path: String
    ) throws(ArchiveError) -> Int64 {
        do {
            return try queue.read {
                try Int64.fetchOne($0, sql: "SELECT max(number) FROM revision") ?? 0
            }
        } catch {
            let first = error
            notes.append("The end of the reports cannot be read: \(Self.words(first))")
            let counts = ["SELECT seq FROM sqlite_sequence WHERE name = 'change'"]
            for sql in counts {
                if let last = try? queue.read({ try Int64.fetchOne($0, sql: sql) }) { return last }
            }
            throw ArchiveError(first, path: path)
        }
    }

    /// One at a time: a damaged page loses only what stands on it.
    private mutating func save(
        _ number: Int64, from queue: DatabaseQueue,
        _ keep: (Report, Entry.Recording) throws -> Void
    ) {
        do {
            let row = try queue.read { db in
                try Row.fetchOne(
                    db, sql: "SELECT record, form, bytes FROM revision WHERE number = ?",
                    arguments: [number])
            }
            guard let row else { return }
            guard let record = row["record"] as Data?, let report = Store.report(record) else {
                lose(number, "its record is not whole")
                return
            }
            let bytes = (row["bytes"] as Data?).flatMap(Deflated.open)
            try keep(report, Entry.Recording(form: row["form"], bytes: bytes))
            saved += 1
        } catch {
            lose(number, Self.words(error))
        }
    }

    private mutating func lose(_ number: Int64, _ reason: String) {
        lost += 1
        if let last = damaged.last, last.last == number - 1, last.reason == reason {
            damaged[damaged.count - 1].last = number
        } else {
            damaged.append(Damage(first: number, last: number, reason: reason))
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let error as DatabaseError: error.message ?? error.resultCode.description
        default: "\(error)"
        }
    }
}

extension Store {
    /// Keeps what people decided, noted and starred, and what must not come back, as a
    /// rescue found it.
    public func takeOver(_ rescue: Rescue) throws(ArchiveError) {
        try write { db in
            try rescue.work.write(in: db)
            for decision in rescue.decisions {
                try db.execute(
                    sql: "INSERT INTO decision (at, record) VALUES (?, ?)",
                    arguments: [clock(), decision.text])
            }
            for order in rescue.orders {
                try db.execute(
                    sql: """
                        INSERT OR REPLACE INTO forgotten (id, digest, at, reason)
                        VALUES (?, ?, ?, ?)
                        """, arguments: [order.id, order.digest, order.at, order.reason])
            }
        }
    }
}
