import ArgumentParser
import Briefing
import News
import Pipeline

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Find who, when, how many, who said what, and how sure a report is.",
        discussion: """
            Writes one report record (JSON) a line: the article with its sentences, cast, times, \
            numbers, quotations, statements and main event. Pages and scraped texts are \
            extracted first. With --format text or html the reports are marked up for the eye.

            EXAMPLES
              dateline read report.txt
              dateline read --tokens articles.jsonl
              dateline read --read-on 2025-02-04 undated.txt
              dateline read --format text report.txt
              dateline read --format html reports/ > read.html
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Keep the language engine's tokens too.")
    var tokens = false

    @Option(help: "jsonl, or marked up for people: text or html.")
    var format = Format.jsonl

    @Option(help: "Columns of the text format (default: the terminal's).")
    var width: Int?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, text, html
    }

    func run() throws {
        let run = Run(input)
        let steps = try run.steps(.reading, keepsTokens: tokens)
        let writer = RecordWriter()
        let sheets = ReportSheets()
        var batches = steps.batches { steps, input -> Report? in
            steps.report(of: input)
        } hand: { report in
            guard let report else { return }
            run.note(report.article.findings, of: report.article.id)
            run.progress.advance()
            switch format {
            case .jsonl: writer.write(report)
            case .text: Terminal.print(ReportText(report, style: style).text)
            case .html: sheets.reports.append(report)
            }
        }
        run.takeInputs { batches.add($0) }
        batches.flush()
        writer.flush()
        if format == .html { Terminal.print(ReportHTML(sheets.reports).text) }
        try run.end()
    }

    private var style: TextStyle {
        TextStyle(
            width: width ?? Terminal.width, color: Terminal.takesColor, zone: nil, explains: false)
    }

    /// The reports of a page, gathered as they come.
    private final class ReportSheets {
        var reports: [Report] = []
    }
}
