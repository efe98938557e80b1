import Foundation
import Testing

/// How runs end, and what they say on standard error.
@Suite("Exit codes and errors", .serialized)
struct ExitCodeTests {
    @Test(arguments: [
        ["extract", "--no-such-option"], ["brief", "--format", "pdf", "x"],
        ["compare", "--as-of", "soon", "x"],
        ["read", "--read-on", "2025-02-30", "x"], ["read", "--threads", "0", "x"], ["frobnicate"],
    ])
    func wrongUsageIsTwo(arguments: [String]) throws {
        let run = try Command(arguments)
        #expect(run.status == 2)
        #expect(run.complaints.contains("Usage") || run.complaints.contains("Error"))
        #expect(run.output.isEmpty)
    }

    @Test func nothingToReadIsThree() throws {
        let run = try Command(["extract", "no/such/file.txt"])
        #expect(run.status == 3)
        #expect(run.complaints.contains("no/such/file.txt: there is no such file"))
    }

    @Test func someBadInputIsOneAndTheRestIsDone() throws {
        let folder = try TemporaryFolder([
            "a.txt": Array("A ferry sank off Oban on Monday. Nobody was hurt, police said.".utf8),
            "b.pdf": Array("%PDF-1.7".utf8), "c.bin": [0, 0, 1, 2, 0, 3],
        ])
        let run = try Command(["extract", folder.url.path])
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.complaints.contains("b.pdf: PDF is not read; convert it to text first"))
        #expect(run.complaints.contains("c.bin: holds binary data"))
    }

    @Test func anEmptyFileGivesARecordWithAFinding() throws {
        let folder = try TemporaryFolder(["empty.txt": []])
        let run = try Command(["extract", folder.url.path])
        #expect(run.status == 0)
        #expect(run.output.contains(#""text":"""#))
        #expect(run.output.contains(#""findings":[{"#))
        #expect(run.complaints.contains("empty.txt: is empty"))
    }

    @Test func damageAndPagesWithoutAnArticleAreTold() throws {
        let index = "<html><body><ul><li><a href=\"/a\">One</a></li></ul></body></html>"
        let latin = "La mar\u{E9}e a emport\u{E9} le ferry pr\u{E8}s du port, dit la police."
        let folder = try TemporaryFolder([
            "index.html": Array(index.utf8),
            "latin.txt": latin.unicodeScalars.map { UInt8($0.value) },
        ])
        let run = try Command(["extract", folder.url.path])
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.complaints.contains("index.html: holds no text that reads like a report"))
        #expect(run.complaints.contains("latin.txt: No usable encoding is declared"))
        #expect(try Command(["extract", "--strict", folder.url.path]).status == 1)
    }

    @Test func aBrokenLineOfAStreamLosesOnlyItself() throws {
        let stream = """
            {"id": "1", "text": "A ferry sank off Oban on Monday."}
            {"id": "2", "text": "A train
            {"id": "3", "text": "Rain closed schools in Delhi."}
            """
        let run = try Command(["read"], input: stream)
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.complaints.contains("-, line 2: not valid JSON"))
    }

    @Test func aTextThatIsTooLongIsNamedAndTheRestIsDone() throws {
        let long = String(repeating: "The ferry sank off Oban on Monday. ", count: 1_500_000)
        let folder = try TemporaryFolder([
            "a.txt": Array(long.utf8), "b.txt": Array("A ferry sank off Oban on Monday.".utf8),
        ])
        let run = try Command(["extract", folder.url.path])
        #expect(run.status == 1)
        #expect(run.complaints.contains("a.txt: is over the limit of 20 MB"))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test func errorsCanBeJSON() throws {
        let run = try Command(["extract", "--errors", "json", "no/such/file.txt"])
        #expect(run.complaints.hasPrefix(#"{"error":"not-found","input":"no/such/file.txt""#))
    }

    @Test func aMissingModelNamesTheCommandThatMendsIt() throws {
        let folder = try TemporaryFolder()
        let run = try Command(
            ["read", "-"], input: "A ferry sank.", environment: ["DATELINE_MODELS": folder.url.path]
        )
        #expect(run.status == 3)
        #expect(run.complaints.contains("dateline models fetch"))
        #expect(run.complaints.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        "brief", "extract", "read", "group", "compare", "models", "add", "stories", "story",
        "search", "agenda", "revisions", "sources", "export", "backup", "check", "rescue",
        "forget", "regroup", "merge", "split", "move",
    ])
    func everyCommandHasHelpWithExamples(command: String) throws {
        let run = try Command([command, "--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("EXAMPLES"))
        #expect(run.output.contains("dateline \(command)"))
    }

    @Test func theVersionIsToldInWordsAndInFull() throws {
        #expect(try Command(["--version"]).output.hasPrefix("dateline 0."))
        let full = try Command(["--version", "--format", "json"]).output
        #expect(full.contains(#""models":[{"name":"#))
    }

    @Test func completionsAreWrittenForShells() throws {
        for shell in ["bash", "zsh", "fish"] {
            #expect(try Command(["--generate-completion-script", shell]).output.contains("brief"))
        }
    }
}
