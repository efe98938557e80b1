import News
import Testing

@testable import Archive

@Suite("Sources in the archive")
struct FollowedSourceTests {
    private let archive: TemporaryArchive
    private let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
    }

    private func item(_ id: String, _ source: FollowedSource, published: Int? = nil) -> FollowedItem
    {
        FollowedItem(
            source: source.number, id: id, entry: .object([JSON.Member("id", .string(id))]),
            published: published)
    }

    @Test func areFollowedOnceAndForgottenOnDemand() throws {
        #expect(try store.follow("https://e.example/f", title: "E"))
        #expect(try !store.follow("https://e.example/f", title: "Other"))
        #expect(try store.followedSources().map(\.title) == ["E"])
        try store.unfollow("https://e.example/f")
        #expect(try store.followedSources().isEmpty)
        #expect(throws: ArchiveError.self) { try store.unfollow("https://e.example/f") }
    }

    @Test func anItemWaitsUntilItIsKeptAndAgainWhenItChanges() throws {
        try store.follow("https://e.example/f")
        let source = try #require(try store.followedSources().first)
        var answer = Store.SourceAnswer()
        answer.items = [item("b", source, published: 20), item("a", source, published: 10)]
        #expect(try store.note(answer, of: source.number, now: 100) == 2)
        #expect(try store.note(answer, of: source.number, now: 200) == 0)
        let waiting = try store.waitingItems(now: 200, limit: 9)
        #expect(waiting.map(\.id) == ["a", "b"])
        try store.note([(waiting[0], .kept), (waiting[1], .later(500, why: "busy"))])
        #expect(try store.waitingItems(now: 499, limit: 9).isEmpty)
        #expect(try store.waitingItems(now: 500, limit: 9).map(\.attempts) == [1])
        #expect(try store.nextDue() == 500)
        answer.items = [
            FollowedItem(source: source.number, id: "a", entry: .object([]), published: 10)
        ]
        #expect(try store.note(answer, of: source.number, now: 300) == 1)
        #expect(try store.waitingItems(now: 300, limit: 9).map(\.id) == ["a"])
    }

    @Test func itemsThatDifferOnlyBehindANulAreTwo() throws {
        try store.follow("https://e.example/f")
        let source = try #require(try store.followedSources().first)
        var answer = Store.SourceAnswer()
        answer.items = [item("a\0" + "1", source), item("a\0" + "2", source)]
        #expect(try store.note(answer, of: source.number, now: 100) == 2)
        #expect(try store.note(answer, of: source.number, now: 200) == 0)
        try store.keepRobots("User-agent: *\0\nDisallow: /x", of: "https://e.example", fetched: 1)
        #expect(try store.robots(of: "https://e.example")?.text?.hasSuffix("/x") == true)
    }

    @Test func theHeadOfTheLastListIsKept() throws {
        #expect(try store.listHead() == nil)
        for title in ["1", "2"] {
            try store.keepListHead(.object([JSON.Member("title", .string(title))]))
        }
        #expect(try store.listHead()?["title"]?.string == "2")
    }

    @Test func sourcesTakeTurns() throws {
        for name in ["1", "2"] { try store.follow(name) }
        for source in try store.followedSources() {
            var answer = Store.SourceAnswer()
            answer.items = (0..<3).map { (number: Int) in
                item("\(source.address)\(number)", source, published: number)
            }
            _ = try store.note(answer, of: source.number, now: 9)
        }
        #expect(try store.waitingItems(now: 9, limit: 4).map(\.id) == ["10", "20", "11", "21"])
    }

    @Test(
        arguments: [
            ([], nil), ([1, 2], nil), ([0, 100, 200], 100), ([200, 0, 100, 5000], 100),
        ] as [([Int], Int?)])
    func theUsualGapIsTheMedian(times: [Int], gap: Int?) {
        #expect(SourceRhythm.usualGap(times) == gap)
    }

    @Test(arguments: [
        (86_400, 60, false), (86_401, 60, true), (5 * 86_400, 86_400, false),
        (5 * 86_400 + 1, 86_400, true),
    ])
    func silenceIsMoreThanADayAndFiveGaps(rest: Int, gap: Int, isSilence: Bool) {
        #expect(SourceRhythm.isSilence(rest, gap: gap) == isSilence)
    }

    @Test func noSourceIsAskedTooOftenOrTooRarely() throws {
        try store.follow("https://e.example/f")
        let source = try #require(try store.followedSources().first)
        var answer = Store.SourceAnswer()
        answer.items = (0..<9).map { (number: Int) in
            item("\(number)", source, published: number)
        }
        answer.atLeastEvery = 1 << 40
        _ = try store.note(answer, of: source.number, now: 9)
        #expect(try store.followedSources().first?.every == SourceRhythm.longest)
        answer.atLeastEvery = nil
        _ = try store.note(answer, of: source.number, now: 9)
        #expect(try store.followedSources().first?.every == SourceRhythm.shortest)
    }

    @Test func anArchiveOfTheFirstVersionIsBroughtForward() throws {
        let report = entry("a", "A ferry ran aground off Oban on Monday.")
        _ = try store.add([report])
        try store.write { db in
            for table in ["item", "source", "sourceEvent", "robots"] {
                try db.execute(sql: "DROP TABLE \(table)")
            }
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'")
        }
        let again = try archive.store()
        #expect(try again.reports(["a"]).count == 1)
        #expect(try again.followedSources().isEmpty)
    }

    @Test func aCopyOfRobotsIsKept() throws {
        #expect(try store.robots(of: "https://e.example") == nil)
        try store.keepRobots(nil, of: "https://e.example", fetched: 5)
        try store.keepRobots("User-agent: *", of: "https://e.example", fetched: 6)
        let copy = try #require(try store.robots(of: "https://e.example"))
        #expect(copy.text == "User-agent: *")
        #expect(copy.fetched == 6)
    }
}
