import Archive
import Foundation
import News

/// A story of hundreds of reports, each of which says, announces and changes much.
final class LargeStory {
    static let count = 400
    static let id = "story-large"
    let folder: URL
    let store: Store
    let story: Story

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("large-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(
            path: folder.appendingPathComponent("desk.dateline").path,
            clock: { "2025-02-04T19:00:00Z" })
        let reports = (0..<Self.count).map { Self.report($0, "first") }
        let edited = (0..<Self.count).map { Self.report($0, "second") }
        _ = try store.add(reports.map { Entry(report: $0, recording: .record) })
        _ = try store.add(edited.map { Entry(report: $0, recording: .record) })
        story = Self.story(edited)
        try store.save(
            Store.Settlement(
                changed: [story], aliases: [:], settled: edited.map(\.article.id)))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A sentence for each thing that it tells.
    private static func report(_ number: Int, _ edition: String) -> Report {
        let lines = [
            "All \(number) ferries of the line stayed in the harbour on Monday, the line said.",
            "\(number % 40) people were hurt when ferry \(number) ran aground, the coastguard said.",
            "Captain \(number) has run the same ferry for \(number + 3) years without a day of rest.",
            "An inquiry into ferry \(number) opens on Friday, the ministry said in its \(edition) note.",
        ]
        let text = lines.joined(separator: " ")
        let id =
            "https://news-\(number).example/world/2025/02/04/the-ferry-that-ran-aground-\(number)"
        var article = Article(id: id, text: text)
        article.title = "Ferry \(number) aground & nobody knows why"
        article.outlet = "The Daily Harbour No \(number)"
        article.url = id
        article.published = DateStamp("2025-02-04T\(10 + number % 10):\(10 + number % 50)Z")
        var report = Report(article: article)
        var start = 0
        for line in lines {
            let end = start + line.unicodeScalars.count
            report.sentences.append(Sentence(span: Span(start, end), paragraph: 0))
            start = end + 1
        }
        return report
    }

    private static func cell(_ reports: [Report], _ number: Int, _ sentence: Int) -> Cell {
        let article = reports[number].article
        let span = reports[number].sentences[sentence].span
        return Cell(
            article: article.id, group: number, span: span, text: article.words(of: span),
            value: "\(number)")
    }

    private static func story(_ reports: [Report]) -> Story {
        let ids = reports.map(\.article.id)
        var story = Story(
            id: id, headline: StoryHeadline(article: ids[0], text: "Ferries aground"),
            articles: ids,
            independent: Independence(
                count: count, least: count, most: count, groups: ids.map { [$0] },
                why: ids.map { "\($0) has a text of its own" }),
            why: ids.map { Membership(article: $0, shares: ["ferry", "names of \(ids[0])"]) })
        func claim(_ name: String, _ standing: Claim.Standing, _ cells: [Cell]) -> Claim {
            Claim(
                id: name, standing: standing, subject: "what \(name) says", kind: .event,
                value: nil, cells: cells, why: "because \(cells[0].article) says so")
        }
        let everybody = reports.indices.map { cell(reports, $0, 0) }
        let conflicts = (0..<30).map { number in
            claim(
                "conflict-\(number)", .conflict,
                (0..<60).map { cell(reports, (number * 13 + $0 * 5) % count, 1) })
        }
        let singles = reports.indices.map {
            claim("single-\($0)", .single, [cell(reports, $0, 2)])
        }
        let claims = [claim("agreed-0", .agreed, everybody)] + conflicts + singles
        story.comparison = StoryComparison(
            who: [
                Participant(name: "Everybody", label: .person, roles: ["all"], articles: ids)
            ],
            places: [], when: nil, claims: claims,
            timeline: singles.map {
                TimelineEntry(
                    date: "2025-02-04", precision: .day, status: .happened, background: false,
                    claim: $0.id)
            },
            agenda: (0..<80).map { number in
                AgendaEntry(
                    what: "inquiry \(number) opens", who: [], place: nil, when: "2025-02-07",
                    earliest: "2025-02-07", latest: "2025-02-07", status: .scheduled,
                    announcedBy: "the ministry",
                    cells: (0..<150).map { cell(reports, (number + $0) % count, 3) },
                    outcome: nil, previous: [])
            })
        return story
    }
}
