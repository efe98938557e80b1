import Foundation
import News
import Testing

@testable import Acquisition

@Suite("Mails") struct MailReaderTests {
    private let head = [
        "Received: by mail.example (1) id x; Tue, 12 Mar 2024 13:00:09 +0000",
        "From: \"Island Courier\" <news@courier.example>", "Subject: Ferry runs aground",
        "Date: Tue, 12 Mar 2024 12:30:00 +0000 (GMT)", "Message-ID: <m1@courier.example>",
        "MIME-Version: 1.0",
    ]

    private func input(_ lines: [String]) -> Input {
        MailReader(Array(lines.joined(separator: "\r\n").utf8), id: "a.eml", outlet: nil).input
    }

    /// What a mail says: its text or markup, and its findings.
    private func words(_ input: Input) -> (body: String, codes: [String]) {
        switch input {
        case .page(let page):
            guard case .text(let text) = page.body else { return ("", []) }
            return (text, page.findings.map(\.code))
        case .scraped(let text): return (text.raw, text.findings.map(\.code))
        default: return ("", ["other"])
        }
    }

    @Test func aPlainMailHasSenderDateAndSubject() throws {
        let mail = input(head + ["Content-Type: text/plain", "", "A ferry ran aground."])
        guard case .scraped(let text) = mail else {
            Issue.record("is no text")
            return
        }
        #expect(text.id == "mid:m1@courier.example")
        #expect(text.outlet == "Island Courier")
        #expect(text.title == "Ferry runs aground")
        #expect(text.published == DateStamp("2024-03-12T12:30:00Z"))
        #expect(text.fetched == DateStamp("2024-03-12T13:00:09Z"))
        #expect(text.raw == "A ferry ran aground.")
    }

    @Test func ofAlternativesTheMarkupIsReadAndAttachmentsAreNamed() {
        let html =
            "<html><body class=x><p>\(String(repeating: "Ferry words. ", count: 20))</p></body>"
        let mail = input(
            head + [
                "Content-Type: multipart/mixed; boundary=\"o;1\"", "", "preamble", "--o;1",
                "Content-Type: multipart/alternative; boundary=in", "", "--in",
                "Content-Type: text/plain; charset=utf-8", "", "Plain words.", "--in",
                "Content-Type: text/html; charset=utf-8", "", html, "--in--", "--o;1",
                "Content-Type: application/pdf; name=\"=?utf-8?Q?caf=C3=A9.pdf?=\"",
                "Content-Disposition: attachment", "", "JVBERi0=", "--o;1--", "epilogue",
            ])
        let (body, codes) = words(mail)
        #expect(body.contains("<h1>Ferry runs aground</h1><p>Ferry words."))
        #expect(body.contains("content=\"2024-03-12T12:30:00Z\""))
        #expect(!body.contains("epilogue") && !body.contains("Plain words"))
        #expect(codes == ["attachment-left"])
        if case .page(let page) = mail {
            #expect(page.findings[0].message.contains("café.pdf"))
        }
    }

    @Test func markupWithoutWordsGivesWayToText() {
        let mail = input(
            head + [
                "Content-Type: multipart/alternative; boundary=b", "", "--b", "",
                "The ferry ran aground.", "--b", "Content-Type: text/html", "",
                "<img src=x><p>View</p>", "--b--",
            ])
        #expect(words(mail).body == "The ferry ran aground.")
    }

    @Test(arguments: [
        ("quoted-printable", "utf-8", "F=C3=A4hre =3D a=\r\nground", "Fähre = aground"),
        ("base64", "utf-8", "RsOkaHJlIGFn\r\ncm91bmQ=", "Fähre aground"),
        ("quoted-printable", "iso-8859-1", "F=E4hre =93so=94", "Fähre “so”"),
        ("quoted-printable", "koi8-r", "=D0=C1=D2=CF=CD", "паром"),
        ("8bit", "utf-8", "Fähre", "Fähre"), ("base64", "utf-16le", "cABhAHIAbwA=", "paro"),
        ("7bit", "no-such-charset", "Ferry", "Ferry"),
    ])
    func textIsDecoded(encoding: String, charset: String, body: String, text: String) {
        let mail = input(
            head + [
                "Content-Type: text/plain; charset=\(charset)",
                "Content-Transfer-Encoding: \(encoding)", "", body,
            ])
        #expect(words(mail).body == text)
        #expect(words(mail).codes.isEmpty)
    }

