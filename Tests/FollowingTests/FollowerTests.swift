import Foundation
import Models
import News
import Settings
import Testing

@testable import Acquisition
@testable import Archive
@testable import Pipeline

@Suite("Following", .enabled(if: Network.isReal))
struct FollowerTests {
    private let site: NewsSite
    private let clock = TestClock()
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("following-\(UUID().uuidString)")
    private let store: Store

    init() throws {
        site = try NewsSite()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(
            path: folder.appendingPathComponent("a.dateline").path,
            clock: { [clock] in clock.stamp })
    }

    private func run(
        all: Bool = true, settings: DeskSettings = DeskSettings(),
        isStopped: () -> Bool = { false }, tell: (Follower.Event) -> Void = { _ in }
    ) async throws -> Follower.Tally {
        let steps = try Steps(reach: .extraction, models: .standard())
        let follower = Follower(
            desk: Desk(steps: steps, store: store), client: Network.client(), settings: settings,
            now: { [clock] in clock.now })
        return try await follower.run(all: all, isStopped: isStopped, tell: tell)
    }

    private func source(_ path: String) throws -> FollowedSource? {
        try store.followedSources().first { $0.address == site.url(path) }
    }

    private func kinds() throws -> [SourceEvent.Kind] { try store.sourceEvents().map(\.kind) }

    @Test func keepsWhatASourceListsAndAsksNoMoreThanNeeded() async throws {
        site.feed("/feed", [1, 2, 3].map { site.item($0) }, headers: ["ETag: \"v1\""])
        for number in 1...3 { site.page(number) }
        try store.follow(site.url("/feed"))
        let first = try await run()
        #expect(first.new == 3)
        #expect(first.sourcesFailed + first.itemsFailed == 0)
        #expect(first.stories > 0)
        let report = try #require(try store.reports([site.url("/1.html")]).first)
        #expect(report.article.outlet == "Island Courier")
        #expect(report.article.published?.description == "2025-02-04T01:00:00Z")
        #expect(try store.recordedBytes(of: site.url("/1.html"), ordinal: 1)?.isEmpty == false)
        #expect(try await run().new == 0)
        #expect(site.count(of: "/1.html") == 1)
        #expect(site.count(of: "/robots.txt") == 2)
        let health = try #require(try source("/feed"))
        #expect((health.kept, health.waiting, health.failures) == (3, 0, 0))
        #expect(health.title == "Island Courier")
    }

    @Test func aChangedItemIsFetchedAgainAndIsARevision() async throws {
        site.feed("/feed", [site.item(1)])
        site.page(1)
        try store.follow(site.url("/feed"))
        _ = try await run()
        site.page(1, "Two people were hurt, the harbour master said.")
        site.feed("/feed", [site.item(1, "<description>Updated.</description>")])
        let tally = try await run()
        #expect((tally.new, tally.revised) == (0, 1))
        #expect(try store.revisions(of: site.url("/1.html")).count == 2)
    }

    @Test func oneBadSourceOrItemNeverStopsOthers() async throws {
        site.set("/page", "<!DOCTYPE html><html><body><p>No feed</p></body></html>")
        site.set("/broken", "<<<>>> & nothing")
        site.set("/oops", "", status: "500 Oops")
        site.set(
            "/bomb",
            "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>")
        site.feed("/feed", [site.item(1), site.item(2), site.item(3)])
        site.page(1)
        site.page(3)
        for path in ["/page", "/broken", "/oops", "/none", "/bomb", "/feed"] {
            try store.follow(site.url(path))
        }
        let tally = try await run()
        #expect((tally.sources, tally.sourcesFailed) == (6, 5))
        #expect((tally.new, tally.itemsFailed) == (2, 1))
        #expect(try source("/page")?.failure?.contains("is a page and no feed") == true)
        #expect(try source("/oops")?.failure == "the server answers 500")
    }

    @Test func aRunThatIsEndedGoesOnWhereItWas() async throws {
        site.feed("/feed", (1...20).map { site.item($0 % 24) })
        for number in 1...20 { site.page(number) }
        try store.follow(site.url("/feed"))
        var looks = 0
        let broken = try await run(isStopped: {
            looks += 1
            return looks > 2
        })
        #expect(broken.new > 0 && broken.new < 20)
        let rest = try await run(all: false)
        #expect((rest.sources, broken.new + rest.new) == (0, 20))
        #expect(site.count(of: "/7.html") == 1)
    }

    @Test func aPermanentMoveIsRememberedAndWhatIsGoneIsAskedNoMore() async throws {
        site.set("/old", "", status: "301 Moved", headers: ["Location: /feed"])
        site.feed("/feed", [site.item(1)])
        site.page(1)
        try store.follow(site.url("/old"))
        _ = try await run()
        #expect(try source("/old")?.url == site.url("/feed"))
        _ = try await run()
        #expect(site.count(of: "/old") == 1)
        site.set("/feed", "", status: "410 Gone")
        _ = try await run()
        #expect(try await run().sources == 0)
        #expect(try kinds() == [.moved, .gone])
    }

    @Test func aMoveToWhatIsNoFeedIsNotRemembered() async throws {
        site.set("/old", "", status: "301 Moved", headers: ["Location: /login"])
        site.set("/login", "<!DOCTYPE html><html><body><p>Who are you?</p></body></html>")
        try store.follow(site.url("/old"))
        _ = try await run()
        #expect(try source("/old")?.url == site.url("/old"))
    }

