import Foundation

/// The pieces of words that an encoder knows, one a line, each numbered by its line.
///
/// A piece that goes on inside a word stands in the file with `##` before it. Looking
/// up walks the bytes of the file itself, so that no string is made for a word.
struct WordPieceVocabulary: Sendable {
    /// A longer file is refused. BERT's has 230 kB.
    static let fileLimit = 16 << 20

    private(set) var unknown: Int32 = 0
    private(set) var start: Int32 = 0
    private(set) var end: Int32 = 0
    private let bytes: [UInt8]
    private let lines: [Range<Int32>]
    private let longestLine: Int
    /// Line numbers by hash, −1 where there is none. A power of two, at most half full.
    private let table: [Int32]

    /// - Parameter limit: how many pieces the encoder has vectors for.
    init(_ url: URL, limit: Int) throws {
        let file = try MappedFile(url)
        guard file.bytes.count <= Self.fileLimit else {
            throw ModelError(file: file.name, reason: "is longer than \(Self.fileLimit) bytes")
        }
        try self.init(bytes: Array(file.bytes), name: file.name, limit: limit)
    }

    init(bytes: [UInt8], name: String, limit: Int) throws {
        var lines: [Range<Int32>] = []
        var start = 0
        for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
            let stripped = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
            lines.append(Int32(start)..<Int32(stripped))
            start = end + 1
        }
        if start < bytes.count { lines.append(Int32(start)..<Int32(bytes.count)) }
        guard lines.count <= limit else {
            throw ModelError(file: name, reason: "has \(lines.count) pieces for \(limit) vectors")
        }
        self.bytes = bytes
        self.lines = lines
        longestLine = lines.map(\.count).max() ?? 0
        table = Self.table(of: lines, in: bytes)

        func number(_ mark: String) throws -> Int32 {
            let utf8 = Array(mark.utf8)
            guard let found = piece(utf8, 0..<utf8.count, continues: false)?.number else {
                throw ModelError(file: name, field: mark, reason: "is missing")
            }
            return found
        }
        unknown = try number("[UNK]")
        self.start = try number("[CLS]")
        end = try number("[SEP]")
    }

    /// The longest piece that `word` has at the start of `range`, and where it ends.
    ///
    /// - Parameter continues: whether something of the word stands before.
    func piece(_ word: [UInt8], _ range: Range<Int>, continues: Bool) -> (number: Int32, end: Int)?
    {
        var hash = continues ? Self.hashOfMark : Self.emptyHash
        var longest: (number: Int32, end: Int)?
        let prefix = continues ? 2 : 0
        for index in range {
            hash = Self.hash(hash, word[index])
            let end = index + 1
            if end - range.lowerBound + prefix > longestLine { break }
            // A piece ends where a character ends.
            if end < range.upperBound, word[end] & 0xC0 == 0x80 { continue }
            if let number = find(word, range.lowerBound..<end, continues: continues, hash: hash) {
                longest = (number, end)
            }
        }
        return longest
    }
}

extension WordPieceVocabulary {
    fileprivate static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325
    fileprivate static let hashOfMark = hash(hash(emptyHash, UInt8(ascii: "#")), UInt8(ascii: "#"))

    /// One more byte of a hash (FNV-1a).
    fileprivate static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    fileprivate static func slot(_ hash: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
    }

    fileprivate static func table(of lines: [Range<Int32>], in bytes: [UInt8]) -> [Int32] {
        var size = 64
        while size < lines.count * 2 { size *= 2 }
        var table = [Int32](repeating: -1, count: size)
        // Of two equal lines the later one counts, so it must be found first.
        for number in lines.indices.reversed() {
            let line = Int(lines[number].lowerBound)..<Int(lines[number].upperBound)
            var slot = slot(bytes[line].reduce(emptyHash, hash), size)
            while table[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = Int32(number)
        }
        return table
    }

    fileprivate func find(
        _ word: [UInt8], _ range: Range<Int>, continues: Bool, hash: UInt64
    ) -> Int32? {
        var slot = Self.slot(hash, table.count)
        while table[slot] >= 0 {
            let number = table[slot]
            if matches(lines[Int(number)], word, range, continues: continues) { return number }
            slot = (slot + 1) & (table.count - 1)
        }
        return nil
    }

    fileprivate func matches(
        _ line: Range<Int32>, _ word: [UInt8], _ range: Range<Int>, continues: Bool
    ) -> Bool {
        var at = Int(line.lowerBound)
        let prefix = continues ? 2 : 0
        guard line.count == range.count + prefix else { return false }
        if continues {
            guard bytes[at] == UInt8(ascii: "#"), bytes[at + 1] == UInt8(ascii: "#") else {
                return false
            }
        }
        at += prefix
        for index in range {
            if word[index] != bytes[at] { return false }
            at += 1
        }
        return true
    }
}
