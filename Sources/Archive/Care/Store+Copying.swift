import Foundation
internal import GRDB
import News

extension Store {
    /// Copies the archive to a new file while others read and write it.
    public func backUp(to copy: String) throws(ArchiveError) {
        guard !FileManager.default.fileExists(atPath: copy) else {
            throw ArchiveError(path: copy, reason: .exists)
        }
        try naming(copy) {
            let target = try DatabaseQueue(path: copy)
            try pool.backup(to: target)
            try target.close()
        }
    }
}

/// What was saved from a damaged archive.
public struct Rescue: Sendable {
    public var saved = 0
    /// One sentence for each thing that could not be saved.
    public var losses: [String] = []

    /// Reads what can be read of a damaged file, revision by revision, and hands
    /// it over; the file itself is not changed.
    ///
    /// - Throws: `ArchiveError` where the file cannot be opened at all.
    public init(
        path: String, _ keep: (Report, Entry.Recording) throws -> Void
    ) throws(ArchiveError) {
        guard FileManager.default.fileExists(atPath: path) else {
            throw ArchiveError(path: path, reason: .missing)
        }
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try naming(path) { try DatabaseQueue(path: path, configuration: configuration) }
        let last = try naming(path) {
            try queue.read { try Int64.fetchOne($0, sql: "SELECT max(number) FROM revision") ?? 0 }
        }
        guard last > 0 else { return }
        for number in 1...last { save(number, from: queue, keep) }
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
            guard let report = Store.report(row["record"]) else {
                losses.append("The record of revision \(number) cannot be read.")
                return
            }
            let bytes = (row["bytes"] as Data?).flatMap(Deflated.open)
            try keep(report, Entry.Recording(form: row["form"], bytes: bytes))
            saved += 1
        } catch {
            losses.append("Revision \(number) cannot be read: \(error)")
        }
    }
}

extension Entry.Recording {
    init(form: String, bytes: [UInt8]?) {
        switch (form, bytes) {
        case ("page", let bytes?): self = .page(bytes)
        case ("text", let bytes?): self = .text(bytes)
        default: self = .record
        }
    }
}
