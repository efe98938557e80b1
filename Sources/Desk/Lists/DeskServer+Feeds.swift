import Archive
import Briefing
import Hummingbird
import News

extension DeskServer {
    /// How many stories a feed has.
    private static var feedSize: Int { 50 }

    /// Feeds, calendars and the files of a story.
    func addFeeds(to router: Router<BasicRequestContext>) {
        router.get("/feeds/stories.atom") { _, _ in
            let stories = try await archive { try $0.listStories(limit: Self.feedSize).stories }
            return Self.file(
                StoryFeed(stories, work.stamp()).atom, "application/atom+xml; charset=utf-8")
        }
        router.get("/feeds/stories.json") { _, _ in
            let stories = try await archive { try $0.listStories(limit: Self.feedSize).stories }
            return Self.file(
                String(decoding: StoryFeed(stories, work.stamp()).json.bytes, as: UTF8.self),
                "application/feed+json")
        }
        router.get("/agenda.ics") { _, _ in
            let stories = try await archive { try $0.listStories(limit: AgendaPage.limit).stories }
            return Self.file(
                AgendaCalendar(stories, work.stamp()).text, "text/calendar; charset=utf-8")
        }
        router.get("/stories/{id}/{file}") { _, context in
            let id = Address.decoded(try context.parameters.require("id"))
            let file = try context.parameters.require("file")
            let (zone, stamp) = (zone, work.stamp())
            return try await archive { store in
                let story = try store.story(id)
                let reports = try store.reports(story.articles)
                guard let (text, type) = Self.evidence(file, story, reports, zone, stamp) else {
                    throw HTTPError(.notFound)
                }
                return Self.file(text, type)
            }
        }
    }

    private static func evidence(
        _ file: String, _ story: Story, _ reports: [Report], _ zone: ReaderZone?,
        _ stamp: ExportStamp
    ) -> (text: String, type: String)? {
        switch file {
        case "dossier.html":
            // Its style stands in the page itself, so it opens from disk too.
            (Brief(reports: reports, stories: [story]).html(zone: zone), "text/html; charset=utf-8")
        case "claims.csv":
            (
                ExportTable.claims.rows(story).reduce(ExportTable.claims.csvHead) {
                    $0 + ExportTable.csv($1, stamp)
                }, "text/csv; charset=utf-8"
            )
        case "agenda.ics": (AgendaCalendar([story], stamp).text, "text/calendar; charset=utf-8")
        case "story.json":
            (String(decoding: story.json.bytes, as: UTF8.self), "application/json")
        case "reports.jsonl":
            (
                reports.map { String(decoding: $0.json.bytes, as: UTF8.self) + "\n" }.joined(),
                "application/x-ndjson"
            )
        default: nil
        }
    }

    static func file(_ text: String, _ type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
