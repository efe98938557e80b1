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

    @Option(help: "text (default on a terminal), json, jsonl, markdown or html.")
    var format: Format?

    @Option(help: "The reader's time zone, such as Europe/Berlin.", transform: BriefCommand.zone)
    var zone: ReaderZone?

    @Option(help: "Show the stories as they stood then (ISO 8601).", transform: AsOf.stamp)
    var asOf: DateStamp?

    @Option(help: "Columns of the text format (default: the terminal's).")
    var width: Int?

    @Flag(help: "Show what was left out, and why.")
    var explain = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl, markdown, html
    }

    func run() throws {
        let run = Run(input)
        let steps = try run.steps(.comparison)
        let pile = run.pile(steps)
        let stories = run.comparedStories(of: pile, steps, asOf: asOf)
        run.progress.finish()
        write(Brief(reports: pile.reports, stories: stories))
        try run.end()
    }

    private func write(_ brief: Brief) {
        switch format ?? (Terminal.outputIsTerminal ? .text : .json) {
        case .text: Terminal.print(brief.text(style))
        case .markdown: Terminal.print(brief.markdown(zone: zone))
        case .html: Terminal.print(brief.html(zone: zone))
        case .json: Terminal.print(brief.json.text)
        case .jsonl:
            let writer = RecordWriter()
            brief.reports.forEach(writer.write)
            brief.stories.forEach(writer.write)
            writer.flush()
        }
    }

    private var style: TextStyle {
        TextStyle(
            width: min(max(width ?? Terminal.width, 40), 200), color: Terminal.takesColor,
            zone: zone, explains: explain)
    }

    private static func zone(_ name: String) throws -> ReaderZone {
        guard let zone = ReaderZone(name) else {
            throw ValidationError("'\(name)' is no time zone; write it as Europe/Berlin.")
        }
        return zone
    }
}
