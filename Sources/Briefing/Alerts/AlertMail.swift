import News

/// An alert as an e-mail file (RFC 5322, MIME): plain text, quoted-printable.
///
/// Its bytes are the same however often it is written, and so is its Message-ID.
public struct AlertMail: Sendable {
    private let alert: Alert

    public init(_ alert: Alert) {
        self.alert = alert
    }

    /// The alert's id with the ending of an e-mail file.
    public var fileName: String { alert.id + ".eml" }

    public var text: String {
        let words = AlertText(alert)
        let time = DateStamp(alert.at) ?? DateStamp(CalendarDay(number: 0))
        let headers = [
            "From: Dateline <dateline@localhost>",
            "To: undisclosed-recipients:;",
            MailHeader(name: "Subject", value: words.subject).text,
            "Date: \(MailHeader.date(time))",
            "Message-ID: <\(alert.id)@dateline.invalid>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            MailHeader(name: "X-Dateline-Story", value: alert.story).text,
        ]
        return headers.map { $0 + "\r\n" }.joined() + "\r\n" + QuotedPrintable.text(words.text)
    }
}
