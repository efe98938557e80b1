import Archive
import News

/// How the sources that are followed do, and what happened to them.
struct FollowedList {
    private let sources: [FollowedSource]
    private let events: [SourceEvent]
    private let eventsOnly: Bool
    private let now: Int

    /// So many events are shown beside the sources.
    private static let recentEvents = 5

    init(_ store: Store, eventsOnly: Bool, now: Int = Clock.seconds()) throws {
        self.eventsOnly = eventsOnly
        self.now = now
        (sources, events) = try ArchiveOptions.telling { () throws(ArchiveError) in
            (try store.followedSources(), try store.sourceEvents())
        }
    }

    func write(_ format: ListFormat) {
        switch format {
        case .text: if !text.isEmpty { Terminal.print(text) }
        case .jsonl:
            let writer = RecordWriter()
            for record in records { writer.write(record) }
            writer.flush()
        }
    }

    var text: String {
        let shown = eventsOnly ? events[...] : events.suffix(Self.recentEvents)
        let lines = shown.map { "\($0.at)  \($0.kind.rawValue): \($0.source): \($0.detail)\n" }
        if eventsOnly { return lines.isEmpty ? "Nothing happened.\n" : lines.joined() }
        guard !sources.isEmpty else { return "" }
        return "FOLLOWED\n" + sources.map(words).joined()
            + (lines.isEmpty ? "" : "\nLATELY\n" + lines.joined()) + "\nOUTLETS\n"
    }

    private func words(_ source: FollowedSource) -> String {
        var parts = [source.title, source.address].compactMap { $0 }
        if let gone = source.gone { return line(parts + ["GONE since \(day(gone))"]) }
        parts.append("\(source.kept) kept")
        if source.waiting > 0 { parts.append("\(source.waiting) waiting") }
        if source.failed > 0 { parts.append("\(source.failed) given up") }
        parts.append(source.lastItem.map { "last item \(ago($0))" } ?? "nothing yet")
        parts.append(source.fetched.map { "asked \(ago($0))" } ?? "not asked yet")
        parts.append("every \(span(source.every))")
        if source.isSilent, let last = source.lastItem {
            parts.append("SILENT for \(span(now - last))")
        }
        if source.failures > 0 {
            parts.append(
                (source.isFailing ? "FAILING" : "failed") + ", \(source.failures) in a row: "
                    + (source.failure ?? ""))
        }
        return line(parts)
    }

    private func line(_ parts: [String]) -> String { parts.joined(separator: " · ") + "\n" }

    private func day(_ seconds: Int) -> CalendarDay { CalendarDay(number: seconds / 86_400) }

    private func ago(_ seconds: Int) -> String { span(max(0, now - seconds)) + " ago" }

    private func span(_ seconds: Int) -> String {
        switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7200: "\(seconds / 60) min"
        case ..<172_800: "\(seconds / 3600) h"
        default: "\(seconds / 86_400) days"
        }
    }

    var records: [JSON] {
        let happened = events.map { event in
            JSON.object([
                JSON.Member("record", .string("source-event")),
                JSON.Member("at", .string(event.at)),
                JSON.Member("source", .string(event.source)),
                JSON.Member("kind", .string(event.kind.rawValue)),
                JSON.Member("detail", .string(event.detail)),
            ])
        }
        return eventsOnly ? happened : sources.map(Self.record)
    }

    /// Times are seconds since 1970.
    private static func record(_ source: FollowedSource) -> JSON {
        .object([
            JSON.Member("record", .string("followed")),
            JSON.Member("address", .string(source.address)),
            JSON.Member("url", .string(source.url)), JSON.Member("title", JSON(source.title)),
            JSON.Member("kept", .integer(source.kept)),
            JSON.Member("waiting", .integer(source.waiting)),
            JSON.Member("failed", .integer(source.failed)),
            JSON.Member("lastItem", JSON(source.lastItem)),
            JSON.Member("fetched", JSON(source.fetched)),
            JSON.Member("succeeded", JSON(source.succeeded)),
            JSON.Member("failures", .integer(source.failures)),
            JSON.Member("failure", JSON(source.failure)),
            JSON.Member("silent", .bool(source.isSilent)), JSON.Member("gone", JSON(source.gone)),
            JSON.Member("every", .integer(source.every)),
            JSON.Member("next", .integer(source.next)),
        ])
    }
}
