/// Why bytes are not JSON, with the place.
public struct JSONError: Error, Equatable, CustomStringConvertible {
    public let offset: Int
    public let reason: String

    public init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }

    public var description: String { "\(reason) at byte \(offset)" }
}

extension JSON {
    /// Nesting deeper than this is refused rather than followed.
    public static let depthLimit = 256

    /// Reads one JSON text (RFC 8259).
    ///
    /// Lone surrogates (`"\ud83d"`) and bytes that are not UTF-8 become U+FFFD;
    /// `repairs` counts them.
    public init(parsing bytes: some Collection<UInt8>, repairs: inout Int) throws(JSONError) {
        var parser = JSONParser(bytes: ContiguousArray(bytes))
        self = try parser.parse()
        repairs += parser.repairs
    }

    public init(parsing text: String) throws(JSONError) {
        var repairs = 0
        try self.init(parsing: text.utf8, repairs: &repairs)
    }
}

/// A recursive-descent reader over bytes.
private struct JSONParser {
    let bytes: ContiguousArray<UInt8>
    var position = 0
    var repairs = 0

    init(bytes: ContiguousArray<UInt8>) {
        self.bytes = bytes
    }

    mutating func parse() throws(JSONError) -> JSON {
        let value = try parseValue(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw error("more text after the value") }
        return value
    }

    private func error(_ reason: String) -> JSONError {
        JSONError(offset: position, reason: reason)
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
            position += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func parseValue(depth: Int) throws(JSONError) -> JSON {
        guard depth <= JSON.depthLimit else { throw error("nested too deeply") }
        skipSpace()
        guard position < bytes.count else { throw error("the text ends too soon") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try parseObject(depth: depth)
        case UInt8(ascii: "["): return try parseArray(depth: depth)
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
        case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
        case UInt8(ascii: "n"): return try parseWord("null", .null)
        default: return try parseNumber()
        }
    }

    private mutating func parseWord(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
        guard bytes[position...].starts(with: word.utf8) else {
            throw error("not a JSON value")
        }
        position += word.utf8.count
        return value
    }

    private mutating func parseObject(depth: Int) throws(JSONError) -> JSON {
        position += 1
        var members: [JSON.Member] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw error("a member's name is missing")
            }
            let key = try parseString()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw error("a colon is missing") }
            members.append(JSON.Member(key, try parseValue(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw error("an object is not closed") }
            return .object(members)
        }
    }

    private mutating func parseArray(depth: Int) throws(JSONError) -> JSON {
        position += 1
        var values: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            values.append(try parseValue(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw error("an array is not closed") }
            return .array(values)
        }
    }

    private mutating func parseNumber() throws(JSONError) -> JSON {
        let start = position
        while position < bytes.count, Self.isNumberByte(bytes[position]) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let value = Int(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else {
            position = start
            throw error("not a JSON value")
        }
        return .number(value)
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}

extension JSONParser {
    private mutating func parseString() throws(JSONError) -> String {
        position += 1
        let start = position
        skipPlain()
        if take(UInt8(ascii: "\"")) { return decode(bytes[start..<position - 1]) }
        // Pages have thousands of escapes: one string is made of all pieces.
        var pieces = ContiguousArray(bytes[start..<position])
        while position < bytes.count {
            if take(UInt8(ascii: "\"")) { return decode(pieces[...]) }
            if bytes[position] == UInt8(ascii: "\\") {
                let scalar = try parseEscape()
                if scalar.isASCII {
                    pieces.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    pieces.append(contentsOf: String(scalar).utf8)
                }
                continue
            }
            let start = position
            skipPlain()
            pieces.append(contentsOf: bytes[start..<position])
        }
        throw error("a string is not closed")
    }

    /// Goes on to the next quotation mark or backslash.
    private mutating func skipPlain() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
            bytes[position] != UInt8(ascii: "\\")
        {
            position += 1
        }
    }

    private mutating func decode(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        repairs += 1
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func parseEscape() throws(JSONError) -> Unicode.Scalar {
        guard position + 1 < bytes.count else { throw error("a string is not closed") }
        let letter = bytes[position + 1]
        position += 2
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try parseCodeUnits()
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(letter)
        default: throw error("an unknown escape")
        }
    }

    /// Four hex digits, and four more where they make a surrogate pair.
    private mutating func parseCodeUnits() throws(JSONError) -> Unicode.Scalar {
        let first = try parseHex()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let mark = position
        if first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
            let second = try parseHex()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        position = mark
        repairs += 1
        return "\u{FFFD}"
    }

    private mutating func parseHex() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw error("a string is not closed") }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("an escape without four hex digits")
            }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }
}
