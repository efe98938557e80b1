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
        let address: String
        let reports: Int
        let last: String
        let rate: String
        let undated: Int
        let undatedAddress: String
        /// "silent for 6 days", "texts became shorter"; nothing where all is well.
        let complaints: String
        let state: String
    }

    /// A feed or sitemap.
    struct Followed {
        /// As a form sends it back, and as it is shown.
        let sourceAddress: String
        let shownAddress: String
        let sourceTitle: String
        let counts: [Count]
        let condition: String
        let conditionKind: String
        let asked: TimeWords?
    }

    /// How many of a source's items came to something, with the way to them.
    struct Count {
        let itemCount: Int
        let itemWords: String
        let itemsAddress: String
    }
}

extension SourcesPage.Row {
    /// From so many reports on an outlet has a rate.
    private static let rateCount = 5

    init(_ health: SourceHealth) {
        outlet = health.outlet.map(SafeText.line) ?? "not named"
        let query = health.outlet.map { "outlet:\"\($0.replacing("\"", with: ""))\"" }
        address = query.map { Address.search($0) } ?? UnnamedPage.address(undated: false)
        // Of no day that there was.
        undatedAddress =
            query.map { Address.search("\($0) -date:0001..") }
            ?? UnnamedPage.address(undated: true)
        reports = health.reports
        last = health.lastDay.map { DateWords.short(CalendarDay(number: $0)) } ?? "no date"
        // A few reports have no usual rate.
        let rated = health.reports < Self.rateCount ? nil : health.rate
        rate = rated.map { "\(($0 * 10).rounded() / 10) a day" } ?? ""
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
        shownAddress = SafeText.line(source.address)
        sourceTitle = SafeText.line(source.title ?? source.address)
        counts = [
            (ListedItem.State.kept, source.kept), (.waiting, source.waiting),
            (.failed, source.failed),
        ].map { state, count in
            SourcesPage.Count(
                itemCount: count, itemWords: state.words,
                itemsAddress: ItemsPage.address(source.number, state))
        }
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