    @Test func failuresInARowPutOffTheNextTryAndAreAnEvent() async throws {
        site.set("/feed", "", status: "503 Busy")
        try store.follow(site.url("/feed"))
        var pauses: [Int] = []
        for _ in 0..<4 {
            _ = try await run()
            pauses.append((try source("/feed")?.next ?? 0) - clock.now)
        }
        #expect(pauses == [3600, 7200, 14_400, 28_800])
        #expect(try source("/feed")?.failures == 4)
        #expect(try kinds() == [.failing])
        #expect(try await run(all: false).sources == 0)
        site.feed("/feed", [])
        clock.pass(hours: 9)
        #expect(try await run(all: false).sources == 1)
        #expect(try source("/feed")?.failures == 0)
        #expect(try kinds() == [.failing, .recovered])
    }

    @Test func aServerThatAsksToWaitIsWaitedFor() async throws {
        site.set("/feed", "", status: "429 Enough", headers: ["Retry-After: 50000"])
        try store.follow(site.url("/feed"))
        _ = try await run()
        #expect(try source("/feed")?.next == clock.now + 50_000)
    }

    @Test func aSourceThatFallsSilentIsAnEventOnce() async throws {
        site.feed("/feed", (5...10).map { site.item($0) })
        for number in 5...11 { site.page(number) }
        try store.follow(site.url("/feed"))
        _ = try await run()
        #expect(try source("/feed")?.every == 1800)
        clock.pass(hours: 20)
        _ = try await run()
        #expect(try kinds().isEmpty)
        for _ in 0..<2 {
            clock.pass(hours: 10)
            _ = try await run()
        }
        #expect(try kinds() == [.silent])
        #expect(try source("/feed")?.isSilent == true)
        site.feed(
            "/feed",
            (5...10).map { site.item($0) } + [
                "<item><title>New</title><link>\(site.url("/11.html"))</link></item>"
            ])
        _ = try await run()
        #expect(try kinds() == [.silent, .speaking])
    }

    @Test func aPageThatCannotBeHadLeavesTheSourcesOwnWords() async throws {
        let words =
            "<description>The ferry left an hour late on Tuesday, the harbour said.</description>"
        site.set("/robots.txt", "User-agent: *\nDisallow: /2.html")
        site.feed("/feed", [site.item(1, words), site.item(2, words), site.item(3)])
        site.page(2)
        try store.follow(site.url("/feed"))
        let tally = try await run()
        #expect((tally.new, tally.itemsFailed) == (2, 1))
        #expect(site.count(of: "/2.html") == 0)
        let report = try #require(try store.reports([site.url("/2.html")]).first)
        #expect(report.article.findings.contains { $0.code == "feed-words" })
        #expect(try source("/feed")?.failed == 1)
    }

    @Test func aWholeTextInTheFeedSparesThePage() async throws {
        let text = String(
            repeating: "The ferry left the harbour an hour late in thick fog. ", count: 40)
        site.feed(
            "/feed",
            [
                site.item(
                    1,
                    "<source url=\"https://npa.example/\">Northern Press</source><description><![CDATA[<p>\(text)</p>]]></description><encoded><![CDATA[<p>\(text)</p>]]></encoded>"
                )
            ])
        try store.follow(site.url("/feed"))
        #expect(try await run().new == 1)
        #expect(site.count(of: "/1.html") == 0)
        let report = try #require(try store.reports([site.url("/1.html")]).first)
        #expect(report.article.outlet == "Northern Press")
    }

    @Test func theConfigurationSpeaksForASource() async throws {
        let settings = try DeskSettings(
            yaml: """
                sources:
                  - url: \(site.url("/feed"))
                    outlet: The Courier
                    content: feed
                    every: 5m
                limits: {items: 1}
                """, path: "desk.yaml")
        let words =
            "<description>The ferry left an hour late on Tuesday morning, it said.</description>"
        site.feed("/feed", [site.item(1, words), site.item(2, words)])
        let tally = try await run(settings: settings)
        #expect((tally.sources, tally.new) == (1, 1))
        #expect(try source("/feed")?.every == 300)
        #expect(site.count(of: "/1.html") == 0)
    }

    @Test func aSitemapsPartsAreReadAndABadOneSpoilsNoOther() async throws {
        let entry = "<url><loc>\(site.url("/1.html"))</loc><lastmod>2025-02-04</lastmod></url>"
        let part = { (path: String) in "<sitemap><loc>\(self.site.url(path))</loc></sitemap>" }
        site.set(
            "/map.xml", "<sitemapindex>\(part("/none.xml"))\(part("/news.xml"))</sitemapindex>")
        site.set("/news.xml", "<urlset>\(entry)</urlset>")
        site.page(1)
        try store.follow(site.url("/map.xml"))
        #expect(try await run().new == 1)
    }

    @Test func aPageIsLookedAtAgainAndMayChangeOrGo() async throws {
        site.feed("/feed", [site.item(11), site.item(12)], headers: ["ETag: \"v1\""])
        site.page(11)
        site.page(12)
        try store.follow(site.url("/feed"))
        #expect(try await run(all: false).new == 2)
        site.page(11, "Two people were hurt, the harbour master said.")
        site.set("/12.html", "", status: "404 None")
        clock.pass(hours: 2)
        var gone: [String] = []
        let again = try await run(
            all: false,
            tell: { event in
                if case .visit(let id, .gone(404)) = event { gone.append(id) }
            })
        #expect((again.visits, again.revised) == (2, 1))
        #expect(gone == [site.url("/12.html")])
        #expect(try await run(all: false).visits == 0)
    }
}
