import CZlib

/// Why compressed bytes could not be unpacked further.
struct CompressionError: Error {
    let reason: String
}

/// Unpacks gzip (RFC 1952) piece by piece; members that follow one another, as
/// WARC files have them, are read as one.
final class Gunzip {
    enum Format {
        /// gzip or zlib, told by its header.
        case wrapped
        /// Deflate alone (RFC 1951), as ZIP files have it.
        case raw

        /// 15 window bits, and 32 to recognise headers; negative without any.
        fileprivate var windowBits: Int32 { self == .wrapped ? 47 : -15 }
    }

    private let format: Format
    private var state = z_stream()
    private var source: ByteStream
    private var input: [UInt8] = []
    private var used = 0
    private var open = false
    private var finished = false
    /// Whether it broke off behind what it gave, or its checksum is wrong.
    private(set) var isDamaged = false

    init(_ source: ByteStream, format: Format = .wrapped) {
        self.source = source
        self.format = format
    }

    deinit {
        if open { inflateEnd(&state) }
    }

    /// The next unpacked piece, or `nil` at the end.
    func next() throws -> [UInt8]? {
        var output = [UInt8](repeating: 0, count: ByteStream.pieceSize)
        while !finished {
            if used == input.count {
                input = Array(try source.take(ByteStream.pieceSize))
                used = 0
            }
            if input.isEmpty {
                finished = true
                if open { throw CompressionError(reason: "it ends too soon") }
                return nil
            }
            if !open { try begin() }
            let count = try inflate(into: &output)
            if count > 0 { return Array(output[..<count]) }
        }
        return nil
    }

    private func begin() throws {
        guard
            inflateInit2_(
                &state, format.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { throw CompressionError(reason: "no memory") }
        open = true
    }

    private func inflate(into output: inout [UInt8]) throws -> Int {
        let (status, read, written) = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                state.next_in = input.baseAddress.map { $0 + used }
                state.avail_in = uInt(input.count - used)
                state.next_out = output.baseAddress
                state.avail_out = uInt(output.count)
                let status = CZlib.inflate(&state, Z_NO_FLUSH)
                return (
                    status, input.count - used - Int(state.avail_in),
                    output.count - Int(state.avail_out)
                )
            }
        }
        used += read
        switch status {
        case Z_STREAM_END:
            inflateEnd(&state)
            state = z_stream()
            open = false
            finished = format == .raw
        case Z_OK, Z_BUF_ERROR: break
        default:
            finished = true
            isDamaged = true
            if written == 0 { throw CompressionError(reason: "it is not valid gzip") }
        }
        return written
    }
}

extension ByteStream {
    /// This stream, unpacked where it begins like gzip.
    func unpacked() throws -> ByteStream {
        guard try peek(2).elementsEqual([0x1F, 0x8B]) else { return self }
        let gunzip = Gunzip(self)
        return ByteStream { try gunzip.next() }
    }
}
