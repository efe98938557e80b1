/// Reads MessagePack, the format of spaCy's binary files.
///
/// The format is https://github.com/msgpack/msgpack/blob/master/spec.md without
/// extension types, which these files do not use. Nothing in the file is believed:
/// lengths are held against the bytes that are left, and depth and the number of
/// values are bounded.
struct MessagePackReader {
    /// thinc nests arrays five deep; the lookup tables less.
    static let maximumDepth = 32
    /// en_core_web_sm's largest file, its lemmatizer's tables, has 100,000 values.
    static let maximumValues = 1_000_000

    private let file: ModelFile
    private let end: Int
    private var offset: Int
    private var values = 0

    /// Reads the one value that fills `range` of the file, or all of it.
    static func read(_ file: ModelFile, in range: Range<Int>? = nil) throws -> PackedValue {
        let range = range ?? 0..<file.bytes.count
        var reader = MessagePackReader(file: file, end: range.upperBound, offset: range.lowerBound)
        let value = try reader.readValue(depth: 0)
        guard reader.offset == reader.end else {
            throw reader.error("\(reader.end - reader.offset) bytes follow the end")
        }
        return value
    }

    private init(file: ModelFile, end: Int, offset: Int) {
        self.file = file
        self.end = end
        self.offset = offset
    }

    private mutating func readValue(depth: Int) throws -> PackedValue {
        guard depth <= Self.maximumDepth else { throw error("nested too deep") }
        values += 1
        guard values <= Self.maximumValues else { throw error("too many values") }
        let code = UInt8(try readUnsigned(width: 1))
        switch code {
        case 0x00...0x7f: return .integer(Int(code))
        case 0xe0...0xff: return .integer(Int(Int8(bitPattern: code)))
        case 0x80...0x8f: return try readMap(count: Int(code & 0x0f), depth: depth)
        case 0x90...0x9f: return try readList(count: Int(code & 0x0f), depth: depth)
        case 0xa0...0xbf: return .text(try readRange(length: Int(code & 0x1f)))
        default: return try readLongValue(code, depth: depth)
        }
    }

    private mutating func readLongValue(_ code: UInt8, depth: Int) throws -> PackedValue {
        switch code {
        case 0xc0: return .null
        case 0xc2, 0xc3: return .boolean(code == 0xc3)
        case 0xc4, 0xc5, 0xc6: return .bytes(try readRange(length: readCount(code - 0xc4)))
        case 0xca: return .number(Double(Float(bitPattern: UInt32(try readUnsigned(width: 4)))))
        case 0xcb: return .number(Double(bitPattern: try readUnsigned(width: 8)))
        case 0xcc...0xcf:
            let number = try readUnsigned(width: 1 << Int(code - 0xcc))
            return Int(exactly: number).map(PackedValue.integer) ?? .identifier(number)
        case 0xd0...0xd3: return .integer(try readSigned(width: 1 << Int(code - 0xd0)))
        case 0xd9, 0xda, 0xdb: return .text(try readRange(length: readCount(code - 0xd9)))
        case 0xdc, 0xdd: return try readList(count: readCount(code - 0xdc + 1), depth: depth)
        case 0xde, 0xdf: return try readMap(count: readCount(code - 0xde + 1), depth: depth)
        default: throw error("byte \(code) begins no value")
        }
    }

    private mutating func readList(count: Int, depth: Int) throws -> PackedValue {
        try require(count)
        var items: [PackedValue] = []
        for _ in 0..<count { items.append(try readValue(depth: depth + 1)) }
        return .list(items)
    }

    private mutating func readMap(count: Int, depth: Int) throws -> PackedValue {
        try require(count * 2)
        var entries: [PackedEntry] = []
        for _ in 0..<count {
            let key = try readValue(depth: depth + 1)
            entries.append(PackedEntry(key: key, value: try readValue(depth: depth + 1)))
        }
        return .map(entries)
    }

    private mutating func readRange(length: Int) throws -> Range<Int> {
        try require(length)
        offset += length
        return offset - length..<offset
    }

    /// A length of 1, 2 or 4 bytes.
    private mutating func readCount(_ power: UInt8) throws -> Int {
        Int(try readUnsigned(width: 1 << Int(power)))
    }

    private mutating func readUnsigned(width: Int) throws -> UInt64 {
        try require(width)
        var number: UInt64 = 0
        for byte in file.bytes[offset..<offset + width] { number = number << 8 | UInt64(byte) }
        offset += width
        return number
    }

    private mutating func readSigned(width: Int) throws -> Int {
        let unused = 64 - width * 8
        return Int(Int64(bitPattern: try readUnsigned(width: width) << unused) >> unused)
    }

    private func require(_ length: Int) throws {
        guard length <= end - offset else { throw error("ends too early") }
    }

    private func error(_ reason: String) -> ModelError {
        ModelError(file: file.name, reason: "at byte \(offset), \(reason)")
    }
}
