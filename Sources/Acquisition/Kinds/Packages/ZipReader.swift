import Foundation

/// Reads the entries of a ZIP file (APPNOTE 6.3), stored or deflated, also those
/// of more than 4 GB.
struct ZipReader {
    /// A file may have so many entries.
    static let entryLimit = 100_000
    /// The list of entries may be this long, in bytes.
    static let listLimit = 64 << 20

    struct Entry {
        let path: String
        /// 0 stored, 8 deflated.
        let method: Int
        let isEncrypted: Bool
        let packedSize: Int
        let start: Int
    }

    /// Why a file is no ZIP file that can be read.
    struct Damage: Error {
        let words: String
    }

    let entries: [Entry]
    private let source: ByteSource

    init(_ source: ByteSource) throws {
        self.source = source
        let list = try Self.list(source)
        guard list.count <= Self.listLimit else {
            throw Damage(words: "its list of entries is too long")
        }
        entries = try Self.entries(of: try source.read(at: list.start, list.count))
    }

    /// The bytes of an entry, unpacked piece by piece.
    func stream(_ entry: Entry) throws -> ByteStream {
        guard !entry.isEncrypted else { throw Damage(words: "\(entry.path) is encrypted") }
        let head = try source.read(at: entry.start, 30)
        guard head.starts(with: Array("PK\u{3}\u{4}".utf8)), head.count == 30 else {
            throw Damage(words: "\(entry.path) is not where the list says")
        }
        var place = entry.start + 30 + Self.little(head, 26, 2) + Self.little(head, 28, 2)
        var rest = entry.packedSize
        let source = source
        let packed = ByteStream {
            let piece = try source.read(at: place, min(rest, ByteStream.pieceSize))
            place += piece.count
            rest -= piece.count
            return piece.isEmpty ? nil : piece
        }
        switch entry.method {
        case 0: return packed
        case 8:
            let inflate = Gunzip(packed, format: .raw)
            return ByteStream { try inflate.next() }
        default: throw Damage(words: "\(entry.path) is packed in a way that is not read")
        }
    }

    /// Where the list of entries stands, from the record at the end.
    private static func list(_ source: ByteSource) throws -> (start: Int, count: Int) {
        // A comment of up to 65,535 bytes may follow the record of 22.
        let tailSize = min(source.size, 65_557)
        let base = source.size - tailSize
        let tail = try source.read(at: base, tailSize)
        let mark = Array("PK\u{5}\u{6}".utf8)
        guard tail.count >= 22,
            let end = (0...(tail.count - 22)).reversed().first(where: {
                tail[$0...].starts(with: mark)
            })
        else { throw Damage(words: "it has no list of entries at its end; it may be cut off") }
        let (count, start) = (little(tail, end + 12, 4), little(tail, end + 16, 4))
        guard count == 0xFFFF_FFFF || start == 0xFFFF_FFFF else { return (start, count) }
        let locator = try source.read(at: base + end - 20, 20)
        guard locator.count == 20, locator.starts(with: Array("PK\u{6}\u{7}".utf8)) else {
            throw Damage(words: "the place of its list of entries is missing")
        }
        let record = try source.read(at: little(locator, 8, 8), 56)
        guard record.count == 56 else { throw Damage(words: "its list of entries is missing") }
        return (little(record, 48, 8), little(record, 40, 8))
    }

    private static func entries(of list: [UInt8]) throws -> [Entry] {
        var entries: [Entry] = []
        var place = 0
        while place + 46 <= list.count, list[place...].starts(with: Array("PK\u{1}\u{2}".utf8)) {
            guard entries.count < entryLimit else { throw Damage(words: "it has too many entries") }
            let name = place + 46
            let extra = name + little(list, place + 28, 2)
            let after = extra + little(list, place + 30, 2)
            let next = after + little(list, place + 32, 2)
            guard next <= list.count else { throw Damage(words: "its list of entries is cut off") }
            var sizes = [
                little(list, place + 24, 4), little(list, place + 20, 4),
                little(list, place + 42, 4),
            ]
            widen(&sizes, Array(list[extra..<after]))
            entries.append(
                Entry(
                    path: String(decoding: list[name..<extra], as: UTF8.self),
                    method: little(list, place + 10, 2),
                    isEncrypted: little(list, place + 8, 2) & 1 == 1, packedSize: sizes[1],
                    start: sizes[2]))
            place = next
        }
        return entries
    }

    /// Numbers that need more than four bytes stand in an extra field, in order.
    private static func widen(_ sizes: inout [Int], _ extra: [UInt8]) {
        var place = 0
        while place + 4 <= extra.count {
            let (kind, count) = (little(extra, place, 2), little(extra, place + 2, 2))
            if kind == 1 {
                var at = place + 4
                for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
                    guard at + 8 <= min(extra.count, place + 4 + count) else { return }
                    sizes[index] = little(extra, at, 8)
                    at += 8
                }
            }
            place += 4 + count
        }
    }

    /// A number, the lowest byte first; what is beyond the end is zero.
    private static func little(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { sum, index in
            let byte = place + index < bytes.count ? Int(bytes[place + index]) : 0
            return sum | (byte & (index == 7 ? 0x7F : 0xFF)) << (8 * index)
        }
    }
}
