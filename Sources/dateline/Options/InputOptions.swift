import ArgumentParser
import Foundation
import News
import Pipeline

/// What every command that reads reports understands.
struct InputOptions: ParsableArguments {
    @Argument(
        help: """
            Files, folders, addresses, or - for standard input. HTML, plain text, JSON Lines, \
            feeds and WARC are told apart by their content; gzip is unpacked.
            """)
    var paths: [String] = []

    @Option(help: "Name the publisher of the input.")
    var outlet: String?

    @Option(
        help: "The day of reading (YYYY-MM-DD), for input that has no date at all.",
        transform: InputOptions.day)
    var readOn: CalendarDay?

    @Option(help: "How errors are written: text or json.")
    var errors: ErrorFormat = .text

    @Option(
        help: "A host that may be fetched though it is private or on this machine; repeatable.")
    var allowPrivate: [String] = []

    @Flag(help: "Findings of damage end the run with exit code 1.")
    var strict = false

    @Option(help: "How many threads work; the output does not depend on it.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    enum ErrorFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        guard (1...256).contains(threads) else {
            throw ValidationError("--threads takes a number from 1 to 256.")
        }
        guard !paths.isEmpty || !Terminal.inputIsTerminal else {
            throw ValidationError("Name files or folders, or pipe something in.")
        }
    }

    /// Standard input where nothing is named.
    var sources: [String] { paths.isEmpty ? ["-"] : paths }

    private static func day(_ text: String) throws -> CalendarDay {
        guard let day = DateStamp(text)?.day else {
            throw ValidationError("'\(text)' is not a day; write it as 2025-02-04.")
        }
        return day
    }
}
