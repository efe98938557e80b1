import ArgumentParser
import News
import Pipeline

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Take reports apart: text, title, authors, date, and what was cut.",
        discussion: """
            Writes one article record (JSON) a line for each page or text.

            EXAMPLES
              dateline extract page.html
              dateline extract --explain scraped.txt
              zcat pages.jsonl.gz | dateline extract
            """)

    @OptionGroup var input: InputOptions

    @Flag(help: "Show for people what each line became and what was cut.")
    var explain = false

    func run() throws {
        let run = Run(input, unit: "pages")
        let steps = try run.steps(.extraction)
        let writer = RecordWriter()
        var batches = steps.batches { steps, input -> Article? in
            steps.article(of: input)
        } hand: { article in
            guard let article else { return }
            run.note(article.findings, of: article.id)
            run.progress.advance()
            explain ? Terminal.print(ArticleListing(article).text) : writer.write(article)
        }
        run.takeInputs { batches.add($0) }
        batches.flush()
        writer.flush()
        try run.end()
    }
}
