import ArgumentParser
import Foundation
import News

/// The command. Each subcommand is a step; `brief` is all of them.
@main
struct Dateline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "The news desk that shows its evidence.",
        discussion: """
            Reads news as it is found (scraped text, saved pages, feeds, web archives), groups \
            reports of one event, and shows who says what, with the outlet's own sentence.

            EXAMPLES
              dateline brief reports/              what a pile of reports says
              dateline brief --format html a.txt b.html > brief.html
              dateline extract page.html           the article as a JSON record
              dateline read X | dateline group | dateline compare
              dateline models fetch                get the language models
            """,
        subcommands: [
            BriefCommand.self, ExtractCommand.self, ReadCommand.self, GroupCommand.self,
            CompareCommand.self, ModelsCommand.self, AddCommand.self, StoriesCommand.self,
            StoryCommand.self, SearchCommand.self, AgendaCommand.self, TimelineCommand.self,
            RevisionsCommand.self,
            SourcesCommand.self, ExportCommand.self, BackupCommand.self, CheckCommand.self,
            RescueCommand.self, ForgetCommand.self, RegroupCommand.self, MergeCommand.self,
            SplitCommand.self, MoveCommand.self, UndoCommand.self, WatchCommand.self,
            RulesCommand.self, ServeCommand.self, UserCommand.self, TokenCommand.self,
            AuditCommand.self, DoctorCommand.self,
            FollowCommand.self,
        ])

    @Flag(name: .long, help: "Show the version; with --format json in full.")
    var version = false

    func run() throws {
        throw CleanExit.helpRequest(self)
    }

    /// Wrong usage ends with 2, as the contract has it, and not with 64.
    static func main() {
        if let version = VersionReport.answer(to: Array(CommandLine.arguments.dropFirst())) {
            return Terminal.print(version)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code.isSuccess {
                Terminal.print(message)
            } else if !message.isEmpty {
                Terminal.complain(message)
            }
            Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}
