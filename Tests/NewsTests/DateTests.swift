import News
import Testing

@Suite("Dates")
struct DateTests {
    @Test(arguments: [
        "2025", "2025-02", "2025-02-04", "2025-02-04T19:05", "2025-02-04T19:05:30",
        "2025-02-04T19:05-05:00", "2025-02-04T19:05:30Z",
    ])
    func keepsThePrecisionOfItsSource(text: String) throws {
        #expect(try #require(DateStamp(text)).description == text)
    }

    @Test(arguments: [
        ("2025-02-04 19:05:00.123Z", "2025-02-04T19:05:00Z"),
        ("2025-02-04T19:05+0100", "2025-02-04T19:05+01:00"),
        ("2025-02-04T19", "2025-02-04T19:00"),
    ])
    func readsOtherWritings(text: String, expected: String) throws {
        #expect(try #require(DateStamp(text)).description == expected)
    }

    @Test(arguments: [
        "", "25", "2025-13", "2025-02-30", "2025-02-04T25:61", "tomorrow", "2025-2-4",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(DateStamp(text) == nil)
    }

    @Test(arguments: [
        ("Tue, 04 Feb 2025 19:05:00 -0500", "2025-02-04T19:05:00-05:00"),
        ("4 Feb 25 19:05 GMT", "2025-02-04T19:05Z"),
        ("Wed, 02 Oct 2002 13:00:00 EST", "2002-10-02T13:00:00-05:00"),
    ])
    func readsMailDates(text: String, expected: String) throws {
        #expect(try #require(DateStamp.mail(text)).description == expected)
    }

    @Test func ordersStampsOfDifferentZones() throws {
        let washington = try #require(DateStamp("2025-02-04T19:00-05:00"))
        let jerusalem = try #require(DateStamp("2025-02-05T02:00+02:00"))
        #expect(washington.instant == jerusalem.instant)
    }

    @Test(arguments: [
        (2025, 2, 4, 2, 2025, 6), (2024, 12, 30, 1, 2025, 1), (2021, 1, 3, 7, 2020, 53),
        (2000, 2, 29, 2, 2000, 9), (1970, 1, 1, 4, 1970, 1),
    ])
    func knowsWeekdaysAndWeeks(
        year: Int, month: Int, day: Int, weekday: Int, weekYear: Int, week: Int
    ) throws {
        let date = try #require(CalendarDay(year, month, day))
        #expect(date.weekday == weekday)
        #expect(date.isoWeek == (weekYear, week))
        #expect(CalendarDay(number: date.number) == date)
    }

    @Test func addsMonthsWithinTheCalendar() throws {
        let last = try #require(CalendarDay(2024, 1, 31))
        #expect(last.adding(months: 1).description == "2024-02-29")
        #expect(last.adding(months: -2).description == "2023-11-30")
        #expect(last.adding(months: 13).description == "2025-02-28")
    }

    @Test(
        arguments: [
            ("2025-02-04", nil, "2025-02-04", "2025-02-04"),
            ("2025-02-04TEV", nil, "2025-02-04", "2025-02-04"),
            ("2025-W06", "END", "2025-02-07", "2025-02-09"),
            ("2025-W06", nil, "2025-02-03", "2025-02-09"),
            ("2025-W06-WE", nil, "2025-02-08", "2025-02-09"),
            ("2025-02", "START", "2025-02-01", "2025-02-09"),
            ("2025-Q1", nil, "2025-01-01", "2025-03-31"),
            ("FY2025", nil, "2024-02-01", "2025-12-31"),
            ("FY2025-Q1", nil, "2024-02-01", "2025-03-31"),
            ("2025-H2", nil, "2025-07-01", "2025-12-31"),
            ("2024-WI", nil, "2024-12-01", "2025-02-28"),
            ("199", nil, "1990-01-01", "1999-12-31"),
            ("2025", "END", "2025-09-02", "2025-12-31"),
        ] as [(String, String?, String, String)])
    func givesTheDaysOfATimexValue(
        value: String, mod: String?, first: String, last: String
    ) throws {
        let days = try #require(DayInterval(timex: value, mod: mod))
        #expect(days.first.description == first)
        #expect(days.last.description == last)
    }

    @Test(arguments: ["XXXX-02-04", "P2D", "PAST_REF", "XXXX-WXX-2", "", "2025-W99", "2025-02-31"])
    func givesNoDaysWhereNoneAreKnown(value: String) {
        #expect(DayInterval(timex: value) == nil)
    }
}
