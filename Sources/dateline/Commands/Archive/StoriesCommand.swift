import Archive
import ArgumentParser
import Briefing
import News
import Pipeline

struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "List the archive's stories, the latest first.",
        discussion: """
            EXAMPLES
              dateline stories
              dateline stories --since last     what is new or changed since this was last asked
            """)

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var hiding: HidingOptions

    @Option(help: "Only what is new or changed since this mark, which is then set again.")
    var since: String?

    @Option(help: "Not more stories than this (default: 50; all of them with --since).")
    var limit: Int?

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func validate() throws {
        guard since == nil || limit == nil else {
            throw ValidationError(
                "--limit cannot stand beside --since: what is left out would not be shown again.")
        }
    }

    func run() throws {
        let store = try archive.open()
        let limit = limit ?? (since == nil ? 50 : Int.max)
        let listing = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.listStories(since: since, limit: limit, showingHidden: hiding.hidden)
        }
        let format = ListFormat.standard(format)
        switch format {
        case .text: Terminal.print(StoryList(listing.stories).text)
        case .jsonl:
            let writer = RecordWriter()
            listing.stories.forEach(writer.write)
            writer.flush()
        }
        HidingOptions.tell(listing.hidden, ("story", "stories"), format)
        guard let since else { return }
        try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.setMark(since, at: listing.change)
        }
    }
}

struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show a story of the archive with its evidence.",
        discussion: """
            An id that a story had before it was merged leads to the story it is in now.

            EXAMPLES
              dateline story s-1f09c2
              dateline story --format html s-1f09c2 > story.html
              dateline story --as-of 2025-02-04T12:00Z s-1f09c2    as it could be known then
            """)

    @Argument(help: "The story's id, as dateline stories lists it.")
    var id: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: BriefOptions

    @Option(help: "Show the story as it stood then (ISO 8601).", transform: AsOf.stamp)
    var asOf: DateStamp?

    func run() throws {
        let store = try archive.open()
        if let asOf { return try write(asOf, of: store) }
        let brief = try ArchiveOptions.telling { () throws(ArchiveError) in
            let story = try store.story(id)
            return Brief(reports: try store.reports(story.articles), stories: [story])
        }
        output.write(brief)
    }

    private func write(_ asOf: DateStamp, of store: Store) throws {
        let steps = try ArchiveSteps.load()
        let past = try ArchiveOptions.telling { () throws(ArchiveError) in
            try steps.story(id, asOf: asOf, in: store)
        }
        guard !past.reports.isEmpty else {
            let first = past.later.compactMap(\.article.published).min { $0.instant < $1.instant }
            Terminal.complain(
                "dateline: \(id): no report was published by \(asOf); the first came at "
                    + "\(first?.description ?? "an unknown time")")
            throw ExitCode(3)
        }
        output.write(Brief(reports: past.reports, stories: [past.story]))
        if !past.later.isEmpty {
            Terminal.complain("\(past.later.count) reports were published later and are left out")
        }
    }
}
