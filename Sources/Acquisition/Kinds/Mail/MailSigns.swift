/// Tells a mail from a plain text by its header fields.
enum MailSigns {
    /// Fields that programs write, not people.
    private static let marks: Set<String> = [
        "message-id", "mime-version", "received", "return-path", "delivered-to",
        "dkim-signature", "content-type",
    ]

    /// Whether bytes begin with a block of fields that has a sender, a date or a
    /// subject, and something that only a mail program writes.
    static func fit(_ bytes: ArraySlice<UInt8>) -> Bool {
        var names: Set<String> = []
        var rest = bytes
        while let (line, after) = MailLines.first(of: rest) {
            rest = after
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                if names.isEmpty { return false }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                line[..<colon].allSatisfy({ (0x21..<0x7F).contains($0) }), colon > line.startIndex
                // The last line of the sample may be cut.
            else { return rest.isEmpty && isMail(names) }
            names.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
        }
        return isMail(names)
    }

    private static func isMail(_ names: Set<String>) -> Bool {
        names.contains("from") && !names.isDisjoint(with: ["date", "subject"])
            && !names.isDisjoint(with: marks)
    }
}
