@testable import Language

/// Writes MessagePack for tests.
indirect enum PackedBytes {
    case null
    case boolean(Bool)
    case integer(Int)
    case identifier(UInt64)
    case text(String)
    case bytes([UInt8])
    case list([PackedBytes])
    case map([(PackedBytes, PackedBytes)])

    var bytes: [UInt8] {
        switch self {
        case .null: [0xc0]
        case .boolean(let boolean): [boolean ? 0xc3 : 0xc2]
        case .integer(let integer): [0xd3] + Self.bigEndian(UInt64(bitPattern: Int64(integer)), 8)
        case .identifier(let identifier): [0xcf] + Self.bigEndian(identifier, 8)
        case .text(let text): [0xdb] + Self.bigEndian(UInt64(text.utf8.count), 4) + text.utf8
        case .bytes(let bytes): [0xc6] + Self.bigEndian(UInt64(bytes.count), 4) + bytes
        case .list(let items):
            [0xdd] + Self.bigEndian(UInt64(items.count), 4) + items.flatMap(\.bytes)
        case .map(let entries):
            [0xdf] + Self.bigEndian(UInt64(entries.count), 4)
                + entries.flatMap { $0.0.bytes + $0.1.bytes }
        }
    }

    /// An array as msgpack-numpy writes it.
    static func tensor(_ shape: [Int], _ floats: [Float], type: String = "<f4") -> PackedBytes {
        .map([
            (.bytes(Array("nd".utf8)), .boolean(true)),
            (.bytes(Array("type".utf8)), .text(type)),
            (.bytes(Array("shape".utf8)), .list(shape.map { .integer($0) })),
            (
                .bytes(Array("data".utf8)),
                .bytes(floats.flatMap { bigEndian(UInt64($0.bitPattern), 4).reversed() })
            ),
        ])
    }

    static func bigEndian(_ number: UInt64, _ width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
    }
}

extension ModelFile {
    convenience init(_ bytes: [UInt8]) {
        self.init(name: "test", copying: bytes)
    }
}
