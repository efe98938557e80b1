import CZlib

/// Bytes as one gzip member (RFC 1952), without a time, so that the same bytes
/// are packed the same way.
enum GzipMember {
    /// `nil` where there is no memory for it.
    static func pack(_ bytes: [UInt8]) -> [UInt8]? {
        var state = z_stream()
        // 15 window bits, and 16 for a header of gzip.
        guard
            deflateInit2_(
                &state, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&state) }
        var input = bytes
        var output = [UInt8](
            repeating: 0, count: Int(deflateBound(&state, uLong(bytes.count))) + 32)
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                state.next_in = input.baseAddress
                state.avail_in = uInt(input.count)
                state.next_out = output.baseAddress
                state.avail_out = uInt(output.count)
                return deflate(&state, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { return nil }
        return Array(output.prefix(output.count - Int(state.avail_out)))
    }
}
