import ArgumentParser
import Briefing
import News

/// How a brief is written.
struct BriefOptions: ParsableArguments {
    @Option(help: "text (default on a terminal), json, jsonl, markdown or html.")
    var format: Format?

    @Option(help: "The reader's time zone, such as Europe/Berlin.", transform: BriefOptions.zone)
    var zone: ReaderZone?

    @Option(help: "Columns of the text format (default: the terminal's).")
    var width: Int?

    @Flag(help: "Show what was left out, and why.")
    var explain = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl, markdown, html
    }

    func write(_ brief: Brief) {
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
