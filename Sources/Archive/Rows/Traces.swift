import Foundation

/// Traces as bytes, little-endian, four each.
enum Traces {
    static func pack(_ traces: [Int32]) -> Data {
        var data = Data(capacity: 4 * traces.count)
        for trace in traces {
            withUnsafeBytes(of: trace.littleEndian) { data.append(contentsOf: $0) }
        }
        return data
    }

    static func open(_ data: Data?) -> [Int32] {
        guard let data, data.count % 4 == 0 else { return [] }
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            let bits = bytes[start..<start + 4].reversed().reduce(UInt32(0)) {
                $0 << 8 | UInt32($1)
            }
            return Int32(bitPattern: bits)
        }
    }
}
