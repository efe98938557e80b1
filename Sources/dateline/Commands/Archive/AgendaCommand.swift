import Archive
import ArgumentParser
import Briefing
import News

struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "List what was announced, and what came of it, over all stories.",
        discussion: """
            EXAMPLES
              dateline agenda
              dateline agenda --status overdue
            """)

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var hiding: HidingOptions

    @Option(help: "Only entries with this status, such as scheduled, due or overdue.")
    var status: AgendaEntry.Status?

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let listing = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.listStories(showingHidden: hiding.hidden)
        }
        let agenda = AgendaList(listing.stories, status: status)
        let format = ListFormat.standard(format)
        defer { HidingOptions.tell(listing.hidden, ("story", "stories"), format) }
        switch format {
        case .text: Terminal.print(agenda.text)
        case .jsonl:
            let writer = RecordWriter()
            for record in agenda.records { writer.write(record) }
            writer.flush()
        }
    }
}

extension AgendaEntry.Status: ExpressibleByArgument {}
