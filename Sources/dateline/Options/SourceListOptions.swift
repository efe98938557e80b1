import ArgumentParser
import Foundation
import Grouping

/// Lists of a user's own that tell which outlets are one publisher's and which names
/// are agencies.
struct SourceListOptions: ParsableArguments {
    @Option(help: "Publishers and their outlets, beside those that are known (see documentation).")
    var publishers: String?

    @Option(help: "News agencies and their marks, beside those that are known.")
    var agencies: String?

    /// The lists with those that are known; one that cannot be read is told, and ends
    /// the run with 3.
    func directory() throws -> SourceDirectory {
        SourceDirectory(publishers: try text(of: publishers), agencies: try text(of: agencies))
    }

    private func text(of file: String?) throws -> String {
        guard let file else { return "" }
        do {
            return try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            Terminal.complain("dateline: \(file): cannot be read as UTF-8 text; check the name")
            throw ExitCode(3)
        }
    }
}
