/// Text as quoted-printable (RFC 2045, 6.7): lines of at most 76 bytes, CRLF.
enum QuotedPrintable {
    private static let lineLimit = 76

    static func text(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }
            .joined(separator: "\r\n")
    }

    private static func line(_ line: Substring) -> String {
        let bytes = Array(line.utf8)
        var result = ""
        var width = 0
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let isSpace = byte == 0x20 || byte == 0x09
            let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
            let token =
                isPlain || (isSpace && !isLast) ? String(Unicode.Scalar(byte)) : quoted(byte)
            // One place is left for the soft line end.
            if width + token.utf8.count > lineLimit - 1 {
                result += "=\r\n"
                width = 0
            }
            result += token
            width += token.utf8.count
        }
        return result
    }

    private static func quoted(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        return "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
