import HTTPTypes
import Hummingbird

/// How long an answer may take.
enum TimeLimit {
    /// For a page or record, in seconds.
    static let reading = 30
    /// For what is kept, read and put into stories, in seconds.
    static let working = 300
    /// How long requests may go on when the desk is told to stop, in seconds.
    static let stopping = 25

    static func of(_ method: HTTPRequest.Method) -> Duration {
        .seconds(method == .get || method == .head ? reading : working)
    }

    /// Does work, and gives it up when the time is over.
    ///
    /// - Throws: 503, or what the work throws.
    static func within(
        _ limit: Duration, _ work: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        try await withThrowingTaskGroup(of: Response.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: limit)
                throw HTTPError(
                    .serviceUnavailable, headers: [.retryAfter: "30"],
                    message: "This took longer than \(limit.components.seconds) seconds and was "
                        + "given up; ask for less at once, or try again later.")
            }
            guard let response = try await group.next() else { throw CancellationError() }
            return response
        }
    }
}
