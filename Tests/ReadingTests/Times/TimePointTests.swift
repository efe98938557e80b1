import News
import Testing

@testable import Reading

struct TimePointTests {
    static let grains: [(TimePoint.Grain, String, String)] = [
        (.day, "2024-12-31", "2025-01-01"), (.week, "2025-W01", "2025-W02"),
        (.weekend, "2025-W01-WE", "2025-W02-WE"), (.month, "2024-12", "2025-01"),
        (.quarter, "2024-Q4", "2025-Q1"), (.half, "2024-H2", "2025-H1"), (.year, "2024", "2025"),
        (.decade, "202", "203"), (.century, "20", "21"),
    ]

    @Test(arguments: grains)
    func writesPeriodsAndTheNext(grain: TimePoint.Grain, value: String, next: String) throws {
        let day = try #require(CalendarDay(2024, 12, 31))
        #expect(TimePoint(grain, of: day).value == value)
        #expect(TimePoint(grain, of: day).moved(1).value == next)
    }
}
