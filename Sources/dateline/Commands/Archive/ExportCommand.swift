import Archive
import ArgumentParser
import Briefing
import Foundation
import Models
import News

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the archive in a form that other programs take.",
        discussion: """
            jsonl and csv have everything, or one table of it (--what); ics is the agenda as \
            iCalendar, atom and jsonfeed the latest stories, ninjs and newsml reports and stories \
            for newsrooms, stix stories for analysts, warc and wacz the recorded bytes of all \
            revisions with the stories' claims and digests. Documentation/exports.md says what is where.

            EXAMPLES
              dateline export --format jsonl > archive.jsonl
              dateline export --format csv --what quotations > quotations.csv
              dateline export --format csv --output tables/       all tables, a file each
              dateline export --format wacz --story story-28763 --output evidence.wacz
              dateline export --format ics --at 2025-02-04T19:00Z > agenda.ics
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv, ics, atom, jsonfeed, ninjs, newsml, stix, warc, wacz
    }

    @OptionGroup var archive: ArchiveOptions

    @Option(help: "jsonl, csv, ics, atom, jsonfeed, ninjs, newsml, stix, warc or wacz.")
    var format: Format

    @Option(
        help: """
            One table for jsonl and csv: reports, stories, claims, quotations, agenda, timeline, \
            revisions or sources.
            """)
    var what: ExportTable?

    @Option(help: "Only this story and its reports.")
    var story: String?

    @Option(help: "Not more stories than this in atom and jsonfeed.")
    var limit = 100

    @Option(help: "For csv the folder to write all tables to, for wacz the file.")
    var output: String?

    @Option(help: "The time of export to state (default: now).", transform: ExportCommand.time)
    var at: DateStamp?

    func validate() throws {
        if what != nil, format != .jsonl, format != .csv {
            throw ValidationError("--what chooses a table of jsonl or csv.")
        }
        if format == .wacz, output == nil {
            throw ValidationError("wacz is a package: name its file with --output.")
        }
        if output != nil, format != .wacz, format != .csv || what != nil {
            throw ValidationError("--output is the folder for all tables of csv, or a wacz file.")
        }
    }

    func run() throws {
        let store = try archive.open()
        let stamp = ExportStamp(at: at ?? .now)
        try ArchiveOptions.telling { () throws(ArchiveError) in
            let export = try ArchiveExport(store, stamp, story: story)
            switch format {
            case .jsonl:
                if let what { try export.writeLines(what) } else { try export.writeAllLines() }
            case .csv where output != nil: try export.writeTables(to: output ?? ".")
            case .csv: try export.writeTable(what ?? .claims)
            case .ics: try export.writeCalendar()
            case .atom, .jsonfeed: try export.writeFeed(asAtom: format == .atom, limit: limit)
            case .ninjs: try export.writeNewsroomObjects()
            case .newsml: try export.writeNewsMessage()
            case .stix: try export.writeBundle()
            case .warc: try export.writeWebArchive()
            case .wacz: try export.writePackage(to: output ?? "evidence.wacz")
            }
        }
    }

    private static func time(_ text: String) throws -> DateStamp {
        guard let stamp = DateStamp(text), stamp.hour != nil, stamp.offset != nil else {
            throw ValidationError("'\(text)' is no time with a zone; write 2025-02-04T19:00:00Z.")
        }
        return stamp
    }
}

extension ExportTable: ExpressibleByArgument {}

extension DateStamp {
    /// The time of an export; no record has it.
    static var now: DateStamp {
        DateStamp(ArchiveOptions.now()) ?? DateStamp(CalendarDay(number: 0))
    }
}

extension ExportStamp {
    /// The stamp of this program with its models.
    init(at: DateStamp) {
        self.init(
            models: PinnedModel.all.map {
                Model(name: $0.name, version: $0.version, sha256: $0.wheelSHA256)
            }, at: at)
    }
}
