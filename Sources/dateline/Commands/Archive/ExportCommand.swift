import Archive
import ArgumentParser
import Briefing
import News

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the archive in a form that other programs take.",
        discussion: """
            jsonl has all reports and stories, csv a row for each claim, ics the agenda as \
            iCalendar, atom and jsonfeed the latest stories.

            EXAMPLES
              dateline export --format jsonl > archive.jsonl
              dateline export --format ics > agenda.ics
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv, ics, atom, jsonfeed
    }

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "jsonl, csv, ics, atom or jsonfeed.")
    var format: Format

    @Option(help: "Not more stories than this in atom and jsonfeed.")
    var limit = 100

    func run() throws {
        let store = try archive.open()
        try ArchiveOptions.telling { () throws(ArchiveError) in
            switch format {
            case .jsonl: try writeRecords(of: store)
            case .csv: Terminal.print(ClaimTable(try store.stories()).text)
            case .ics: Terminal.print(AgendaCalendar(try store.stories()).text)
            case .atom: Terminal.print(StoryFeed(try store.stories(limit: limit)).atom)
            case .jsonfeed: Terminal.print(StoryFeed(try store.stories(limit: limit)).json.text)
            }
        }
    }

    private func writeRecords(of store: Store) throws(ArchiveError) {
        let writer = RecordWriter()
        try store.eachReport { writer.write($0) }
        for story in try store.stories() { writer.write(story) }
        writer.flush()
    }
}
