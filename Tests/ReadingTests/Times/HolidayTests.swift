import News
import Testing

@testable import Reading

struct HolidayTests {
    /// Dates of the tables of the U.S. Naval Observatory and of ISO 8601 practice.
    @Test(arguments: [
        (1961, "1961-04-02"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2008, "2008-03-23"),
        (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25"),
    ])
    func reckonsEaster(year: Int, day: String) {
        #expect(easterSunday(of: year)?.description == day)
    }

    @Test(arguments: [
        ("nth 11 4 4", "2024-11-28"), ("nth 5 1 -1", "2024-05-27"), ("nth 11 4 4 1", "2024-11-29"),
        ("day 2 30", nil), ("easter -2", "2024-03-29"), ("", nil), ("nth 1", nil),
    ])
    func findsTheDayOfARule(rule: String, day: String?) {
        #expect(HolidayRule(rule).day(in: 2024)?.description == day)
    }

    @Test(arguments: [
        ("2024-03-09", -300), ("2024-03-10", -240), ("2024-11-02", -240), ("2024-11-03", -300),
    ])
    func keepsSummerTime(day: String, offset: Int) {
        let eastern = ZoneRule(winter: -300, summer: -240, season: "us")
        #expect(eastern.offset(on: DateStamp(day)?.day) == offset)
        #expect(eastern.offset(on: nil) == nil)
    }
}
