/// Who a mail is from (RFC 5322, 3.4).
///
/// ```swift
/// MailSender("\"Island Courier\" <news@courier.example>").name  // "Island Courier"
/// MailSender("news@courier.example").name                        // "courier.example"
/// ```
struct MailSender {
    let name: String?

    init(_ field: [UInt8]) {
        let text = EncodedWords.text(field)
        if let start = text.firstIndex(of: "<") {
            let words = MailParameters.unquoted(text[..<start].trimmed)
            name = words.isEmpty ? Self.host(text[start...]) : words
        } else if let start = text.firstIndex(of: "("), let end = text.lastIndex(of: ")"),
            start < end
        {
            name = text[text.index(after: start)..<end].trimmed
        } else {
            name = Self.host(text[...])
        }
    }

    private static func host(_ address: Substring) -> String? {
        guard let at = address.lastIndex(of: "@") else { return nil }
        let host = address[address.index(after: at)...].prefix { $0 != ">" && $0 != "," }.trimmed
        return host.isEmpty ? nil : host
    }
}
