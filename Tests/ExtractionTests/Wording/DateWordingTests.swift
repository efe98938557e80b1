import News
import Testing

@testable import Extraction

@Suite struct DateWordingTests {
    @Test(arguments: [
        ("February 4, 2025", "2025-02-04"),
        ("4 Feb 2025 19:05 GMT", "2025-02-04T19:05Z"),
        ("Tue Feb 4 2025 7:05 p.m. ET", "2025-02-04T19:05-05:00"),
        ("Mon July 16, 2018, 7:05 a.m. ET", "2018-07-16T07:05-04:00"),
        ("04.02.2025", "2025-02-04"),
        ("2025-02-04T19:05:00+0100", "2025-02-04T19:05:00+01:00"),
        ("2018-07-16 14:33:21", "2018-07-16T14:33:21"),
        ("Posted: 2:14 AM, July 16, 2018", "2018-07-16T02:14"),
        ("Sunday, 15 July 2018 08:39 PM", "2018-07-15T20:39"),
        ("15-Jul-2018 11:00 IST", "2018-07-15T11:00+05:30"),
        ("Jul 15th 2018", "2018-07-15"),
        ("1905 GMT, February 4, 2025", "2025-02-04T19:05Z"),
        ("15/07/18", "2018-07-15"),
        ("Veröffentlicht am 4. Februar 2025, 19.05 Uhr", "2025-02-04T19:05"),
        ("Publié le 4 février 2025 à 19h05", "2025-02-04T19:05"),
        ("4 de febrero de 2025 - 19:05", "2025-02-04T19:05"),
        ("Δημοσίευση: 5 Οκτωβρίου 2011, 10:30 μ.μ.", "2011-10-05T22:30"),
        ("5 октября 2011, 14:30 МСК", "2011-10-05T14:30+03:00"),
        ("Śr, 5 października 2011 10:12", "2011-10-05T10:12"),
        ("2011. október 5., 12:30", "2011-10-05T12:30"),
        ("发布时间：2011年10月5日 08:30", "2011-10-05T08:30"),
        ("12. 3. 2024 v 14:20", "2024-03-12T14:20"),
        ("5 ekim 2011 çarşamba, 11:22", "2011-10-05T11:22"),
    ])
    func readsDatesOfPublication(line: String, stamp: String) {
        #expect(DateLine(line)?.published?.description == stamp)
    }

    @Test(arguments: [
        "July 2018", "Feb 4, 7:05 p.m.", "Their record is 12-10 this season", "1,200 people",
        "Flight 2025-92", "",
    ])
    func findsNoDayWhereNoneIsStated(line: String) {
        #expect(DateLine(line) == nil)
    }

    @Test func keepsPublishedAndUpdatedApart() {
        let line = DateLine("Published 3 March 2020, updated 4 March 2020 at 10:15")
        #expect(line?.published?.description == "2020-03-03")
        #expect(line?.modified?.description == "2020-03-04T10:15")
        #expect(DateLine("Updated 3:47 AM ET, Mon July 16, 2018")?.published == nil)
    }

    @Test(
        arguments: [
            ("en-GB", nil, nil, "2011-10-05"), ("en-US", nil, nil, "2011-05-10"),
            ("de", nil, nil, "2011-10-05"), (nil, "example.co.uk", nil, "2011-10-05"),
            (nil, nil, "2011-06-01", "2011-05-10"), (nil, nil, nil, "2011-05-10"),
        ] as [(String?, String?, String?, String)])
    func ordersDayAndMonthByWhatIsKnown(
        language: String?, host: String?, latest: String?, day: String
    ) {
        let hints = DateHints(
            language: language, host: host, latest: latest.flatMap { DateStamp($0) })
        #expect(DateLine("05/10/2011", hints: hints)?.published?.description == day)
    }

    @Test func saysThatAnOrderIsUndecided() {
        #expect(statedDates(in: "05/10/2011").first?.isAmbiguous == true)
        #expect(statedDates(in: "15/10/2011").first?.isAmbiguous == false)
    }

    @Test func giveBackTheWordsBesideADate() {
        #expect(DateLine("Nation/World 07/15/2018, 11:06am")?.rest == "Nation/World")
        #expect(DateLine("By S.A. Miller, July 15, 2018")?.rest == "By S.A. Miller")
    }

    @Test func keepsTheDayWhereTheHourIsLaterThanTheFetch() {
        let hints = DateHints(latest: DateStamp("2018-07-15T12:40-04:00"))
        let line = DateLine("Jul.15.2018 / 4:22 PM ET", hints: hints)
        #expect(line?.published?.description == "2018-07-15")
        #expect(DateLine("July 19, 2018", hints: hints) == nil)
    }

    @Test(arguments: [("Published:", StatedDate.Role.published), ("Updated", .updated)])
    func readsAMarkThatStandsAlone(line: String, role: StatedDate.Role) {
        #expect(DateLine.mark(line) == role)
        #expect(DateLine.mark("Updated figures") == nil)
    }
}

extension DateWordingTests {
    @Test(arguments: [
        ("Ann Lee July 16 at 4:59 AM Email the author", "2018-07-16T04:59"),
        ("Posted 20 December", "2017-12-20"), ("July 3", "2018-07-03"),
        ("Posted: 3:14 AM, July 16, 2018", "2018-07-16T03:14"),
        ("The summit on July 3 went well", nil),
    ])
    func takesTheYearFromTheFetchWhereAPageLeavesItOut(line: String, stamp: String?) {
        let hints = DateHints(latest: DateStamp("2018-07-16T10:00-04:00"))
        #expect(DateLine(line, hints: hints)?.published?.description == stamp)
    }
}
