import ArgumentParser
import Briefing
import News
import Pipeline

struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Turn a pile of reports into stories with evidence.",
        discussion: """
            Shows for each story what the outlets agree on, what only one has, where they \
            conflict, what is coming up, and what happened when. Every sentence shown is an \
            outlet's own.

            EXAMPLES
              dateline brief reports/
              dateline brief --format html reports/ > brief.html
              dateline brief --as-of 2025-02-04T12:00Z --zone Europe/Berlin reports/
            """)

    @OptionGroup var input: InputOptions

    @OptionGroup var output: BriefOptions

    @OptionGroup var lists: SourceListOptions

    @Option(help: "Show the stories as they stood then (ISO 8601).", transform: AsOf.stamp)
    var asOf: DateStamp?

    func run() throws {
        let run = Run(input)
        let steps = try run.steps(.comparison)
        let pile = run.pile(steps)
        let stories = run.comparedStories(
            of: pile, steps, asOf: asOf, directory: try lists.directory())
        run.progress.finish()
        output.write(Brief(reports: pile.reports, stories: stories))
        try run.end()
    }
}
