import Foundation
import News
import Testing

/// What the commands write for the example reports.
@Suite("Records that the commands write", .serialized)
struct RecordOutputTests {
    private static let examples = "Examples/reports"

    private func records(_ output: String) throws -> [JSON] {
        try output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    }

    @Test(arguments: ["extract", "read", "group", "compare"])
    func matchTheirSchemas(command: String) throws {
        let validator = try SchemaValidator()
        let run = try Command([command, Self.examples])
        #expect(run.status == 0)
        let records = try records(run.output)
        #expect(records.count >= 7)
        for record in records {
            let name = record["record"]?.string ?? ""
            #expect(validator.complaints(about: record, schema: "\(name).schema.json") == [])
        }
    }

    @Test func theBriefMatchesItsSchema() throws {
        let run = try Command(["brief", "--format", "json", Self.examples])
        let document = try JSON(parsing: run.output)
        #expect(
            try SchemaValidator().complaints(about: document, schema: "brief.schema.json") == [])
    }

    @Test func everyOffsetPointsAtItsWords() throws {
        let run = try Command(["compare", Self.examples])
        let records = try records(run.output)
        var reports: [String: Report] = [:]
        for record in records where record["record"]?.string == "report" {
            let report = Report(json: record)
            reports[report.article.id] = report
        }
        var checked = 0
        for record in records where record["record"]?.string == "story" {
            for claim in Story(json: record).comparison?.claims ?? [] {
                for cell in claim.cells {
                    guard let span = cell.span else { continue }
                    let report = try #require(reports[cell.article])
                    #expect(report.article.words(of: span) == cell.text)
                    checked += 1
                }
            }
        }
        #expect(checked > 20)
    }

    @Test func theStepsPipedGiveTheSameBytes() throws {
        let whole = try Command(["compare", Self.examples])
        let read = try Command(["read", Self.examples])
        let grouped = try Command(["group"], input: read.output)
        let compared = try Command(["compare"], input: grouped.output)
        #expect(compared.output == whole.output)
        #expect(compared.status == 0)
    }

    @Test(arguments: ["1", "2", "5"])
    func theNumberOfThreadsChangesNothing(threads: String) throws {
        let one = try Command(["compare", "--threads", "1", Self.examples])
        let many = try Command(["compare", "--threads", threads, Self.examples])
        #expect(many.output == one.output)
    }
}
