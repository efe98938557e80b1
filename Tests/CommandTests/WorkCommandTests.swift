import Foundation
import News
import Testing

/// Earlier times and undoing, as users of the command meet them.
@Suite("Work with the archive", .serialized)
struct WorkCommandTests {
    private let folder: TemporaryFolder
    private let environment: [String: String]

    init() throws {
        folder = try TemporaryFolder()
        environment = ["DATELINE_ARCHIVE": folder.url.appendingPathComponent("a.dateline").path]
    }

    private func run(_ arguments: String...) throws -> Command {
        try Command(arguments, environment: environment)
    }

    /// The reports of each story, by its id.
    private func stories() throws -> [String: Set<String>] {
        let lines = try run("stories").output.split(separator: "\n")
        let records = try lines.map { try JSON(parsing: String($0)) }
        return Dictionary(
            records.map { ($0["id"]?.string ?? "", Set($0["articles"]?.strings ?? [])) }
        ) { first, _ in first }
    }

    @Test func decisionsAreUndoneAndTheStoriesAreAsBefore() throws {
        _ = try run("add", "Examples/reports")
        let before = try stories()
        let largest = try #require(before.max { $0.value.count < $1.value.count })
        let other = try #require(before.keys.first { $0 != largest.key })
        let report = try #require(largest.value.min())
        for decision in [
            ["merge", largest.key, other], ["split", largest.key, report],
            ["move", report, other],
        ] {
            #expect(try Command(decision, environment: environment).status == 0)
            #expect(try stories() != before)
            #expect(try run("undo").output.hasPrefix("undone: "))
            #expect(try stories() == before, "\(decision[0])")
        }
        #expect(try run("undo").output == "there is nothing to undo\n")
    }

    @Test func aStoryIsShownAsItCouldBeKnown() throws {
        _ = try run("add", "Examples/reports")
        let largest = try #require(try stories().max { $0.value.count < $1.value.count })
        let time = "2024-03-12T14:00Z"
        let past = try run("story", "--format", "jsonl", "--as-of", time, largest.key)
        #expect(past.status == 0)
        #expect(past.complaints.contains("published later and are left out"))
        let records = try past.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
        let articles = records.last?["articles"]?.strings ?? []
        #expect(!articles.isEmpty && articles.count < largest.value.count)
        for record in records where record["record"]?.string == "report" {
            let published = record["article"]?["published"]?.string.flatMap(DateStamp.init)
            #expect(published.map { $0.instant <= (DateStamp(time)?.instant ?? 0) } ?? true)
        }
        let early = try run("story", "--as-of", "2020-01-01", largest.key)
        #expect(early.status == 3)
        #expect(early.complaints.contains("no report was published by 2020-01-01"))
    }
}
