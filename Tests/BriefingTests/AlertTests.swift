import Foundation
import News
import Testing

@testable import Briefing

@Suite("Alerts") struct AlertTests {
    private let alert = Alert(
        id: "alert-1", watch: "Fähren", query: "ferry", kind: .new, story: "s1",
        headline: "Ferry runs aground", reports: 2, sources: 1, at: "2025-02-04T19:00:00Z",
        causes: [
            AlertCause(
                kind: .new, article: "a", url: "https://example.org/a", outlet: "Island Courier",
                title: nil, published: "2025-02-04", fits: true, span: Span(0, 21),
                text: "The ferry ran aground.",
                changes: [AlertCause.Change(before: "Nine = 9 — hurt.", after: nil)])
        ])

    @Test func namesSearchStoryOutletAddressAndSentence() {
        let text = AlertText(alert).text
        for words in [
            "Fähren: new: Ferry runs aground", "2 reports, 1 independent", "Island Courier",
            "https://example.org/a", "The ferry ran aground.", "− Nine = 9 — hurt.",
        ] {
            #expect(text.contains(words))
        }
        #expect(Alert(json: alert.json) == alert)
    }

    @Test func aMailHasTheSameBytesWheneverItIsWritten() {
        let mail = AlertMail(alert).text
        #expect(mail == AlertMail(alert).text)
        #expect(mail.contains("Message-ID: <alert-1@dateline.invalid>\r\n"))
        #expect(mail.contains("Date: Tue, 04 Feb 2025 19:00:00 +0000\r\n"))
        #expect(mail.contains("Subject: =?utf-8?B?"))
        #expect(mail.contains("=E2=88=92 Nine =3D 9 =E2=80=94 hurt."))
        for line in mail.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 76)
            #expect(!line.contains("\n"))
            #expect(line.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    @Test(arguments: ["Grüße", String(repeating: "ж", count: 120), "🙂 ok", "=?utf-8?Q?x?="])
    func aHeaderCarriesAnyText(text: String) throws {
        let header = MailHeader(name: "Subject", value: text).text
        let words = header.dropFirst("Subject: ".count).components(separatedBy: "\r\n ")
        let bytes = try words.flatMap { word -> Data in
            #expect(word.utf8.count <= 75)
            let inner = word.dropFirst("=?utf-8?B?".count).dropLast(2)
            return try #require(Data(base64Encoded: String(inner)))
        }
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func aLongPlainHeaderIsFolded() {
        let value = Array(repeating: "word", count: 40).joined(separator: " ")
        let lines = MailHeader(name: "Subject", value: value).text
            .components(separatedBy: "\r\n")
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.joined() == "Subject: \(value)")
    }
}
