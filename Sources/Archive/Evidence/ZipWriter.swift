import CZlib
import Crypto
import Foundation

/// Writes a ZIP file (APPNOTE 6.3) whose entries are stored as they are, so that
/// a reader can go to any place in them.
final class ZipWriter {
    /// The file, and each of its entries, must be smaller than this, in bytes.
    static let sizeLimit = 0xFFFF_FFFE

    /// An entry as the list at the end has it.
    struct Entry {
        let path: String
        let start: Int
        var crc: UInt32 = 0
        var size = 0
        var digest = ""
    }

    private let file: FileHandle
    private var position = 0
    private(set) var entries: [Entry] = []
    private var hash = SHA256()
    /// Date and time as MS-DOS has them.
    private let time: (date: UInt16, time: UInt16)

    /// - Parameter at: when it is made, ISO 8601 in UTC.
    init(_ file: FileHandle, at: String) {
        self.file = file
        let parts = at.split { !$0.isNumber }.compactMap { Int($0) }
        let part = { (index: Int) in index < parts.count ? parts[index] : 0 }
        time = (
            UInt16(clamping: max(0, part(0) - 1980) << 9 | part(1) << 5 | part(2)),
            UInt16(clamping: part(3) << 11 | part(4) << 5 | part(5) / 2)
        )
    }

    func begin(_ path: String) throws {
        entries.append(Entry(path: path, start: position))
        hash = SHA256()
        try put(localHeader(entries[entries.count - 1]))
    }

    /// Takes bytes of the entry that was begun last.
    func write(_ bytes: [UInt8]) throws {
        let last = entries.count - 1
        guard last >= 0 else { return }
        entries[last].crc = UInt32(
            truncatingIfNeeded: crc32(uLong(entries[last].crc), bytes, uInt(bytes.count)))
        entries[last].size += bytes.count
        hash.update(data: bytes)
        try put(bytes)
    }

    /// Ends the entry: its size and checksum are known now.
    func end() throws {
        let last = entries.count - 1
        guard last >= 0 else { return }
        entries[last].digest = "sha256:" + Array(hash.finalize()).hexadecimal
        try file.seek(toOffset: UInt64(entries[last].start))
        try file.write(contentsOf: Data(localHeader(entries[last])))
        try file.seek(toOffset: UInt64(position))
    }

    func add(_ path: String, _ bytes: [UInt8]) throws {
        try begin(path)
        try write(bytes)
        try end()
    }

    /// Writes the list of entries, the last thing of the file.
    func finish() throws {
        let start = position
        for entry in entries { try put(centralHeader(entry)) }
        let size = position - start
        try put(
            little(0x0605_4B50, 4) + little(0, 4) + little(entries.count, 2)
                + little(entries.count, 2) + little(size, 4) + little(start, 4) + little(0, 2))
    }

    private func put(_ bytes: [UInt8]) throws {
        guard position + bytes.count <= Self.sizeLimit else {
            throw ArchiveError(
                path: "the package",
                reason: .notWritten("it grows over 4 GB; export one story with --story"))
        }
        try file.write(contentsOf: Data(bytes))
        position += bytes.count
    }

    private func localHeader(_ entry: Entry) -> [UInt8] {
        little(0x0403_4B50, 4) + common(entry) + little(0, 2) + Array(entry.path.utf8)
    }

    private func centralHeader(_ entry: Entry) -> [UInt8] {
        little(0x0201_4B50, 4) + little(20, 2) + common(entry) + little(0, 2) + little(0, 2)
            + little(0, 2) + little(0, 2) + little(0, 4) + little(entry.start, 4)
            + Array(entry.path.utf8)
    }

    /// What both headers have: version, names in UTF-8, stored, time, sizes.
    private func common(_ entry: Entry) -> [UInt8] {
        little(20, 2) + little(0x0800, 2) + little(0, 2) + little(Int(time.time), 2)
            + little(Int(time.date), 2) + little(Int(entry.crc), 4) + little(entry.size, 4)
            + little(entry.size, 4) + little(entry.path.utf8.count, 2)
    }

    private func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
