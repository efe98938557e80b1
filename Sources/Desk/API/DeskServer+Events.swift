import Archive
import HTTPTypes
import Hummingbird
import News
import ServiceLifecycle

extension DeskServer {
    /// How many streams of events are open at once.
    static var streamLimit: Int { 200 }
    /// How often the archive is asked for what is new, in seconds.
    static var eventInterval: Int { 1 }
    /// After how many seconds without news a comment shows that the stream lives.
    static var keepAliveInterval: Int { 15 }
    /// How many events are sent at once.
    private static var eventBatch: Int { 100 }

    /// New and changed stories as they come (server-sent events, HTML standard,
    /// 9.2). Who comes back with `Last-Event-ID` misses none.
    func events(_ request: Request) async throws -> Response {
        let seen = try await lastSeen(request)
        guard metrics.openStream(limit: Self.streamLimit) else {
            throw HTTPError(
                .serviceUnavailable, headers: [.retryAfter: "30"],
                message: "Too many streams of events are open; try again later.")
        }
        let ticks = settings.eventSeconds / Self.eventInterval
        let body = ResponseBody { writer in
            defer { metrics.closeStream() }
            var seen = seen
            try await writer.write(ByteBuffer(string: "retry: 5000\n: open\n\n"))
            for tick in 1...max(ticks, 1) {
                let after = seen
                let (changes, hidden) = try await archive { store in
                    let changes = try store.storyChanges(after: after, limit: Self.eventBatch)
                    let reasons =
                        changes.isEmpty
                        ? [:] : try store.hidingReasons(ofStories: changes.map(\.story))
                    return (changes, reasons)
                }
                seen = changes.last?.number ?? seen
                let text = changes.map { Self.event($0, hidden[$0.story]) }.joined()
                if !text.isEmpty { try await writer.write(ByteBuffer(string: text)) }
                if text.isEmpty, tick.isMultiple(of: Self.keepAliveInterval) {
                    try await writer.write(ByteBuffer(string: ": \(tick)\n\n"))
                }
                if Task.isShuttingDownGracefully || Task.isCancelled { break }
                try await Task.sleep(for: .seconds(Self.eventInterval))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: body)
    }

    /// The last event that the client has; what comes from now on without one.
    private func lastSeen(_ request: Request) async throws -> Int64 {
        let name = HTTPField.Name("Last-Event-ID")
        guard let text = name.flatMap({ request.headers[$0] }) else {
            return try await archive { try $0.latestChange() }
        }
        guard let number = Int64(text), number >= 0 else {
            throw HTTPError(
                .badRequest, message: "Last-Event-ID must be the id of an event of this stream.")
        }
        return number
    }

    /// - Parameter reason: why the lists leave the story out, where they do.
    static func event(_ change: StoryChange, _ reason: HiddenStory.Reason?) -> String {
        let data = JSON.object([
            JSON.Member("kind", .string(change.kind.rawValue)),
            JSON.Member("story", .string(change.story)),
            JSON.Member("headline", JSON(change.headline)),
            JSON.Member("at", .string(change.at)), JSON.Member("hidden", JSON(reason?.code)),
        ])
        return "id: \(change.number)\nevent: story\ndata: \(data.text)\n\n"
    }
}
