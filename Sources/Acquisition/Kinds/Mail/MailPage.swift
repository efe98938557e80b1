import News

/// The HTML of a mail as a page: subject and date said by markup, for the mail's
/// own markup says neither.
struct MailPage {
    let markup: String

    init(_ html: String, subject: String?, date: DateStamp?) {
        var page = "<!DOCTYPE html><html><head><title>\(Self.escaped(subject ?? ""))</title>"
        if let date {
            page += "<meta property=\"article:published_time\" content=\"\(date)\">"
        }
        page += "</head><body><article>"
        if let subject { page += "<h1>\(Self.escaped(subject))</h1>" }
        markup = page + Self.body(of: html) + "</article></body></html>"
    }

    /// What stands inside the element `body`, or all of it.
    private static func body(of html: String) -> Substring {
        var rest = html[...]
        if let start = rest.firstRange(of: "<body", ignoringCase: true),
            let end = rest[start.upperBound...].firstIndex(of: ">")
        {
            rest = rest[rest.index(after: end)...]
        }
        if let end = rest.firstRange(of: "</body", ignoringCase: true) {
            rest = rest[..<end.lowerBound]
        }
        return rest
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            "\"", with: "&quot;")
    }
}

extension Substring {
    /// Where ASCII words first stand, in either case.
    fileprivate func firstRange(of words: String, ignoringCase: Bool) -> Range<Index>? {
        let wanted = Array(words.utf8)
        var start = startIndex
        while let open = self[start...].utf8.firstIndex(of: UInt8(ascii: "<")) {
            let found = self[open...].utf8.prefix(wanted.count).map { byte in
                (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            if found == wanted,
                let end = utf8.index(open, offsetBy: wanted.count, limitedBy: endIndex)
            {
                return open..<end
            }
            start = utf8.index(after: open)
        }
        return nil
    }
}
