import Foundation

/// Numbers as bytes, little-endian, four a number.
enum Vectors {
    static func pack(_ numbers: [Float]) -> Data? {
        guard !numbers.isEmpty else { return nil }
        var data = Data(capacity: 4 * numbers.count)
        for number in numbers {
            withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
        }
        return data
    }

    static func open(_ data: Data?) -> [Float] {
        guard let data, data.count % 4 == 0 else { return [] }
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            let bits = bytes[start..<start + 4].reversed().reduce(UInt32(0)) {
                $0 << 8 | UInt32($1)
            }
            return Float(bitPattern: bits)
        }
    }
}
