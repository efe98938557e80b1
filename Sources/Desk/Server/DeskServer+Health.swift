import Archive
import Hummingbird
import News

extension DeskServer {
    /// Whether the program lives, whether it can answer, and how it does.
    func addHealth(to router: Router<BasicRequestContext>) {
        router.get("/healthz") { _, _ in Self.file("ok\n", "text/plain; charset=utf-8") }
        router.get("/readyz") { _, _ in
            _ = try await archive { try $0.pendingCount() }
            return Self.file("ok\n", "text/plain; charset=utf-8")
        }
        router.get("/metrics") { _, _ in
            let (stories, pending) = try await archive { store in
                (try store.storyCount(), try store.pendingCount())
            }
            return Self.file(
                metricsText(stories: stories, pending: pending),
                "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    private func metricsText(stories: Int, pending: Int) -> String {
        var text = MetricsText()
        text.add(metrics.now)
        text.add("dateline_stories", "gauge", "Stories in the archive.", Double(stories))
        text.add(
            "dateline_reports_pending", "gauge", "Reports that wait to be put into a story.",
            Double(pending))
        let process = ProcessFigures()
        let figures = [
            (
                "process_resident_memory_bytes", "Memory that the process has.",
                process.residentBytes
            ),
            ("process_open_fds", "Files and connections that are open.", process.openFiles),
            ("process_max_fds", "Files and connections that may be open.", process.fileLimit),
        ]
        for (name, help, value) in figures {
            if let value { text.add(name, "gauge", help, Double(value)) }
        }
        return text.text
    }
}