    @Test(arguments: [
        ("=?utf-8?Q?F=C3=A4hre?= runs", "Fähre runs"),
        ("=?UTF-8?B?RsOkaA==?=\r\n =?utf-8?q?re_runs?=", "Fähre runs"),
        ("=?iso-8859-1*de?Q?F=E4hre?=", "Fähre"), ("plain =?broken", "plain =?broken"),
        ("a =?utf-8?X?b?= c", "a =?utf-8?X?b?= c"), ("two\r\n\tlines", "two lines"),
    ])
    func headersAreDecoded(field: String, text: String) {
        guard case .scraped(let mail) = input(["From: a@b.example", "Subject: \(field)", "", "x"])
        else {
            Issue.record("is no text")
            return
        }
        #expect(mail.title == text)
        #expect(mail.outlet == "b.example")
        #expect(mail.id == "a.eml")
    }

    @Test func aForwardedMailIsTheOneInIt() {
        let mail = input(
            head + [
                "Content-Type: message/rfc822", "", "From: Harbour Office <h@port.example>",
                "Subject: Harbour closed", "Date: Mon, 11 Mar 2024 08:00:00 +0000", "",
                "The harbour is closed.",
            ])
        guard case .scraped(let text) = mail else {
            Issue.record("is no text")
            return
        }
        #expect(text.title == "Harbour closed")
        #expect(text.outlet == "Harbour Office")
        #expect(text.raw == "The harbour is closed.")
    }

    @Test(arguments: [
        ["Content-Type: multipart/mixed; boundary=b", "", "--b", "", "The ferry."],
        ["Content-Type: multipart/mixed", "", "The ferry."],
        [
            "Content-Type: text/plain", "Content-Transfer-Encoding: base64", "",
            "VGhlIGZlcnJ5Lg==!!",
        ],
        [
            "Content-Type: text/plain", "Content-Transfer-Encoding: quoted-printable", "",
            "The=ZZ ferry.",
        ],
    ])
    func damageIsToldAndTheRestRead(lines: [String]) {
        let (body, codes) = words(input(head + lines))
        #expect(body.contains("ferry") || body.contains("The"))
        let isEncoded = lines[1].hasSuffix("base64")
        #expect(codes == ["mail-damaged"] || (isEncoded && codes.isEmpty))
    }

    @Test func partsInPartsHaveALimit() {
        var lines: [String] = []
        for depth in 0..<40 {
            lines += ["Content-Type: multipart/mixed; boundary=b\(depth)", "", "--b\(depth)"]
        }
        #expect(words(input(head + lines)).codes.contains("mail-damaged"))
        let many = (0..<600).flatMap { ["--b", "", "Line \($0)."] } + ["--b--"]
        let text = words(input(head + ["Content-Type: multipart/mixed; boundary=b", ""] + many))
            .body
        #expect(text.contains("Line 499.") && !text.contains("Line 501."))
    }

    @Test func isToldFromATextByItsFields() {
        let kind = { (text: String) in InputKind(sample: Array(text.utf8)[...]) }
        #expect(kind((head + ["", "x"]).joined(separator: "\r\n")) == .mail)
        #expect(kind("From: a@b.example\nDate: x\nContent-Type: text/html\n\n<p>x</p>") == .mail)
        #expect(kind("From: the coast\nTo: the hills\n\nA story.") == .plainText)
        #expect(kind("Subject: news\nA line.\n") == .plainText)
        #expect(kind("date 2025-02-04   1. Skip to content") == .plainText)
        #expect(kind("Updated: 12:30\nBy: Tom Ashdown\n\nText.") == .plainText)
    }

    @Test func noBytesCrashIt() {
        let whole = Array(
            (head + [
                "Content-Type: multipart/mixed; boundary=b", "", "--b",
                "Content-Transfer-Encoding: quoted-printable", "", "a=C3=A4b", "--b",
                "Content-Type: text/html; charset=koi8-r", "Content-Transfer-Encoding: base64", "",
                "PHA+eDwvcD4=", "--b--",
            ]).joined(separator: "\r\n").utf8)
        var state: UInt64 = 11
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
            }
            _ = MailReader(bytes, id: "a", outlet: nil).input
        }
    }
}
