import News

/// Ids as URNs, whatever characters they have.
enum ResourceName {
    static func story(_ id: String) -> String { "urn:dateline:story:" + escaped(id) }

    /// An address stays what it is; any other id becomes a URN.
    static func report(_ id: String) -> String {
        let isAddress = id.hasPrefix("https://") || id.hasPrefix("http://")
        let isPlain = id.utf8.allSatisfy {
            (0x21..<0x7F).contains($0) && !"<>\"{}|\\^`".utf8.contains($0)
        }
        return isAddress && isPlain ? id : "urn:dateline:report:" + escaped(id)
    }

    private static func escaped(_ id: String) -> String {
        id.utf8.map { byte -> String in
            let isPlain =
                (byte < 0x80) && Unicode.Scalar(byte).properties.isAlphabetic
                || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }.joined()
    }
}
