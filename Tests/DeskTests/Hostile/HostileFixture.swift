import Archive
import Briefing
import Foundation
import Hummingbird
import HummingbirdTesting
import News

@testable import Desk

/// A desk where everything that others can write says the same words.
final class HostileFixture {
    let folder: URL
    let store: Store
    let words: String

    static let stamp = DateStamp("2025-02-04T18:30+00:00")

    /// As the archive has it.
    let story: String
    let reports: [String]
    /// No more than a name may be; what is searched for cannot hold all.
    private var name: String { String(words.prefix(60)) }

    /// - Parameter url: the reports' own address; the words where there is none.
    init(_ words: String, url: String? = nil) throws {
        self.words = words
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("desk-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(
            path: folder.appendingPathComponent("desk.dateline").path,
            clock: { "2025-02-04T19:00:00Z" })
        let given = ["a", "b"].map { Self.report("\($0) \(words)", words, url: url ?? words) }
        reports = try store.add(given.map { Entry(report: $0, recording: .record) }).map(\.id)
        story = "s\(reports[0].dropFirst())"
        let kept = try store.reports(reports)
        try store.save(
            Store.Settlement(changed: [story(of: kept)], aliases: [:], settled: reports))
        var changed = kept[0]
        changed.article.text = changed.article.text.replacing("Nine", with: "Ten \(words)")
        changed.sentences = Self.sentences(of: changed.article.text, words)
        _ = try store.add([Entry(report: changed, recording: .record)])
        try addWork()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static func report(_ id: String, _ words: String, url: String) -> Report {
        let text = "Opening of \(words) today. Nine people were hurt, \(words) said."
        var article = Article(id: id, text: text)
        article.title = words
        article.outlet = words
        // Two addresses, or it would be one report.
        article.url = id.hasPrefix("a") ? url : url + "#b"
        article.standfirst = words
        article.bylines = [words, words]
        article.editors = [words]
        article.agencies = [words]
        article.language = "en"
        article.section = words
        article.canonical = url
        article.published = Self.stamp
        article.captions = [Caption(text: words, alt: words, credit: words)]
        article.notices = [News.Notice(kind: .correction, text: words)]
        article.furniture = [Furniture(kind: .share, text: words)]
        article.otherHeadlines = [OtherHeadline(text: words, url: url)]
        var report = Report(article: article)
        report.sentences = Self.sentences(of: text, words)
        report.cast = [
            CastMember(entity: "e1", name: words, label: .person, roles: [words], mentions: 1),
            CastMember(entity: "e2", name: words, label: .location, roles: [words], mentions: 1),
        ]
        return report
    }

    private static func sentences(of text: String, _ words: String) -> [Sentence] {
        let first = "Opening of \(words) today.".unicodeScalars.count
        return [
            Sentence(span: Span(0, first), paragraph: 0),
            Sentence(span: Span(first + 1, text.unicodeScalars.count), paragraph: 0),
        ]
    }

    private func story(of reports: [Report]) -> Story {
        let ids = reports.map(\.article.id)
        var story = Story(
            id: story, headline: StoryHeadline(article: ids[0], text: words), articles: ids,
            outlets: [words], first: Self.stamp, last: Self.stamp,
            copies: [],
            independent: Independence(
                count: 2, least: 2, most: 2, groups: ids.map { [$0] }, why: [words]),
            why: ids.map { Membership(article: $0, shares: [words]) })
        let cells = reports.enumerated().map { index, report in
            let span = report.sentences[1].span
            return Cell(
                article: report.article.id, group: index, span: span,
                text: report.article.words(of: span), value: words, attribution: words)
        }
        let claims = Claim.Standing.allCases.map { standing in
            Claim(
                id: "\(standing) \(words)", standing: standing, subject: words, kind: .number,
                value: words, source: words, cells: cells, why: words)
        }
        let event = AgendaEntry(
            what: words, who: [words], place: words, when: "2025-02-07", earliest: "2025-02-07",
            latest: "2025-02-07", status: .scheduled, announcedBy: words, cells: cells,
            outcome: cells[0], previous: ["2025-02-06"])
        let person = Participant(name: words, label: .person, roles: [words], articles: ids)
        let place = Participant(name: words, label: .location, roles: [words], articles: ids)
        story.comparison = StoryComparison(
            who: [person], places: [place], when: nil, claims: claims,
            timeline: claims.map { claim in
                TimelineEntry(
                    date: "2025-02-04", precision: .day, status: .happened, background: false,
                    what: words, claim: claim.id)
            }, agenda: [event])
        return story
    }

    private func addWork() throws {
        let (story, report) = (WorkSubject(.story, story), WorkSubject(.report, reports[0]))
        for subject in [story, report] {
            try store.set(.star, true, of: subject)
            try store.write(note: words, on: subject)
        }
        // What is searched for must be a search.
        let phrase = "hurt OR \"\(words.replacing("\"", with: "").prefix(200))\""
        try store.addWatch(name, (try? Query(phrase)) ?? Query("hurt"), outputs: [])
        try store.followByHand("https://feeds.example/\(words)", title: words)
    }
}

