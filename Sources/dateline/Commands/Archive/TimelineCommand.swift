import Archive
import ArgumentParser
import Briefing
import News

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "List dated statements in the order of their dates.",
        discussion: """
            Of one story, or of all; each with the sentence that says it.

            EXAMPLES
              dateline timeline story-28763
              dateline timeline --date 2024-03
            """)

    @Argument(help: "The story; all stories where none is named.")
    var story: String?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var hiding: HidingOptions

    @Option(
        help: "Only what can be at this date: 2024, 2024-03, 2024-W10 or 2024-03-12.",
        transform: TimelineCommand.days)
    var date: DayInterval?

    @Option(help: "text (default on a terminal) or jsonl.")
    var format: ListFormat?

    func run() throws {
        let store = try archive.open()
        let format = ListFormat.standard(format)
        if let story {
            let one = try ArchiveOptions.telling { () throws(ArchiveError) in
                try store.story(story)
            }
            return write(TimelineList([one], days: date), format)
        }
        let listing = try ArchiveOptions.telling { () throws(ArchiveError) in
            try store.listStories(showingHidden: hiding.hidden)
        }
        write(TimelineList(listing.stories, days: date), format)
        HidingOptions.tell(listing.hidden, ("story", "stories"), format)
    }

    private func write(_ timeline: TimelineList, _ format: ListFormat) {
        switch format {
        case .text: Terminal.print(timeline.text)
        case .jsonl:
            let writer = RecordWriter()
            for record in timeline.records { writer.write(record) }
            writer.flush()
        }
    }

    private static func days(_ text: String) throws -> DayInterval {
        guard let days = DayInterval(timex: text) else {
            throw ValidationError("'\(text)' is no date; write it as 2024-03 or 2024-03-12.")
        }
        return days
    }
}
