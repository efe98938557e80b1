import Foundation

extension Examination {
    /// A program of others that one feature needs.
    private struct Tool {
        let command: String
        let package: String
        let use: String
    }

    private static let known = [
        Tool(command: "python3", package: "python3-pip", use: "models fetch"),
        Tool(command: "chromium", package: "chromium", use: "make desk-audit"),
        Tool(command: "chromedriver", package: "chromium-driver", use: "make desk-audit"),
        Tool(command: "wrk", package: "wrk", use: "make load-test"),
    ]

    /// Tools that Dateline itself does without, with what needs them.
    static func tools(
        path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) -> [Examination] {
        known.map { tool in
            let place = path.split(separator: ":").map { "\($0)/\(tool.command)" }.first {
                FileManager.default.isExecutableFile(atPath: $0)
            }
            return place.map { Examination(tool.command, .well, $0) }
                ?? Examination(
                    tool.command, .lacking,
                    "not here; \(tool.use) needs it: apt-get install \(tool.package)")
        }
    }
}
