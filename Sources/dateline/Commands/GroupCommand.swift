import ArgumentParser
import News
import Pipeline

struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group",
        abstract: "Put the reports of one event together, with reasons.",
        discussion: """
            Writes the reports, then one story record (JSON) a line: its reports, which of them \
            are copies of one text, how many independent sources they are, and why.

            EXAMPLES
              dateline group reports/
              dateline group --stories-only reports.jsonl
              dateline group --assignments reports.jsonl
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Leave the reports out.")
    var storiesOnly = false

    @Flag(help: "Write {\"article\", \"story\"} a line instead.")
    var assignments = false

    @Flag(help: "Decide on each report as it comes, without looking ahead.")
    var stream = false

    func run() throws {
        let run = Run(input)
        let steps = try run.steps(.grouping)
        let pile = run.pile(steps)
        let stories =
            pile.stories + steps.stories(of: pile.ungrouped, stream: stream)
        let writer = RecordWriter()
        if assignments {
            for assignment in self.assignments(stories) { writer.write(assignment) }
        } else {
            if !storiesOnly { pile.reports.forEach(writer.write) }
            stories.forEach(writer.write)
        }
        writer.flush()
        try run.end()
    }

    private func assignments(_ stories: [Story]) -> [JSON] {
        stories.flatMap { story in
            story.articles.map { article in
                .object([
                    JSON.Member("article", .string(article)),
                    JSON.Member("story", .string(story.id)),
                ])
            }
        }
    }
}
