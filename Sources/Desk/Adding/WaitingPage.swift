import Archive
import Briefing
import Hummingbird
import News

/// The reports that wait to be put into a story.
struct WaitingPage {
    let place = Place("Waiting reports")
    let waitingCount: String
    let waitingRows: [StarredPage.Line]
    let isMore: Bool

    /// So many are shown.
    static let limit = 200
}

extension DeskServer {
    func waitingPage() async throws -> Response {
        let (zone, pages) = (zone, pages)
        return try await archive { store in
            let count = try store.pendingCount()
            let rows = try store.waitingReports(limit: WaitingPage.limit).compactMap { report in
                try StarredPage.Line(
                    WorkSubject(.report, report.id), at: report.added, in: store, zone: zone)
            }
            return try pages.page(
                "waiting",
                WaitingPage(
                    waitingCount: count == 1 ? "1 report waits" : "\(count) reports wait",
                    waitingRows: rows, isMore: count > rows.count))
        }
    }
}
