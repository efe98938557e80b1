import News
import Testing

@testable import Archive

@Suite struct VisitPlanTests {
    /// 2025-02-04T12:00Z.
    static let noon = 1_738_670_400
    static let hour = 3_600

    @Test func visitsLieCloseAtFirstAndEndAfterAWeek() {
        let plan = VisitPlan(start: Self.noon, notices: [])
        #expect(plan.times.map { $0 - Self.noon } == VisitPlan.delays)
        #expect(plan.times.last == Self.noon + VisitPlan.horizon)
        #expect(plan.next(after: Self.noon + VisitPlan.horizon) == nil)
    }

    @Test(arguments: [
        ("2025-02-04TEV", 5), ("2025-02-04T19:30Z", 7), ("2025-02-04", 1), ("2025-02-05TMO", 18),
    ])
    func aPromisedUpdateIsLookedForWhenItIsDue(due: String, hours: Int) throws {
        let notice = Notice(kind: .updatePromised, text: "It will be updated.", due: due)
        let plan = VisitPlan(start: Self.noon, notices: [notice])
        let time = try #require(VisitPlan.time(of: due))
        let extra = plan.times.filter { !VisitPlan.delays.contains($0 - Self.noon) }
        let expected = VisitPlan.promiseDelays.map { time + $0 }.filter {
            $0 > Self.noon && !VisitPlan.delays.contains($0 - Self.noon)
        }
        #expect(extra == expected)
        if hours > 1 { #expect((time - Self.noon) / Self.hour == hours) }
    }

    @Test(arguments: [Notice.Kind.live, .developing, .updatePromised])
    func whatIsStillMovingIsLookedAtEveryHalfHour(kind: Notice.Kind) {
        let plan = VisitPlan(start: 0, notices: [Notice(kind: kind, text: "")])
        let close = plan.times.filter { $0 <= VisitPlan.developingSpan }
        #expect(close.count == 1 + VisitPlan.developingSpan / VisitPlan.developingPace)
    }

    @Test func aChangeIsFollowedByAnotherLookSoonButNotAfterAWeek() {
        let plan = VisitPlan(start: 0, notices: [])
        #expect(plan.next(afterChange: 90_000) == 90_000 + VisitPlan.afterChange)
        #expect(plan.next(afterChange: VisitPlan.horizon) == nil)
    }

    @Test(arguments: [(1, 900), (2, 1_800), (3, 3_600), (40, 43_200)])
    func waitsLongerAfterEachFailure(failures: Int, wait: Int) {
        let plan = VisitPlan(start: 0, notices: [])
        #expect(plan.next(after: 1_000, failures: failures) == 1_000 + wait)
        #expect(plan.next(after: VisitPlan.horizon, failures: failures) == nil)
    }
}
