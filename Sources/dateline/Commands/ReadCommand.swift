import ArgumentParser
import News
import Pipeline

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Find who, when, how many, who said what, and how sure a report is.",
        discussion: """
            Writes one report record (JSON) a line: the article with its sentences, cast, times, \
            numbers, quotations, statements and main event. Pages and scraped texts are \
            extracted first.

            EXAMPLES
              dateline read report.txt
              dateline read --tokens articles.jsonl
              dateline read --read-on 2025-02-04 undated.txt
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Keep the language engine's tokens too.")
    var tokens = false

    func run() throws {
        let run = Run(input)
        let steps = try run.steps(.reading, keepsTokens: tokens)
        let writer = RecordWriter()
        var batches = steps.batches { steps, input -> Report? in
            steps.report(of: input)
        } hand: { report in
            guard let report else { return }
            run.note(report.article.findings, of: report.article.id)
            run.progress.advance()
            writer.write(report)
        }
        run.takeInputs { batches.add($0) }
        batches.flush()
        writer.flush()
        try run.end()
    }
}
