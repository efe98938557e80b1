import CZlib
import Foundation

/// Bytes made small (RFC 1950), with their length before in the first eight.
enum Deflated {
    /// What was made small is never larger than this when it is opened again.
    static let sizeLimit = 512 << 20

    static func pack(_ bytes: [UInt8]) -> Data {
        var size = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        let code = compress2(&packed, &size, bytes, uLong(bytes.count), 6)
        var data = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Data($0) }
        data.append(contentsOf: code == Z_OK ? packed.prefix(Int(size)) : [])
        return data
    }

    /// `nil` where the bytes are not whole.
    static func open(_ data: Data) -> [UInt8]? {
        guard data.count >= 8 else { return nil }
        let length = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= sizeLimit else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(length))
        var size = uLong(length)
        let packed = [UInt8](data.dropFirst(8))
        guard length > 0 else { return [] }
        guard uncompress(&bytes, &size, packed, uLong(packed.count)) == Z_OK, size == length else {
            return nil
        }
        return bytes
    }
}
