import Archive
import Briefing
import Foundation
import Hummingbird
import HummingbirdTesting
import News

@testable import Desk

/// A desk over a small archive in a folder that goes away with its test.
final class DeskFixture {
    let folder: URL
    let store: Store

    /// An id as addresses have them, with all that must not break a path.
    static let address = "https://example.org/ferry?a=1&b=<2>#x"
    static let hostile = "<script>alert(\"1\")</script> & \u{202E}'ferry' <img src=x onerror=y>"

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("desk-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(
            path: folder.appendingPathComponent("desk.dateline").path,
            clock: { "2025-02-04T19:00:00Z" })
        let first = Self.report(
            Self.address, title: Self.hostile, outlet: "North <b>Post</b>",
            "The ferry ran aground on Tuesday.\nNine people were injured, the coastguard said.")
        let second = Self.report(
            "b.txt", title: "Ferry aground", outlet: "Isle Mail",
            "A ferry ran aground.\nTwelve people were injured, the harbour said.")
        _ = try store.add([first, second].map { Entry(report: $0, recording: .record) })
        try store.save(
            Store.Settlement(
                changed: [Self.story([first, second])], aliases: ["story-old": "story-1"],
                settled: [Self.address, "b.txt"]))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static func report(
        _ id: String, title: String, outlet: String, _ text: String
    ) -> Report {
        var article = Article(id: id, text: text)
        article.title = title
        article.outlet = outlet
        article.url = id.hasPrefix("https://") ? id : nil
        article.published = DateStamp("2025-02-04T18:30+00:00")
        var report = Report(article: article)
        var start = 0
        for line in text.split(separator: "\n") {
            let end = start + line.unicodeScalars.count
            report.sentences.append(Sentence(span: Span(start, end), paragraph: 0))
            start = end + 1
        }
        return report
    }

    private static func story(_ reports: [Report]) -> Story {
        let ids = reports.map(\.article.id)
        var story = Story(
            id: "story-1", headline: StoryHeadline(article: ids[0], text: hostile), articles: ids,
            independent: Independence(
                count: 2, least: 2, most: 2, groups: ids.map { [$0] }))
        let cells = reports.enumerated().map { index, report in
            let span = report.sentences[1].span
            return Cell(
                article: report.article.id, group: index, span: span,
                text: report.article.words(of: span), value: index == 0 ? "9" : "12")
        }
        let claim = Claim(
            id: "c1", standing: .conflict, subject: "people were injured", kind: .number,
            value: nil, cells: cells, why: "9 and 12 cannot both hold")
        let event = AgendaEntry(
            what: "inquiry opens", who: [], place: nil, when: "2025-02-07", earliest: "2025-02-07",
            latest: "2025-02-07", status: .scheduled, announcedBy: nil, cells: [cells[0]],
            outcome: nil, previous: ["2025-02-06"])
        story.comparison = StoryComparison(
            who: [], places: [], when: nil, claims: [claim],
            timeline: [
                TimelineEntry(
                    date: "2025-02-04", precision: .day, status: .happened, background: false,
                    claim: "c1")
            ], agenda: [event])
        return story
    }

    /// Asks the desk through its router, without a socket.
    func asking(
        _ settings: DeskSettings = DeskSettings(),
        _ work: @escaping @Sendable (any TestClientProtocol, DeskServer) async throws -> Void
    ) async throws {
        let server = try await DeskServer(
            store: store,
            work: fixtureWork,
            settings: settings)
        try await server.application().test(.router) { client in try await work(client, server) }
    }

    /// Work that needs no models: what is added is counted, and a decision is one of the
    /// archive's alone.
    var fixtureWork: DeskWork {
        let store = store
        return DeskWork(
            add: { materials in
                DeskWork.Outcome(
                    reports: materials.map(Self.name), complaints: ["bad.bin: is broken"])
            },
            decide: { _ in
                try store.decide(
                    .object([
                        JSON.Member("kind", .string("split")),
                        JSON.Member("articles", JSON(["b.txt"])),
                    ]), about: ["b.txt"])
            },
            undo: { try store.undo($0) },
            past: { id, moment, _ in
                let story = try store.story(id)
                let (all, changed) = try store.reports(story.articles, asOf: moment.instant)
                let isLater = { (report: Report) in
                    (report.article.published?.instant ?? 0) > moment.instant
                }
                return PastStory(
                    story: story, reports: all.filter { !isLater($0) },
                    later: all.filter(isLater), changed: changed)
            },
            follow: { address in
                guard address.contains("feed") else {
                    throw DeskRefusal("\(address): is a page that names no feed")
                }
                return try store.followByHand(address, title: "A feed")
            },
            evidence: { Array("PK \($0)".utf8) },
            stamp: { ExportStamp(models: [], at: DateStamp(CalendarDay(number: 20_000))) })
    }

    private static func name(_ material: DeskWork.Material) -> String {
        switch material {
        case .bytes(let bytes, let name): "\(name):\(bytes.count)"
        case .addresses(let addresses): "addresses:\(addresses.count)"
        }
    }
}
