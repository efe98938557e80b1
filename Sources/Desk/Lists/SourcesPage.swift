import Archive
import Briefing
import Hummingbird
import News

/// The sources that are followed, and how the reports of each outlet come in.
struct SourcesPage {
    let place: Place
    let followed: [Followed]
    let rows: [Row]
    let isEmpty: Bool
    let next: String?
    let notice: Notice?
    let formKey: String

    /// So many outlets are on a page.
    static let size = 100

    struct Row {
        let outlet: String
        let address: String?
        let reports: Int
        let last: String
        let rate: String
        let undated: Int
        /// "silent for 6 days", "texts became shorter"; nothing where all is well.
        let complaints: String
        let state: String
    }

    /// A feed or sitemap.
    struct Followed {
        let sourceAddress: String
        let sourceTitle: String
        let kept: Int
        let waiting: Int
        let failed: Int
        let condition: String
        let conditionKind: String
        let asked: TimeWords?
    }
}

extension SourcesPage.Row {
    init(_ health: SourceHealth) {
        outlet = health.outlet.map(SafeText.line) ?? "not named"
        address = health.outlet.map { name in
            Address.search("outlet:\"\(name.replacing("\"", with: ""))\"")
        }
        reports = health.reports
        last = health.lastDay.map { DateWords.short(CalendarDay(number: $0)) } ?? "no date"
        rate = health.rate.map { "\(($0 * 10).rounded() / 10) a day" } ?? ""
        undated = health.undated
        var words: [String] = []
        if health.isSilent, let days = health.silence { words.append("silent for \(days) days") }
        if health.isShrinking { words.append("texts became shorter") }
        if health.isLosingDates { words.append("dates are no longer found") }
        complaints = words.isEmpty ? "well" : words.joined(separator: ", ")
        state = words.isEmpty ? "well" : "ill"
    }
}

extension SourcesPage.Followed {
    init(_ source: FollowedSource, zone: ReaderZone?) {
        sourceAddress = source.address
        sourceTitle = SafeText.line(source.title ?? source.address)
        (kept, waiting, failed) = (source.kept, source.waiting, source.failed)
        asked = source.fetched.map { TimeWords(PastMoment.stamp($0), zone: zone) }
        (condition, conditionKind) = Self.condition(of: source)
    }

    private static func condition(of source: FollowedSource) -> (String, String) {
        if source.gone != nil { return ("✕ gone for good", "ill") }
        if let failure = source.failure, source.failures > 0 {
            return ("✕ failed: \(SafeText.line(failure))", "ill")
        }
        if source.isSilent { return ("◷ silent for longer than usual", "ill") }
        return source.fetched == nil ? ("… not asked yet", "well") : ("✓ well", "well")
    }
}

extension DeskServer {
    func sourcesPage(_ request: Request) async throws -> Response {
        let (zone, key, pages) = (zone, formKey, pages)
        let after = max(0, request.uri.queryParameters.get("after", as: Int.self) ?? 0)
        return try await archive { store in
            let all = try store.sources(limit: SourcesPage.size + 1, after: after)
            let health = all.prefix(SourcesPage.size)
            let followed = after == 0 ? try store.followedSources() : []
            return try pages.page(
                "health",
                SourcesPage(
                    place: Place("Sources", at: "/sources"),
                    followed: followed.map { SourcesPage.Followed($0, zone: zone) },
                    rows: health.map(SourcesPage.Row.init), isEmpty: health.isEmpty,
                    next: all.count > health.count ? "/sources?after=\(after + health.count)" : nil,
                    notice: try Notice(request, in: store), formKey: key))
        }
    }
}
