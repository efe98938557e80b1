import ArgumentParser
import Foundation
import Models
import Pipeline

/// The steps for commands that take no reports but make stories.
enum ArchiveSteps {
    /// Loads the steps; a model that is missing is told, and ends the run with 3.
    static func load(reach: Steps.Reach = .comparison) throws -> Steps {
        let options = Steps.Options(threads: ProcessInfo.processInfo.activeProcessorCount)
        do {
            return try Steps(reach: reach, models: .standard(), options: options)
        } catch {
            Terminal.complain("dateline: \(error)")
            throw ExitCode(3)
        }
    }
}
