import Archive
import News

/// Saved searches, three lines each, or a record each.
struct WatchList {
    private let watches: [Watch]

    init(_ watches: [Watch]) {
        self.watches = watches
    }

    func write(_ format: ListFormat) {
        switch format {
        case .text: Terminal.print(text)
        case .jsonl:
            let writer = RecordWriter()
            for watch in watches { writer.write(Self.json(watch)) }
            writer.flush()
        }
    }

    private var text: String {
        guard !watches.isEmpty else { return "No search is saved; dateline watch add saves one.\n" }
        return watches.map { watch in
            let targets = watch.outputs.map { output in
                output.target.isEmpty
                    ? output.kind.rawValue : "\(output.kind.rawValue) \(output.target)"
            }
            let waiting = watch.waiting > 0 ? " · \(watch.waiting) deliveries wait" : ""
            return "\(watch.name): \(watch.query)\n  to \(targets.joined(separator: ", "))\n"
                + "  since \(watch.added) · \(watch.alerts) alerts\(waiting)\n"
        }.joined(separator: "\n")
    }

    private static func json(_ watch: Watch) -> JSON {
        .object([
            JSON.Member("record", .string("watch")), JSON.Member("name", .string(watch.name)),
            JSON.Member("query", .string(watch.query)), JSON.Member("added", .string(watch.added)),
            JSON.Member(
                "outputs",
                .array(
                    watch.outputs.map { output in
                        .object([
                            JSON.Member("kind", .string(output.kind.rawValue)),
                            JSON.Member("target", .string(output.target)),
                        ])
                    })),
            JSON.Member("alerts", .integer(watch.alerts)),
            JSON.Member("waiting", .integer(watch.waiting)),
        ])
    }
}
