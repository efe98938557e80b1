import CBrotli

/// Unpacks Brotli (RFC 7932) up to a limit.
enum Brotli {
    static func open(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else {
            throw CompressionError(reason: "no memory")
        }
        defer { BrotliDecoderDestroyInstance(state) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: ByteStream.pieceSize)
        var used = 0
        while true {
            let (status, read, written) = step(state, bytes, from: used, into: &piece)
            used += read
            result += piece[..<written]
            if result.count > limit { throw UnpackedTooLarge() }
            switch status {
            case BROTLI_DECODER_RESULT_SUCCESS: return result
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
                throw CompressionError(reason: "it ends too soon")
            default: throw CompressionError(reason: "it is not valid Brotli")
            }
        }
    }

    private static func step(
        _ state: OpaquePointer, _ bytes: [UInt8], from used: Int, into piece: inout [UInt8]
    ) -> (BrotliDecoderResult, read: Int, written: Int) {
        bytes.withUnsafeBufferPointer { input in
            piece.withUnsafeMutableBufferPointer { output in
                var inputLeft = input.count - used
                var next = input.baseAddress.map { $0 + used }
                var outputLeft = output.count
                var target = output.baseAddress
                let status = BrotliDecoderDecompressStream(
                    state, &inputLeft, &next, &outputLeft, &target, nil)
                return (status, input.count - used - inputLeft, output.count - outputLeft)
            }
        }
    }
}

/// A body that is small on the wire and too large unpacked.
struct UnpackedTooLarge: Error {}
