import Foundation

/// How a command that was run ended.
struct CommandResult: Equatable, Sendable {
    let code: Int32
    /// What it wrote to standard error.
    let complaint: String

    var succeeded: Bool { code == 0 }

    /// Whether there was no such program, or a Python without the module.
    var isNotInstalled: Bool { code == 127 || complaint.contains("No module named") }
}

/// Runs a command that is found on the search path, and waits for its end.
///
/// Its standard output is thrown away: pip's progress is not ours to show.
func run(_ command: [String]) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let complaint = Pipe()
    process.standardError = complaint
    try process.run()
    // Read to the end before waiting, or a full pipe would stop the command.
    let bytes = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandResult(
        code: process.terminationStatus, complaint: String(decoding: bytes, as: UTF8.self))
}
