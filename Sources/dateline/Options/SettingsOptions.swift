import ArgumentParser
import Foundation
import Settings

/// Which configuration a command goes by.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: """
            The configuration (default: $DATELINE_CONFIG, else dateline/dateline.yaml in the \
            user's configuration folder, if it is there).
            """)
    var config: String?

    /// Reads the configuration; a complaint about it ends the run with 2, for it
    /// is wrong usage.
    func load() throws -> DeskSettings {
        do throws(SettingsError) {
            return try Self.read(config)
        } catch {
            Terminal.complain("dateline: \(error)")
            throw ExitCode(2)
        }
    }

    static func read(_ named: String?) throws(SettingsError) -> DeskSettings {
        let environment = ProcessInfo.processInfo.environment
        let asked = named ?? environment["DATELINE_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
        let path = asked ?? standardPath(environment)
        guard asked != nil || FileManager.default.fileExists(atPath: path) else {
            return DeskSettings()
        }
        return try DeskSettings(contentsOf: path)
    }

    static func standardPath(_ environment: [String: String]) -> String {
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (folder ?? (environment["HOME"] ?? ".") + "/.config") + "/dateline/dateline.yaml"
    }
}
