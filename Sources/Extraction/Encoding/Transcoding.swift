import Foundation

/// Bytes made into UTF-8 by `iconv`, and how many could not be.
struct Transcoding {
    var bytes: [UInt8]
    /// Bytes that the encoding does not have; each became U+FFFD.
    var damaged = 0

    /// Converts from a charset, or returns `nil` where `iconv` does not know it.
    init?(_ source: [UInt8], from charset: Charset) {
        let handle = iconv_open("UTF-8", charset.name)
        guard handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        bytes = []
        bytes.reserveCapacity(source.count + source.count / 2)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var input = source
        input.withUnsafeMutableBytes { convert($0, by: handle, through: &chunk) }
    }

    private mutating func convert(
        _ input: UnsafeMutableRawBufferPointer, by handle: iconv_t?, through chunk: inout [UInt8]
    ) {
        var next = input.bindMemory(to: CChar.self).baseAddress
        var left = input.count
        while left > 0 {
            let written = chunk.withUnsafeMutableBytes { room -> Int in
                var output = room.bindMemory(to: CChar.self).baseAddress
                var free = room.count
                _ = iconv(handle, &next, &left, &output, &free)
                return room.count - free
            }
            bytes.append(contentsOf: chunk[..<written])
            guard left > 0, written < chunk.count - 16 else { continue }
            // Stopped before the chunk was full: a byte that is not in the charset.
            bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            damaged += 1
            next = next?.advanced(by: 1)
            left -= 1
        }
    }
}
