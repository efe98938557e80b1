import Archive
import Briefing
import Hummingbird
import News

/// What was announced in any story, by date, with what came of it.
struct AgendaPage {
    let place: Place
    let count: String
    let filters: [Filter]
    let entries: [AgendaItem]
    let isEmpty: Bool

    struct Filter {
        let address: String
        let name: String
        let count: Int
        let current: String?
    }

    /// Not more entries than this on a page.
    static let limit = 300
}

extension DeskServer {
    func agendaPage(_ request: Request) async throws -> Response {
        let asked = request.uri.queryParameters.get("status")
            .flatMap(AgendaEntry.Status.init(rawValue:))
        let zone = zone
        let items = try await archive { store in
            try store.listStories(limit: AgendaPage.limit).stories.flatMap { story in
                try Self.items(of: story, reports: store.reports(story.articles), zone: zone)
            }
        }
        let counts = Dictionary(grouping: items, by: \.item.status).mapValues(\.count)
        let filters = AgendaEntry.Status.allCases.compactMap { status in
            counts[status.rawValue].map { count in
                AgendaPage.Filter(
                    address: "/agenda?status=\(status.rawValue)", name: status.rawValue,
                    count: count, current: status == asked ? "page" : nil)
            }
        }
        let shown = items.filter { asked == nil || $0.item.status == asked?.rawValue }
            .sorted { ($0.earliest, $0.item.what) < ($1.earliest, $1.item.what) }
        return try pages.page(
            "agenda",
            AgendaPage(
                place: Place("Agenda", at: "/agenda"),
                count: shown.count == 1 ? "1 entry" : "\(shown.count) entries", filters: filters,
                entries: shown.map(\.item), isEmpty: shown.isEmpty))
    }

    private static func items(
        of story: Story, reports: @autoclosure () throws -> [Report], zone: ReaderZone?
    ) rethrows -> [(item: AgendaItem, earliest: String)] {
        guard story.comparison?.agenda.isEmpty == false else { return [] }
        let known = Dictionary(try reports().map { ($0.article.id, $0) }) { first, _ in first }
        let view = StoryView(story: story, reports: known, zone: zone)
        return view.agenda.map { agenda in
            var item = AgendaItem(agenda, view: view)
            item.story = view.headline
            item.storyAddress = Address.story(story.id)
            return (item, agenda.entry.earliest ?? "~")
        }
    }
}
