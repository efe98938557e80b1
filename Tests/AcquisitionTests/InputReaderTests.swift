import Foundation
import News
import Testing

@testable import Acquisition

@Suite("Inputs")
struct InputReaderTests {
    /// What reading files gives, as words: `page ID`, `article ID`, `empty ID`,
    /// `error CODE`.
    private func outcome(of files: [(name: String, bytes: [UInt8])]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
        }
        var words: [String] = []
        InputReader().read([folder.path]) { event in
            words.append(Self.words(of: event).replacing(folder.path + "/", with: ""))
        }
        return words
    }

    private static func words(of event: InputReader.Event) -> String {
        switch event {
        case .input(.page(let page)): "page \(page.id)"
        case .input(.plain(let plain)): "plain \(plain.id)"
        case .input(.scraped(let scraped)): "scraped \(scraped.id)"
        case .input(.article(let article)): "article \(article.id)"
        case .input(.report(let report)): "report \(report.article.id)"
        case .input(.story(let story)): "story \(story.id)"
        case .empty(let id): "empty \(id)"
        case .failure(let error): "error \(error.reason.code) \(error.line ?? 0)"
        }
    }

    @Test(arguments: [
        ("<!DOCTYPE html><html><body><p>Hello</p></body></html>", "page a.dat"),
        ("  <div class='x'><p>Hello</p></div>", "page a.dat"),
        ("Two sentences. No markup, a < b.", "plain a.dat"),
        ("", "empty a.dat"),
        (#"{"id": "x", "text": "T"}"#, "article x"),
        (#"{"id": "x", "html": "<p>T</p>"}"#, "page x"),
        (#"{"id": "x", "html_base64": "PHA+VDwvcD4="}"#, "page x"),
        (#"{"id": 17, "raw": "T"}"#, "scraped 17"),
        (#"{"text": "T"}"#, "article a.dat#1"),
        (#"{"record": "report", "id": "r", "text": "T", "sentences": []}"#, "report r"),
        (#"{"record": "story", "id": "s", "articles": ["r"]}"#, "story s"),
        ("[{\"id\": \"x\",\n \"text\": \"T\"}]", "article x"),
        ("{\n  \"id\": \"x\",\n  \"text\": \"T\"\n}", "article x"),
        ("%PDF-1.7 …", "error unsupported 0"),
        ("PK\u{3}\u{4}word/document.xml", "error unsupported 0"),
        ("a\u{0}b\u{0}\u{1}\u{2}\u{3}", "error binary 0"),
        ("[FILE: July 2024] is no record", "plain a.dat"),
        ("{\"id\": \"x\", \"text\": ", "error malformed 1"),
        (#"{"id": "x", "question": "?"}"#, "error malformed 1"),
    ])
    func tellsTheKindFromTheContent(text: String, expected: String) throws {
        #expect(try outcome(of: [("a.dat", Array(text.utf8))]) == [expected])
    }

    @Test func aBrokenLineLosesOnlyItself() throws {
        let lines = """
            {"id": "1", "text": "One"}
            {"id": "2", "text": "Two
            \u{20}
            {"id": "3", "text": "Three"}
            """
        #expect(
            try outcome(of: [("a.jsonl", Array(lines.utf8))]) == [
                "article 1", "error malformed 2", "article 3",
            ])
    }

    @Test func foldersAreReadInTheOrderOfNames() throws {
        let files = ["b.txt", "a.txt", ".hidden", "c.txt"].map { ($0, Array("A text.".utf8)) }
        #expect(try outcome(of: files) == ["plain a.txt", "plain b.txt", "plain c.txt"])
    }

    @Test func oneBadFileDoesNotStopTheOthers() throws {
        let files: [(String, [UInt8])] = [
            ("a.txt", Array("A text.".utf8)), ("b.bin", [0, 1, 2, 0, 0, 3]),
            ("c.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3]), ("d.txt", Array("Another.".utf8)),
        ]
        #expect(
            try outcome(of: files) == [
                "plain a.txt", "error binary 0", "error damaged-compression 0", "plain d.txt",
            ])
    }

    @Test func aPathThatIsNotThereIsNamed() {
        var words: [String] = []
        InputReader().read(["no/such/file"]) { words.append(Self.words(of: $0)) }
        #expect(words == ["error not-found 0"])
    }

    @Test func addressesAreFetchedOnlyThroughTheWeb() {
        let web = Web { (url, _) throws(InputError) in
            guard url == "https://a.example/x" else {
                throw InputError(input: url, reason: .fetch("the server answers 404"))
            }
            return Web.Answer(url: url, body: Array("<html><p>T</p></html>".utf8))
        }
        var words: [String] = []
        InputReader(web: web).read(["https://a.example/x", "http://b.example/"]) {
            words.append(Self.words(of: $0))
        }
        #expect(words == ["page https://a.example/x", "error fetch 0"])
    }

    @Test(arguments: ["text", "raw", "html"])
    func loneSurrogatesAreMendedWithAFinding(field: String) throws {
        let line = #"{"id": "x", "\#(field)": "a \ud83d b"}"#
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(line.utf8))
        try pipe.fileHandleForWriting.close()
        var codes: [String] = []
        InputReader(standardInput: pipe.fileHandleForReading).read(["-"]) { event in
            switch event {
            case .input(.article(let article)): codes = article.findings.map(\.code)
            case .input(.scraped(let scraped)): codes = scraped.findings.map(\.code)
            case .input(.page(let page)): codes = page.findings.map(\.code)
            default: break
            }
        }
        #expect(codes == ["lone-surrogate"])
    }

    @Test(arguments: [(Engine.name, [String]()), ("dateline 0.0.1 rules 0", ["other-engine"])])
    func aRecordOfAnotherVersionSaysSo(engine: String, codes: [String]) throws {
        let line = #"{"record": "report", "id": "a", "text": "x", "engine": "\#(engine)"}"#
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(line.utf8))
        try pipe.fileHandleForWriting.close()
        var found: [String] = []
        InputReader(standardInput: pipe.fileHandleForReading).read(["-"]) { event in
            if case .input(.report(let report)) = event {
                found = report.article.findings.map(\.code)
            }
        }
        #expect(found == codes)
    }
}
