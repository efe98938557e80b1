import Foundation
internal import GRDB

/// A damaged archive, opened to read what can be read; where its header is damaged, a
/// copy with a sound header is opened instead.
struct DamagedFile {
    let queue: DatabaseQueue
    let isMended: Bool
    private let copy: String?

    /// The size of a page, which every archive has.
    static let pageSize = 4_096

    init(path: String) throws(ArchiveError) {
        if let queue = Self.opened(path) {
            (self.queue, isMended, copy) = (queue, false, nil)
            return
        }
        let copy = try naming(path) { try Self.mendedCopy(of: path) }
        if Self.opened(copy) == nil {
            try naming(path) { try Self.layTablesOver(copy) }
        }
        guard let queue = Self.opened(copy) else {
            try? FileManager.default.removeItem(atPath: copy)
            throw ArchiveError(
                path: path, reason: .beyondRescue("no tables of an archive are found in it"))
        }
        (self.queue, isMended, self.copy) = (queue, true, copy)
    }

    func removeCopy() {
        guard let copy else { return }
        try? queue.close()
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: copy + ending)
        }
    }

    /// `nil` where not even the list of tables can be read.
    private static func opened(_ path: String) -> DatabaseQueue? {
        var configuration = Configuration()
        configuration.readonly = true
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
            (try? queue.read { try $0.tableExists("revision") }) == true
        else { return nil }
        return queue
    }

    /// The first hundred bytes say how a file is laid out (SQLite File Format, 1.3);
    /// archives are all laid out in one way.
    private static func mendedCopy(of path: String) throws -> String {
        let source = URL(fileURLWithPath: path)
        let copy = FileManager.default.temporaryDirectory
            .appendingPathComponent("rescue-\(UUID().uuidString).dateline")
        try FileManager.default.copyItem(at: source, to: copy)
        let log = path + "-wal"
        if FileManager.default.fileExists(atPath: log) {
            try FileManager.default.copyItem(
                at: URL(fileURLWithPath: log), to: URL(fileURLWithPath: copy.path + "-wal"))
        }
        let file = try FileHandle(forUpdating: copy)
        defer { try? file.close() }
        let size = try file.seekToEnd()
        let pages = UInt32(clamping: size / UInt64(pageSize))
        func big(_ number: UInt32) -> Data {
            withUnsafeBytes(of: number.bigEndian) { Data($0) }
        }
        var header = Data("SQLite format 3\0".utf8)
        header.append(contentsOf: [0x10, 0x00, 2, 2, 0, 64, 32, 32])
        // Change counter, size, no free pages, schema cookie, schema format 4.
        for number in [1, pages, 0, 0, 1, 4] as [UInt32] { header.append(big(number)) }
        // Cache size, no vacuuming, UTF-8, user version, no vacuuming, application.
        for number in [0, 0, 1, 0, 0, 0] as [UInt32] { header.append(big(number)) }
        header.append(Data(count: 20))
        for number in [1, 3_045_000] as [UInt32] { header.append(big(number)) }
        try file.seek(toOffset: 0)
        try file.write(contentsOf: header.prefix(100))
        return copy.path
    }

    /// Puts the list of tables of an empty archive into a copy whose own list is
    /// damaged: every archive begins with the same steps, so that its first tables
    /// begin on the same pages.
    private static func layTablesOver(_ copy: String) throws {
        let model = copy + "-model"
        defer {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: model + ending)
            }
        }
        let queue = try DatabaseQueue(path: model)
        try Schema.migrator.migrate(queue)
        let pages = try queue.read { db in
            try Int.fetchAll(db, sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
        }
        try queue.close()
        let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: model))
        let target = try FileHandle(forUpdating: URL(fileURLWithPath: copy))
        defer {
            try? source.close()
            try? target.close()
        }
        for page in pages {
            // The first hundred bytes of the file are its header, mended before.
            let skipped = page == 1 ? 100 : 0
            let offset = UInt64((page - 1) * pageSize + skipped)
            try source.seek(toOffset: offset)
            guard let bytes = try source.read(upToCount: pageSize - skipped) else { continue }
            try target.seek(toOffset: offset)
            try target.write(contentsOf: bytes)
        }
    }
}
