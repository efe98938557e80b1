import Archive
import ArgumentParser
import News

struct RevisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revisions",
        abstract: "Show what an outlet changed in a report afterwards.",
        discussion: """
            Changes of substance (headline, numbers, names, quotations, negation) are named; the \
            others are typing.

            EXAMPLES
              dateline revisions https://example.org/report.html
            """)

    @Argument(help: "The report's id.")
    var id: String

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let list = try ArchiveOptions.telling { () throws(ArchiveError) in
            RevisionList(try store.revisions(of: id), absences: try store.absences(of: id))
        }
        switch ListFormat.standard(format) {
        case .text: Terminal.print(list.text)
        case .jsonl:
            let writer = RecordWriter()
            for record in list.records(of: id) { writer.write(record) }
            writer.flush()
        }
    }
}

struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "Show how the sources do: how many reports, how often, since when silent.",
        discussion: """
            First the sources that are followed, with failures in a row and what happened to \
            them lately, then each outlet by its reports.

            EXAMPLES
              dateline sources
              dateline sources --events            all that ever happened to a source
            """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    @Flag(help: "Only what happened to sources: failing, silent, moved, gone.")
    var events = false

    func run() throws {
        let store = try archive.open()
        let followed = try FollowedList(store, eventsOnly: events)
        guard !events else { return followed.write(ListFormat.standard(format)) }
        followed.write(ListFormat.standard(format))
        let sources = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.sources()
        }
        switch ListFormat.standard(format) {
        case .text: Terminal.print(SourceList(sources).text)
        case .jsonl:
            let writer = RecordWriter()
            for record in SourceList(sources).records { writer.write(record) }
            writer.flush()
        }
    }
}
