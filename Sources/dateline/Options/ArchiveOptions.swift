import Archive
import ArgumentParser
import Foundation
import News
import Settings

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
    @Option(
        help: """
            The archive (default: $DATELINE_ARCHIVE, else what the configuration says, else \
            archive.dateline in the user's data folder).
            """)
    var archive: String?

    @OptionGroup var configuration: SettingsOptions

    /// Opens the archive; a complaint about it ends the run with 3.
    func open(create: Bool = false) throws -> Store {
        let path = try self.path()
        if create { try Self.makeFolder(of: path) }
        return try Self.telling { () throws(ArchiveError) in
            try Store(path: path, create: create, clock: Self.now)
        }
    }

    /// The option goes before the environment, and that before the configuration.
    func path() throws -> String {
        if let archive { return archive }
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["DATELINE_ARCHIVE"], !path.isEmpty { return path }
        return try configuration.load().archive ?? Self.standardPath(environment)
    }

    /// Does work on an archive; what goes wrong is told, and ends the run with 3.
    static func telling<Value>(_ work: () throws(ArchiveError) -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            Terminal.complain("dateline: \(error)")
            throw ExitCode(3)
        }
    }

    static func standardPath(_ environment: [String: String]) -> String {
        if let path = environment["DATELINE_ARCHIVE"], !path.isEmpty { return path }
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let folder = data ?? (environment["HOME"] ?? ".") + "/.local/share"
        return folder + "/dateline/archive.dateline"
    }

    private static func makeFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            Terminal.complain("dateline: the folder \(folder.path) cannot be made: \(error)")
            throw ExitCode(3)
        }
    }

    /// ISO 8601 in UTC, to the second.
    @Sendable static func now() -> String {
        let seconds = Int(Date().timeIntervalSince1970)
        let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CalendarDay(number: day))T\(time.joined(separator: ":"))Z"
    }
}

/// How a command that lists things writes them.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl

    /// Words on a terminal, records elsewhere.
    static func standard(_ asked: ListFormat?) -> ListFormat {
        asked ?? (Terminal.outputIsTerminal ? .text : .jsonl)
    }
}
