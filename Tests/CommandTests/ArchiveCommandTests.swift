import Foundation
import News
import Testing

/// The archive as its users meet it.
@Suite("The archive's commands", .serialized)
struct ArchiveCommandTests {
    private let folder: TemporaryFolder
    private let environment: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        environment = ["DATELINE_ARCHIVE": folder.url.appendingPathComponent("a.dateline").path]
    }

    private func run(_ arguments: String..., input: String? = nil) throws -> Command {
        try Command(arguments, input: input, environment: environment)
    }

    private func records(_ command: Command) throws -> [JSON] {
        try command.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    }

    @Test func whatIsAddedIsFoundInStoriesAndBySearch() throws {
        let added = try run("add", "Examples/reports")
        #expect(added.status == 0)
        #expect(added.output.hasPrefix("7 new, 0 revised, 0 known; "))
        let again = try run("add", "Examples/reports")
        #expect(again.output.hasPrefix("0 new, 0 revised, 7 known; 0 "))
        let stories = try records(run("stories"))
        let whole = try records(Command(["compare", "--threads", "1", "Examples/reports"]))
            .filter { $0["record"]?.string == "story" }
        #expect(stories.count == whole.count)
        let articles = { (stories: [JSON]) in
            Set(stories.map { Set($0["articles"]?.strings ?? []) })
        }
        #expect(articles(stories) == articles(whole))
        let hits = try records(run("search", "lifeboats standing:conflict"))
        #expect(!hits.isEmpty)
        for hit in hits { #expect(hit["text"]?.string?.lowercased().contains("lifeboat") == true) }
        #expect(try run("check").output.contains("all is well"))
        #expect(try records(run("stories", "--since", "last")).count == stories.count)
        #expect(try records(run("stories", "--since", "last")).isEmpty)
    }

    @Test func anEditIsARevisionAndSaysWhatChanged() throws {
        let text = { (count: String) in
            #"{"id": "f", "title": "Ferry aground", "text": "A ferry ran aground off Oban on "#
                + #"Monday. It hurt \#(count) people, police said.", "published": "2024-03-12"}"#
        }
        #expect(try run("add", input: text("nine")).output.hasPrefix("1 new"))
        #expect(try run("add", input: text("fourteen")).output.hasPrefix("0 new, 1 revised"))
        let revisions = try records(run("revisions", "f"))
        #expect(revisions.count == 2)
        let change = try #require(revisions[1]["changes"]?.array?.first)
        #expect(change["substance"]?.strings == ["number"])
        #expect(change["after"]?.string == "It hurt fourteen people, police said.")
        #expect(try run("forget", "f", "--reason", "order 1").status == 0)
        #expect(try run("revisions", "f").complaints.contains("holds nothing with the id f"))
        #expect(try run("add", input: text("ten")).output.contains("1 forgotten by order"))
    }

    @Test func inWhateverOrderReportsComeTheStoriesAreTheSame() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Project.folder.appendingPathComponent("Examples/reports").path
        ).sorted()
        for order in [files, files.reversed()] {
            let path = folder.url.appendingPathComponent("\(order[0]).dateline").path
            for file in order {
                _ = try Command(["add", "--archive", path, "Examples/reports/\(file)"])
            }
            let stories = try records(Command(["stories", "--archive", path]))
            let largest = stories.map { $0["articles"]?.strings?.count ?? 0 }.max()
            #expect(largest == 5)
            #expect(try Command(["check", "--archive", path]).status == 0)
        }
    }

    @Test func endedAtAnyMomentNothingIsLostOrThereTwice() throws {
        let lines = (0..<300).map { number in
            #"{"id": "r\#(number)", "title": "Council \#(number) meets", "text": "#
                + #""The council of ward \#(number) met on Monday to talk of road \#(number * 7)."}"#
        }
        let input = lines.joined(separator: "\n")
        for delay in [0.05, 0.15, 0.3, 0.5, 0.8] {
            try Command.killed(
                ["add", "--threads", "1"], input: input, environment: environment, after: delay)
            #expect(try run("check").status != 1)
        }
        #expect(try run("add", input: input).status == 0)
        #expect(try run("check").output.hasPrefix("300 reports, 300 revisions, "))
        #expect(try run("check").output.contains("all is well"))
    }

    @Test func twoProgramsMayAddAtOnce() async throws {
        let halves = [0..<120, 80..<200].map { numbers in
            numbers.map { number in
                #"{"id": "r\#(number)", "title": "Council \#(number / 4) meets", "text": "#
                    + #""The council of ward \#(number / 4) met on Monday to talk of road "#
                    + #"\#(number).", "published": "2025-02-03"}"#
            }.joined(separator: "\n")
        }
        let environment = environment
        let results = try await withThrowingTaskGroup(of: Command.self) { group in
            for half in halves {
                group.addTask {
                    try Command(["add", "--threads", "1"], input: half, environment: environment)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.map(\.status) == [0, 0], "\(results.map(\.complaints))")
        #expect(try run("check").output.hasPrefix("200 reports, 200 revisions, "))
        #expect(try run("check").output.contains("all is well"))
    }

    @Test func aCopyMadeMeanwhileIsWhole() throws {
        _ = try run("add", "Examples/reports")
        let copy = folder.url.appendingPathComponent("copy.dateline").path
        #expect(try run("backup", copy).status == 0)
        #expect(try Command(["check", "--archive", copy]).output.contains("all is well"))
        #expect(try run("backup", copy).status == 3)
    }

    @Test func checkReadsASampleAgain() throws {
        _ = try run("add", "Examples/reports")
        let check = try run("check", "--reread", "5")
        #expect(check.output.contains("5 revisions read again, 5 of them extracted again: 5 give"))
        #expect(try !run("check", "--reread", "0").output.contains("read again"))
    }

    @Test func whatPeopleDecideStandsWhenStoriesAreMadeAnew() throws {
        _ = try run("add", "Examples/reports")
        let ids = try records(run("stories")).compactMap { $0["id"]?.string }
        #expect(ids.count == 3)
        #expect(try run("merge", ids[0], ids[1]).status == 0)
        #expect(try records(run("stories")).count == 2)
        let merged = try JSON(parsing: run("story", "--format", "json", ids[1]).output)
        #expect(merged["articles"]?.array?.count == 6)
        let first = try #require(merged["stories"]?.array?.first)
        let story = try #require(first["id"]?.string)
        let report = try #require(first["articles"]?.strings?.first)
        #expect(try run("split", story, report).status == 0)
        #expect(try run("regroup").status == 0)
        #expect(try records(run("stories")).map { $0["articles"]?.strings?.count }.contains(5))
        #expect(try records(run("stories")).count == 3)
        #expect(try run("move", report, story).status == 0)
        #expect(try records(run("stories")).count == 2)
        #expect(try run("check").output.contains("all is well"))
        #expect(try run("move", "nothing", story).complaints.contains("with the id nothing"))
    }

    @Test func exportsAreWellFormed() throws {
        _ = try run("add", "Examples/reports")
        let calendar = try run("export", "--format", "ics").output
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(calendar.contains("DTSTART;VALUE=DATE:20240326"))
        for line in calendar.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        let feed = try JSON(parsing: run("export", "--format", "jsonfeed").output)
        #expect(feed["items"]?.array?.count == (try records(run("stories")).count))
        let atom = try run("export", "--format", "atom").output
        #expect(atom.hasPrefix("<?xml") && atom.hasSuffix("</feed>\n"))
        #expect(try run("export", "--format", "csv").output.hasPrefix("story,headline,claim,"))
        let jsonl = try records(run("export", "--format", "jsonl"))
        #expect(jsonl.filter { $0["record"]?.string == "report" }.count == 7)
    }
}
