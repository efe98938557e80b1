import Foundation
import News
import Testing

@testable import Archive

@Suite("Evidence") struct EvidenceTests {
    let archive: TemporaryArchive
    let store: Store
    private let maker = EvidenceArchive.Maker(software: "test", at: "2025-02-04T19:00:00Z")

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
        var report = entry(
            "a", title: "Ferry", "The ferry sails.", url: "https://www.example.org/a?b=1&a=2")
        for text in ["The ferry sails.", "The ferry sails again.", "The ferry sails."] {
            report.report.article.text = text
            report.recording = .page(Array("<p>\(text)</p>".utf8))
            _ = try store.add([report])
        }
    }

    /// The types of the records, in order, of bytes that are one gzip member each.
    private func lines(_ pieces: [[UInt8]]) throws -> [String] {
        try pieces.map { piece in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/gzip")
            process.arguments = ["-dc"]
            let (input, output) = (Pipe(), Pipe())
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            try input.fileHandleForWriting.write(contentsOf: Data(piece))
            try input.fileHandleForWriting.close()
            let data = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return String(decoding: data, as: UTF8.self)
        }
    }

    private func records() throws -> [String] {
        var pieces: [[UInt8]] = []
        var written = try EvidenceArchive(maker, file: "e.warc.gz") { pieces.append($0) }
        try store.eachRecording { try written.add($0) }
        return try lines(pieces)
    }

    @Test func theIndexIsSortedByTheBytesOfItsLines() throws {
        var written = try EvidenceArchive(maker, file: "e.warc.gz") { _ in }
        // All three are of one second; the offsets have other numbers of digits.
        try store.eachRecording { try written.add($0) }
        let packed = written.index.packed(as: "index.cdx.gz")
        let index = try lines([packed.blocks])[0].split(separator: "\n")
        #expect(index.count == 3)
        #expect(index == index.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func everyRevisionIsARecordAndTheSameBytesARevisit() throws {
        let records = try records()
        let kinds = records.map { $0.split(separator: "\r\n")[1].description }
        #expect(
            kinds.map { $0.replacing("WARC-Type: ", with: "") } == [
                "warcinfo", "resource", "metadata", "resource", "metadata", "revisit", "metadata",
            ])
        #expect(records[1].contains("\r\n\r\n<p>The ferry sails.</p>\r\n\r\n"))
        let id = try #require(records[1].firstMatch(of: /WARC-Record-ID: (<[^>]+>)/)?.1)
        #expect(records[5].contains("WARC-Refers-To: \(id)"))
        #expect(records[5].contains("WARC-Target-URI: https://www.example.org/a?b=1&a=2"))
        #expect(records[2].contains(#""textDigest":"sha256:"#))
        #expect(try self.records() == records)
    }

    @Test(arguments: [
        ("https://www.Example.org/A?b=1&a=2", "org,example)/a?a=2&b=1"),
        ("http://example.org:80", "org,example)/"),
        ("http://example.org:8080/x/", "org,example:8080)/x"),
        ("https://www2.example.org/", "org,example)/"),
        ("urn:dateline:report:A%2Fb", "urn:dateline:report:a/b"),
    ])
    func anAddressHasAKeyOfItsSite(url: String, key: String) {
        #expect(CaptureIndex.key(url) == key)
    }

    @Test func aPackageNamesTheDigestOfEveryFile() throws {
        let path = archive.folder.appendingPathComponent("e.wacz").path
        try EvidencePack.write(
            to: path, title: "Ferry", maker, stories: { _ in },
            recordings: { try store.eachRecording($0) })
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let text = String(decoding: bytes, as: UTF8.self)
        for name in [
            "archive/evidence.warc.gz", "indexes/index.cdx.gz", "indexes/index.idx",
            "pages/pages.jsonl", "dateline/hashes.jsonl", "datapackage-digest.json",
        ] {
            #expect(text.contains(name))
        }
        #expect(!FileManager.default.fileExists(atPath: path + ".part"))
        #expect(throws: ArchiveError.self) {
            try EvidencePack.write(
                to: "/nowhere/e.wacz", title: "", maker, stories: { _ in }, recordings: { _ in })
        }
    }
}
