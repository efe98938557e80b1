import Foundation

/// The words of a header field, decoded (RFC 2047).
///
/// ```swift
/// EncodedWords.text("=?utf-8?Q?F=C3=A4hre?= runs")  // "Fähre runs"
/// ```
enum EncodedWords {
    static func text(_ bytes: [UInt8]) -> String {
        // Fields should be ASCII; what is not is taken as UTF-8, or else as it is.
        let text = CharsetText.decode(bytes, charset: "utf-8").text
        var result = ""
        var rest = text[...]
        var afterWord = false
        while let start = rest.range(of: "=?") {
            let between = rest[..<start.lowerBound]
            guard let word = word(rest[start.lowerBound...]) else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                afterWord = false
                continue
            }
            // White space between two encoded words belongs to neither.
            if !(afterWord && between.allSatisfy(\.isWhitespace)) { result += between }
            result += word.text
            rest = word.rest
            afterWord = true
        }
        result += rest
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `=?charset?B?…?=` or `=?charset?Q?…?=` at the beginning.
    private static func word(_ text: Substring) -> (text: String, rest: Substring)? {
        let parts = text.dropFirst(2).split(
            separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].hasPrefix("=") else { return nil }
        // A language may follow the charset (RFC 2231).
        let charset = String(parts[0].prefix { $0 != "*" })
        let bytes: [UInt8]
        switch parts[1].lowercased() {
        case "b": bytes = TransferEncoding.base64(Array(parts[2].utf8)).bytes
        case "q":
            let spaced = parts[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            bytes = TransferEncoding.quotedPrintable(spaced).bytes
        default: return nil
        }
        return (CharsetText.decode(bytes, charset: charset).text, parts[3].dropFirst())
    }
}
