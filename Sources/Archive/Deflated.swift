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

    /// How much of packed bytes is opened first; then twice as much, and so on.
    private static let firstPiece = 4_096

    /// What is told by the beginning of packed bytes, opened only so far until it is.
    ///
    /// - Parameter read: `nil` where it needs more bytes.
    static func beginning<Value>(of data: Data, _ read: ([UInt8]) -> Value?) -> Value? {
        guard data.count > 8 else { return nil }
        let length = data.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= sizeLimit else { return nil }
        var packed = [UInt8](data.dropFirst(8))
        var size = min(firstPiece, Int(length))
        while true {
            guard let bytes = beginning(of: &packed, size) else { return nil }
            if let value = read(bytes) { return value }
            guard size < length else { return nil }
            size = min(size * 2, Int(length))
        }
    }

    private static func beginning(of packed: inout [UInt8], _ size: Int) -> [UInt8]? {
        var stream = z_stream()
        let version = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit_(&stream, ZLIB_VERSION, version) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var bytes = [UInt8](repeating: 0, count: size)
        let isWhole = packed.withUnsafeMutableBufferPointer { source in
            bytes.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(clamping: source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(clamping: target.count)
                let code = inflate(&stream, Z_SYNC_FLUSH)
                return (code == Z_OK || code == Z_STREAM_END) && stream.avail_out == 0
            }
        }
        return isWhole ? bytes : nil
    }
}
