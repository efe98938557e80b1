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
    let earlier: Step?
    let later: Step?

    struct Filter {
        let address: String
        let name: String
        let count: Int
        let current: String?
    }

    /// The way to the entries before or behind those of the page.
    struct Step {
        let stepAddress: String
        let stepCount: Int
    }

    /// So many entries are on a page.
    static let size = 30
    /// How many days before today the calendar begins.
    static let calendarDays = 90
    /// Entries of the calendar at most.
    static let calendarLimit = 1_000
}

extension DeskServer {
    func agendaPage(_ request: Request) async throws -> Response {
        let query = request.uri.queryParameters
        let asked = query.get("status").flatMap(AgendaEntry.Status.init(rawValue:))
        let given = query.get("after", as: Int.self)
        let (zone, pages, today) = (zone, pages, work.stamp().at.day?.description ?? "")
        return try await archive { store in
            let counts = try store.agendaCounts(before: today)
            let chosen = counts.filter { asked == nil || $0.key == asked }.values
            let total = chosen.reduce(0) { $0 + $1.all }
            // The page begins at today, and is full where it can be.
            let past = chosen.reduce(0) { $0 + $1.before }
            let start = max(0, given ?? min(past, max(0, total - AgendaPage.size)))
            let entries = try store.agenda(
                asked, today: today, limit: AgendaPage.size, after: start)
            let items = Self.items(entries, in: store, zone: zone)
            return try pages.page(
                "agenda",
                AgendaPage(
                    asked, counts: counts.mapValues(\.all), total: total, start: start,
                    shown: entries.count, items: items))
        }
    }

    private static func items(
        _ places: [AgendaPlace], in store: Store, zone: ReaderZone?
    ) -> [AgendaItem] {
        var known: [String: Report] = [:]
        let hidden = (try? store.hidingReasons(ofStories: places.map(\.story))) ?? [:]
        return places.compactMap { place in
            let entry = place.entry
            let quoted = (entry.cells + [entry.outcome].compactMap { $0 }).map(\.article)
                .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            // A story without one of its reports is about to be made anew.
            let missing = quoted.filter { known[$0] == nil }
            guard let reports = try? store.reports(missing) else { return nil }
            for report in reports { known[report.article.id] = report }
            var item = item(place, quoted: quoted, known: known, zone: zone)
            item?.hiddenWhy = hidden[place.story]?.words
            return item
        }
    }

    private static func item(
        _ place: AgendaPlace, quoted: [String], known: [String: Report], zone: ReaderZone?
    ) -> AgendaItem? {
        var story = Story(
            id: place.story, headline: StoryHeadline(article: "", text: place.headline),
            articles: quoted,
            independent: Independence(count: 1, least: 1, most: 1, groups: [quoted]))
        story.comparison = StoryComparison(agenda: [place.entry])
        let view = StoryView(story: story, reports: known, zone: zone)
        return view.agenda.first.map { agenda in
            var item = AgendaItem(agenda, view: view, place: place.place)
            item.story = view.headline
            item.storyAddress = Address.story(story.id)
            // Letters are of a story's own page.
            for index in item.lines.indices { item.lines[index].letter = "" }
            return item
        }
    }
}

extension AgendaPage {
    fileprivate init(
        _ asked: AgendaEntry.Status?, counts: [AgendaEntry.Status: Int], total: Int, start: Int,
        shown: Int, items: [AgendaItem]
    ) {
        place = Place("Agenda", at: "/agenda")
        filters = AgendaEntry.Status.allCases.compactMap { status in
            counts[status].map { count in
                Filter(
                    address: "/agenda?status=\(status.rawValue)", name: status.rawValue,
                    count: count, current: status == asked ? "page" : nil)
            }
        }
        let all = counts.values.reduce(0, +)
        var words = total == 1 ? "1 entry" : "\(total) entries"
        if let asked { words += " \(asked.rawValue), of \(all)" }
        count = words
        entries = items
        isEmpty = items.isEmpty
        let status = asked.map { "&status=\($0.rawValue)" } ?? ""
        let end = start + shown
        earlier =
            start > 0
            ? Step(
                stepAddress: "/agenda?after=\(max(0, start - Self.size))" + status,
                stepCount: start) : nil
        later =
            end < total
            ? Step(stepAddress: "/agenda?after=\(end)" + status, stepCount: total - end) : nil
    }
}
