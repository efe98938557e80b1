import Archive
import Briefing
import Hummingbird
import News

/// The reports whose outlet is not named: no search finds them by it.
struct UnnamedPage {
    let place = Place("Reports of no named outlet", at: "/sources")
    let isUndated: Bool
    let unnamedRows: [StarredPage.Line]
    let next: String?

    /// So many are on a page.
    static let size = 50

    static func address(undated: Bool) -> String {
        "/sources/unnamed" + (undated ? "?undated=1" : "")
    }
}

extension DeskServer {
    func unnamedPage(_ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        let isUndated = query.get("undated") == "1"
        let after = max(0, query.get("after", as: Int.self) ?? 0)
        let (zone, pages) = (zone, pages)
        return try await archive { store in
            let found = try store.reportsOfNoOutlet(
                undated: isUndated, limit: UnnamedPage.size + 1, after: after)
            let rows = try found.prefix(UnnamedPage.size).compactMap { report in
                try StarredPage.Line(
                    WorkSubject(.report, report.id), at: report.added, in: store, zone: zone)
            }
            let more = "/sources/unnamed?after=\(after + UnnamedPage.size)"
            return try pages.page(
                "unnamed",
                UnnamedPage(
                    isUndated: isUndated, unnamedRows: rows,
                    next: found.count > UnnamedPage.size
                        ? more + (isUndated ? "&undated=1" : "") : nil))
        }
    }
}
