import Foundation

/// Bytes of a named charset as text.
enum CharsetText {
    /// The text; `replaced` counts bytes that are no character of the charset. A
    /// charset that nobody knows is read as Windows-1252 where it is not UTF-8.
    static func decode(_ bytes: [UInt8], charset: String?) -> (text: String, replaced: Int) {
        let name = charset?.lowercased().filter { !$0.isWhitespace } ?? "utf-8"
        if ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) {
            if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
            return converted(bytes, from: "WINDOWS-1252") ?? (
                String(decoding: bytes, as: UTF8.self), 1
            )
        }
        // What calls itself Latin-1 is Windows-1252 (WHATWG, Encoding).
        let known = ["iso-8859-1", "latin1"].contains(name) ? "WINDOWS-1252" : name.uppercased()
        if let result = converted(bytes, from: known) { return result }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
        return converted(bytes, from: "WINDOWS-1252") ?? (String(decoding: bytes, as: UTF8.self), 1)
    }

    /// By the system's table of charsets; `nil` where it does not know the name.
    private static func converted(
        _ bytes: [UInt8], from charset: String
    ) -> (text: String, replaced: Int)? {
        guard charset.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }),
            let table = iconv_open("UTF-8", charset), Int(bitPattern: table) != -1
        else { return nil }
        defer { iconv_close(table) }
        var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
        var replaced = 0
        let written = bytes.withUnsafeBytes { input in
            output.withUnsafeMutableBytes { output in
                convert(table, input, output, &replaced)
            }
        }
        return (String(decoding: output[..<written], as: UTF8.self), replaced)
    }

    /// What is no character becomes U+FFFD, a byte at a time.
    private static func convert(
        _ table: iconv_t, _ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer,
        _ replaced: inout Int
    ) -> Int {
        var next = input.baseAddress.map {
            UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self))
        }
        var rest = input.count
        var place = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = output.count
        while rest > 0 {
            if iconv(table, &next, &rest, &place, &room) != -1 { break }
            guard errno == EILSEQ || errno == EINVAL, rest > 0, room > 3 else { break }
            for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
                place?.pointee = CChar(bitPattern: byte)
                place = place.map { $0 + 1 }
                room -= 1
            }
            next = next.map { $0 + 1 }
            rest -= 1
            replaced += 1
        }
        return output.count - room
    }
}
