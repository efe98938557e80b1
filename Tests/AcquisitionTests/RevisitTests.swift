import Foundation
import News
import Testing

@testable import Acquisition

@Suite("Pages found again") struct RevisitTests {
    private func record(_ type: String, _ fields: [String], _ body: String) -> String {
        let head = ["WARC/1.1", "WARC-Type: \(type)"] + fields
        return (head + ["Content-Length: \(body.utf8.count)", "", body, "", ""])
            .joined(separator: "\r\n")
    }

    private func page(_ id: String, _ uri: String, _ body: String) -> String {
        record(
            "resource",
            [
                "WARC-Record-ID: <\(id)>", "WARC-Target-URI: \(uri)", "Content-Type: text/html",
                "WARC-Date: 2024-03-12T12:00:00Z", "WARC-Payload-Digest: sha1:\(body.utf8.count)",
            ], body)
    }

    private func revisit(_ id: String, _ uri: String, _ fields: [String]) -> String {
        record(
            "revisit",
            [
                "WARC-Record-ID: <\(id)>", "WARC-Target-URI: \(uri)",
                "WARC-Date: 2024-03-13T12:00:00Z",
            ] + fields, "")
    }

    /// What a file gives: `id url day words`, or an error's code.
    private func outcome(_ archive: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a.warc")
        try Data(archive.utf8).write(to: file)
        var words: [String] = []
        InputReader().read([file.path]) { event in
            switch event {
            case .input(.page(let page)):
                guard case .bytes(let bytes) = page.body else { return }
                let text = String(decoding: bytes.prefix(10), as: UTF8.self)
                words.append(
                    "\(page.id) \(page.url ?? "") \(page.fetched?.dayOfMonth ?? 0) \(text)")
            case .failure(let error): words.append(error.reason.code)
            default: words.append("other")
            }
        }
        return words
    }

    @Test(arguments: [
        ["WARC-Refers-To: <one>"], ["WARC-Payload-Digest: SHA1:10"],
        [
            "WARC-Refers-To-Target-URI: https://a.example/",
            "WARC-Refers-To-Date: 2024-03-12T12:00:00Z",
        ],
    ])
    func aRevisitIsThePageThatWasFoundAgain(fields: [String]) throws {
        let archive =
            page("one", "https://a.example/", "<p>One</p>")
            + revisit("two", "https://b.example/", fields)
        #expect(
            try outcome(archive) == [
                "<one> https://a.example/ 12 <p>One</p>", "<two> https://b.example/ 13 <p>One</p>",
            ])
    }

    @Test func aPageThatStandsLaterOrIsNoLongerRememberedIsLookedFor() throws {
        let later =
            revisit("two", "https://b.example/", ["WARC-Refers-To: <one>"])
            + page("one", "https://a.example/", "<p>One</p>")
        #expect(
            try outcome(later) == [
                "<one> https://a.example/ 12 <p>One</p>", "<two> https://b.example/ 13 <p>One</p>",
            ])
        let memory = RevisitMemory()
        let large = [UInt8](repeating: 0x20, count: RevisitMemory.payloadLimit / 2)
        for number in 0..<4 {
            memory.keep(
                WebDocument(
                    id: "\(number)", url: nil, fetched: nil, charset: nil, form: .page, body: large),
                ["id:\(number)"])
        }
        let ask = { (id: String) in
            RevisitMemory.Waiting(id: "r", url: nil, date: nil, keys: ["id:\(id)"])
        }
        #expect(memory.page(ask("3")) != nil)
        #expect(memory.page(ask("0")) == nil)
        #expect(memory.waiting.count == 1)
    }

    @Test func aRevisitOfNothingIsNamed() throws {
        let archive =
            revisit("two", "https://b.example/", ["WARC-Refers-To: <zero>"])
            + page("one", "https://a.example/", "<p>One</p>")
        #expect(
            try outcome(archive) == [
                "<one> https://a.example/ 12 <p>One</p>", "revisit-of-nothing",
            ])
    }
}
