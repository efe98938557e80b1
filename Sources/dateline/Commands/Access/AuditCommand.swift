import Archive
import ArgumentParser
import Briefing
import News

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Show who changed what at the desk, and when.",
        discussion: """
            The latest first. An empty name: nobody has to sign in there.

            EXAMPLES
              dateline audit --limit 20
              dateline audit --format jsonl > audit.jsonl
            """)

    @Option(help: "Not more than so many.")
    var limit = 100

    @Option(help: "How to write it: text or jsonl.")
    var format: ListFormat?

    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be a number above 0.") }
    }

    func run() throws {
        let store = try archive.open()
        let entries = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.auditLog(limit: limit)
        }
        let format = ListFormat.standard(format)
        for entry in entries {
            Terminal.print(format == .text ? Self.line(entry) : Self.record(entry).text)
        }
    }

    private static func line(_ entry: AuditEntry) -> String {
        [entry.at, entry.who, entry.address, entry.deed, entry.subject]
            .map { $0.isEmpty ? "-" : SafeText.line($0) }.joined(separator: "  ")
    }

    private static func record(_ entry: AuditEntry) -> JSON {
        .object([
            JSON.Member("number", .integer(Int(entry.number))),
            JSON.Member("at", .string(entry.at)), JSON.Member("who", .string(entry.who)),
            JSON.Member("address", .string(entry.address)),
            JSON.Member("deed", .string(entry.deed)),
            JSON.Member("subject", .string(entry.subject)),
        ])
    }
}
