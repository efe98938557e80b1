import Foundation

/// Feeds whose bytes are not in the charset that they claim.
enum FeedText {
    /// The bytes as XML can be read of them: what the document declares goes first,
    /// then the header, and bytes that are not UTF-8 where UTF-8 is claimed are
    /// taken as Windows-1252, which most such feeds are.
    static func repaired(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        let declared = head.firstMatch(of: #/<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/#)
        let name = (declared.map { String($0.1) } ?? charset ?? "utf-8").lowercased()
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if isWide { return bytes }
        if String(validating: bytes, as: UTF8.self) != nil {
            // Whole UTF-8 with other letters than ASCII is no accident, whatever is claimed.
            return declared == nil || name == "utf-8" || bytes.allSatisfy { $0 < 0x80 }
                ? bytes : undeclared(bytes)
        }
        if declared != nil, name != "utf-8", name != "utf8" { return bytes }
        let other = name.hasPrefix("utf") ? .windowsCP1252 : encoding(charset)
        guard let text = String(bytes: bytes, encoding: other) else { return bytes }
        return undeclared(Array(text.utf8))
    }

    private static func encoding(_ name: String?) -> String.Encoding {
        switch name?.lowercased() {
        case "iso-8859-2", "latin2": .isoLatin2
        case "windows-1250": .windowsCP1250
        case "windows-1251": .windowsCP1251
        default: .windowsCP1252
        }
    }

    /// Without the XML declaration, which would now be wrong.
    private static func undeclared(_ bytes: [UInt8]) -> [UInt8] {
        guard let start = bytes.firstRange(of: Array("<?xml".utf8)), start.lowerBound < 8,
            let end = bytes.firstRange(of: Array("?>".utf8))
        else { return bytes }
        return Array(bytes[end.upperBound...])
    }
}