extension HostileFixture {
    /// Every page and file of the desk that shows what others wrote, by a name that is the
    /// same for all words.
    var addresses: [(name: String, address: String)] {
        let views = ["", "timeline", "sources", "revisions", "evidence"]
        let files = [
            "dossier.html", "claims.csv", "agenda.ics", "story.json", "reports.jsonl", "feed.atom",
            "feed.json",
        ]
        let id = Address.encoded(story)
        let search = "/feeds/searches/\(Address.encoded(name))"
        return views.map { ("view \($0)", Address.story(story, $0)) }
            + files.map { ("file \($0)", "/stories/\(id)/\($0)") }
            + [
                ("past", "\(Address.story(story))?at=2025-02-04T19:00Z"),
                ("past, not compared", "\(Address.story(story))?at=2025-02-05"),
                ("claim", ClaimContent.address(story, "conflict \(words)")),
                ("announced", Address.story(story, AnnouncedContent.path(0))),
                ("report", Address.report(reports[0])),
                ("API story", "/api/v1/stories/\(id)"),
                ("API report", "/api/v1/reports/\(Address.encoded(reports[0]))"),
                ("feed of a search", "\(search).atom"), ("JSON of a search", "\(search).json"),
                ("no story", Address.story("none \(words)")),
                ("no page", "/\(Address.encoded(words))"),
                ("login", "/login?next=\(Address.encoded(words))"),
                ("no status", "/agenda?status=\(Address.encoded(words))"),
                ("no time", "\(Address.story(story))?at=\(Address.encoded("no " + words))"),
                ("items", "/sources/items?source=1&state=\(Address.encoded(words))"),
            ]
            + [
                "/", "/?new=1", "/search?q=hurt", "/agenda", "/people", "/places", "/sources",
                "/starred", "/work", "/searches", "/add", "/feeds/stories.atom",
                "/feeds/stories.json", "/agenda.ics", "/api/v1/stories", "/api/v1/search?q=hurt",
                "/reader/api/0/subscription/list", "/reader/api/0/stream/contents",
                "/sources/unnamed", "/metrics",
            ].map { ($0, $0) }
    }

    func asking(
        _ ask: @escaping @Sendable (any TestClientProtocol, DeskServer) async throws -> Void
    ) async throws {
        let (store, words) = (store, words)
        let work = DeskWork(
            add: { _ in DeskWork.Outcome(reports: [], complaints: [words]) },
            decide: { _ in nil }, undo: { try store.undo($0) },
            past: { id, moment, _ in
                let story = try store.story(id)
                let all = try store.reports(story.articles)
                return PastStory(
                    story: story, reports: all, later: all, changed: [],
                    isCompared: moment.day != CalendarDay(2025, 2, 5))
            },
            follow: { throw DeskRefusal("\($0): is no feed") }, evidence: { Array($0.utf8) },
            stamp: { ExportStamp(models: [], at: DateStamp(CalendarDay(number: 20_000))) })
        let server = try await DeskServer(store: store, work: work, settings: DeskSettings())
        try await server.application().test(.router) { client in try await ask(client, server) }
    }
}
