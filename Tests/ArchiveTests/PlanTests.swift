import Foundation
import News
import Synchronization
import Testing

@testable import Archive

/// Pages that are looked at again, against a clock that the test turns.
@Suite struct PlanTests {
    let archive: TemporaryArchive
    let clock = Clock()
    let store: Store

    /// A clock that stands until it is turned.
    final class Clock: Sendable {
        private let seconds = Mutex(VisitPlanTests.noon)

        var now: Int { seconds.withLock { $0 } }
        func turn(_ seconds: Int) { self.seconds.withLock { $0 += seconds } }

        var text: String {
            let (day, rest) = now.quotientAndRemainder(dividingBy: 86_400)
            var stamp = DateStamp(CalendarDay(number: day))
            stamp.hour = rest / 3_600
            stamp.minute = rest / 60 % 60
            stamp.second = rest % 60
            stamp.offset = 0
            return stamp.description
        }
    }

    init() throws {
        archive = try TemporaryArchive()
        let clock = clock
        store = try Store(path: archive.path) { clock.text }
    }

    static let url = "https://example.org/ferry"

    private func add(_ text: String = "Nine people were hurt on the ferry.") throws {
        _ = try store.add([
            entry(
                "a", "The ferry ran aground off Stromness.\n" + text, url: Self.url,
                published: "2025-02-04T11:55Z")
        ])
    }

    private var due: [String] { get throws { try store.duePages().map(\.report) } }

    @Test func looksAgainAQuarterOfAnHourAfterPublication() throws {
        try add()
        try store.plan("a", validators: .init(etag: "\"1\"", modified: nil))
        #expect(try due == [])
        #expect(try store.nextVisit() == VisitPlanTests.noon + 600)
        clock.turn(600)
        let page = try #require(try store.duePages().first)
        #expect(page.url == Self.url)
        #expect(page.validators.etag == "\"1\"")
        try store.note(visit: "a", .same(.init(etag: "\"2\"", modified: nil)))
        #expect(try due == [])
        clock.turn(3_600)
        #expect(try store.duePages().first?.validators.etag == "\"2\"")
        #expect(try store.duePages().first?.visits == 1)
    }

    @Test func endsAfterAWeek() throws {
        try add()
        try store.plan("a")
        var visits = 0
        for _ in 0..<(8 * 24 * 4) {
            clock.turn(900)
            for page in try store.duePages() {
                visits += 1
                try store.note(visit: page.report, .same(.init()))
            }
        }
        #expect(visits == VisitPlan.delays.count)
        #expect(try store.nextVisit() == nil)
    }

    @Test func aVanishedPageIsARevisionUntilItComesBack() throws {
        try add()
        try store.plan("a")
        try store.save(.init(changed: [], aliases: [:], settled: ["a"]))
        clock.turn(900)
        let gone = clock.text
        try store.note(visit: "a", .gone(status: 404))
        #expect(try store.pendingCount() == 1, "its story is compared anew")
        clock.turn(3_600)
        try store.note(visit: "a", .gone(status: 404))
        let absence = try #require(try store.absences(of: "a").first)
        #expect(try store.absences(of: "a").count == 1)
        #expect(absence.ordinal == 2)
        #expect(absence.at == gone)
        #expect(absence.seen == "2025-02-04T12:00:00Z")
        clock.turn(3_600)
        try add("Fourteen people were hurt on the ferry.")
        try store.note(visit: "a", .changed(.init()))
        #expect(try store.absences(of: "a").first?.returned == clock.text)
        #expect(try store.revisions(of: "a").map(\.ordinal) == [1, 3])
        #expect(try store.check().complaints == [])
    }

    @Test func aPageThatIsGoneForGoodIsAskedForNoMore() throws {
        try add()
        try store.plan("a")
        try store.note(visit: "a", .gone(status: 410))
        #expect(try store.nextVisit() == nil)
    }

    @Test func aFailureIsTriedAgainSoon() throws {
        try add()
        try store.plan("a")
        clock.turn(4 * 86_400)
        try store.note(visit: "a", .failed("503"))
        #expect(try store.nextVisit() == clock.now + VisitPlan.firstWait)
        try store.note(visit: "a", .failed("503"))
        #expect(try store.nextVisit() == clock.now + 2 * VisitPlan.firstWait)
    }

    @Test func onlyPagesOfTheWebArePlanned() throws {
        _ = try store.add([entry("file", "Rain closed schools."), entry("b", "A third text.")])
        try store.plan("file")
        #expect(try store.nextVisit() == nil)
        #expect(throws: ArchiveError(path: archive.path, reason: .unknown("no"))) {
            try store.plan("no")
        }
        #expect(throws: ArchiveError(path: archive.path, reason: .unknown("b"))) {
            try store.note(visit: "b", .gone(status: 404))
        }
    }
}
