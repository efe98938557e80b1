import Foundation

/// The built command, run as its users run it.
struct Command {
    let status: Int32
    let output: String
    let complaints: String

    /// Runs `dateline` with arguments from the project's folder.
    init(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws {
        // A command that ends before it has read its input must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = Project.folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input == nil ? FileHandle.nullDevice : stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        // Each pipe is served by itself, or a full one would stop the command.
        let group = DispatchGroup()
        let complaints = Collector()
        DispatchQueue.global().async(group: group) {
            complaints.data = stderr.fileHandleForReading.readDataToEndOfFile()
        }
        if let input {
            DispatchQueue.global().async(group: group) {
                try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
                try? stdin.fileHandleForWriting.close()
            }
        }
        let written = stdout.fileHandleForReading.readDataToEndOfFile()
        group.wait()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: written, as: UTF8.self)
        self.complaints = String(decoding: complaints.data, as: UTF8.self)
    }

    /// Runs `dateline` and ends it with SIGKILL after some seconds, wherever it is.
    static func killed(
        _ arguments: [String], input: String, environment: [String: String],
        after seconds: Double
    ) throws {
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let stdin = Pipe()
        process.standardInput = stdin
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        DispatchQueue.global().async {
            try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try? stdin.fileHandleForWriting.close()
        }
        Thread.sleep(forTimeInterval: seconds)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The executable beside the test runner.
    private static var binary: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("dateline")
    }

    private final class Collector: @unchecked Sendable {
        var data = Data()
    }
}

/// Where the project is.
enum Project {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(of path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("dateline-\(UUID().uuidString)")

    init(_ files: [String: [UInt8]] = [:]) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, bytes) in files {
            try Data(bytes).write(to: url.appendingPathComponent(name))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
