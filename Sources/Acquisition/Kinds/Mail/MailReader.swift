import News

/// Reads a mail (RFC 5322 with MIME): its HTML or text becomes the report, its
/// sender the outlet, its subject the headline.
struct MailReader {
    private let mail: MailPart
    private let fallbackID: String
    private let outlet: String?

    init(_ bytes: [UInt8], id: String, outlet: String?) {
        mail = MailPart(bytes[...])
        fallbackID = id
        self.outlet = outlet
    }

    /// The parts that can be read, and those that are left out.
    private struct Content {
        /// The headers that it stands under: the mail's, or those of one in it.
        var headers: MailHeaders
        var html: MailPart?
        var plain: [MailPart] = []
        var forwarded: MailPart?
        var left: [MailPart] = []

        var isEmpty: Bool { html == nil && plain.isEmpty }

        mutating func take(_ part: MailPart) {
            if part.isAttached {
                left.append(part)
            } else if part.type.hasPrefix("multipart/") {
                // Parts that cannot be told apart are read as one text.
                if part.parts.isEmpty { plain.append(part) }
                for inner in part.parts { take(inner) }
            } else if part.type == "text/html", html == nil {
                html = part
            } else if part.type == "text/plain" {
                plain.append(part)
            } else if part.type == "message/rfc822", forwarded == nil, let inner = part.parts.first
            {
                forwarded = inner
            } else {
                left.append(part)
            }
        }
    }

    /// The mail as an input, with findings on what was left out or damaged.
    var input: Input {
        var content = content(of: mail)
        var damage = mail.allDamage
        // A mail that only passes another on is that other one.
        if content.isEmpty, let inner = content.forwarded {
            let left = content.left
            content = self.content(of: inner)
            content.left = left + content.left
        }
        let own = content.html?.text
        let isReadable = own.map { Self.hasWords($0.text) } ?? false
        if let own, isReadable || content.plain.isEmpty {
            damage += own.damage
            return .page(page(own.text, content, findings(damage, content)))
        }
        let texts = content.plain.map(\.text)
        damage += texts.flatMap(\.damage)
        let raw = texts.map(\.text).joined(separator: "\n\n")
        var scraped = ScrapedText(
            id: id, url: address(content.headers), outlet: outlet ?? sender(content.headers),
            raw: raw.replacing("\r\n", with: "\n"), fetched: received,
            title: content.headers.text("subject"), published: date(content.headers))
        scraped.findings = findings(damage, content)
        return .scraped(scraped)
    }

    private func content(of part: MailPart) -> Content {
        var content = Content(headers: part.headers)
        content.take(part)
        return content
    }

    /// Whether a page shows more than pictures.
    private static func hasWords(_ html: String) -> Bool {
        var count = 0
        var isTag = false
        for scalar in html.unicodeScalars {
            if scalar == "<" { isTag = true }
            if !isTag, scalar.properties.isAlphabetic { count += 1 }
            if scalar == ">" { isTag = false }
            if count > 80 { return true }
        }
        return false
    }

    private func page(_ html: String, _ content: Content, _ findings: [Finding]) -> Page {
        var page = Page(
            id: id, url: address(content.headers), outlet: outlet ?? sender(content.headers),
            body: .text(
                MailPage(
                    html, subject: content.headers.text("subject"),
                    date: date(content.headers)
                ).markup), fetched: received)
        page.findings = findings
        return page
    }

    private func findings(_ damage: [String], _ content: Content) -> [Finding] {
        var findings = content.left.map { part in
            Finding("attachment-left", "The attachment \(part.name) (\(part.type)) was not read.")
        }
        for words in damage {
            findings.append(Finding("mail-damaged", "The mail is damaged: \(words)"))
        }
        return findings
    }

    // MARK: Headers

    /// The mail's own id, as an address of it (RFC 2392).
    private var id: String {
        guard let own = mail.headers.text("message-id") else { return fallbackID }
        let trimmed = own.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
        return trimmed.isEmpty ? fallbackID : "mid:\(trimmed)"
    }

    /// Where the mail can be read on the web (RFC 5064).
    private func address(_ headers: MailHeaders) -> String? {
        guard let text = headers.text("archived-at") else { return nil }
        let url = text.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
        return url.hasPrefix("http") ? url : nil
    }

    /// The name of who sent it, or the host of the address where there is none.
    private func sender(_ headers: MailHeaders) -> String? {
        guard let raw = headers.raw("from") ?? headers.raw("sender") else { return nil }
        return MailSender(raw).name
    }

    private func date(_ headers: MailHeaders) -> DateStamp? {
        headers.text("date").flatMap { DateStamp.mail(String($0.prefix { $0 != "(" })) }
    }

    /// When the last host took it in: nothing in it can be later.
    private var received: DateStamp? {
        guard let trace = mail.headers.text("received"), let mark = trace.lastIndex(of: ";") else {
            return nil
        }
        return DateStamp.mail(String(trace[trace.index(after: mark)...].prefix { $0 != "(" }))
    }
}
