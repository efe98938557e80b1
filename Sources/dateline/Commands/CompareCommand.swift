import ArgumentParser
import News
import Pipeline

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Line up what the reports of each story claim.",
        discussion: """
            Writes the reports, then the stories with their claims: agreed, only one has it, in \
            conflict, updated; each with the outlets' own sentences; the timeline and the agenda.

            EXAMPLES
              dateline compare reports/
              dateline compare --as-of 2025-02-04T12:00Z reports/
              dateline compare --pairs answers.jsonl
            """)

    @OptionGroup var input: InputOptions

    @OptionGroup var lists: SourceListOptions

    @Flag(help: "Leave the reports out.")
    var storiesOnly = false

    @Option(help: "Show the stories as they stood then (ISO 8601).", transform: AsOf.stamp)
    var asOf: DateStamp?

    @Flag(help: "Read pairs of answers and say of each whether they are the same.")
    var pairs = false

    func run() throws {
        let run = Run(input)
        let steps = try run.steps(.comparison)
        if pairs { return try run.comparePairs(steps) }
        let pile = run.pile(steps)
        let stories = run.comparedStories(
            of: pile, steps, asOf: asOf, directory: try lists.directory())
        let writer = RecordWriter()
        if !storiesOnly { pile.reports.forEach(writer.write) }
        stories.forEach(writer.write)
        writer.flush()
        try run.end()
    }
}

/// Reads `--as-of`.
enum AsOf {
    static func stamp(_ text: String) throws -> DateStamp {
        guard let stamp = DateStamp(text) else {
            throw ValidationError("'\(text)' is not a time; write it as 2025-02-04T12:00Z.")
        }
        return stamp
    }
}
