import Archive
import ArgumentParser
import Briefing
import News

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

    @Option(help: "Only what is new or changed since this mark, which is then set again.")
    var since: String?

    @Option(help: "Not more stories than this.")
    var limit = 50

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let stories = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.stories(since: since, limit: limit)
        }
        switch ListFormat.standard(format) {
        case .text: Terminal.print(StoryList(stories).text)
        case .jsonl:
            let writer = RecordWriter()
            stories.forEach(writer.write)
            writer.flush()
        }
        guard let since else { return }
        try ArchiveOptions.telling { () throws(ArchiveError) in try store.setMark(since) }
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
            """)

    @Argument(help: "The story's id, as dateline stories lists it.")
    var id: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var output: BriefOptions

    func run() throws {
        let store = try archive.open()
        let brief = try ArchiveOptions.telling { () throws(ArchiveError) in
            let story = try store.story(id)
            return Brief(reports: try store.reports(story.articles), stories: [story])
        }
        output.write(brief)
    }
}
