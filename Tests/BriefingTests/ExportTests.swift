import Foundation
import News
import Testing

@testable import Briefing

@Suite("Exports") struct ExportTests {
    private let stamp = ExportStamp(
        models: [ExportStamp.Model(name: "m", version: "1", sha256: "abc")],
        at: DateStamp("2025-02-04T19:00:00Z") ?? DateStamp(CalendarDay(number: 0)))
    private let brief = FerryStory.brief()
    private let reports = [
        "post": ExportedReport(place: 1, outlet: "Harbour Post", url: "https://example.org/post"),
        "wire": ExportedReport(place: 0, outlet: "NPA", url: nil),
    ]

    @Test func everyTableHasARowAsWideAsItsColumns() {
        for table in ExportTable.allCases {
            let rows =
                brief.reports.flatMap { table.rows($0, story: "s") }
                + brief.stories.flatMap { table.rows($0) }
            for row in rows { #expect(row.count == table.columns.count, "\(table)") }
        }
        #expect(ExportTable.reports.rows(brief.reports[0], story: nil).count == 1)
        #expect(!ExportTable.claims.rows(brief.stories[0]).isEmpty)
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("=1+1", "'=1+1"), ("-5", "-5"), ("a\"b", "\"a\"\"b\""),
        ("two\nlines", "\"two\nlines\""), ("plain", "plain"),
    ])
    func aFieldIsSafeForSpreadsheets(text: String, field: String) {
        #expect(CommaSeparated.row([.string(text)]) == field + "\r\n")
    }

    @Test func anEventKeepsItsIdWhenItsDateIsMoved() throws {
        var story = brief.stories[0]
        let entry = try #require(story.comparison?.agenda.first)
        let uid = { (story: Story) in
            AgendaCalendar([story], stamp, reports: reports).text
                .components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        let before = uid(story)
        #expect(!before.isEmpty)
        var moved = entry
        moved.earliest = "2024-04-01"
        moved.latest = "2024-04-01"
        moved.previous = ["2024-03-15"]
        moved.status = .rescheduled
        story.comparison?.agenda[0] = moved
        story.id = "merged"
        #expect(uid(story) == before)
        let text = AgendaCalendar([story], stamp, reports: reports).text
        #expect(text.contains("SEQUENCE:1\r\n"))
        #expect(text.contains("DTSTART;VALUE=DATE:20240401\r\n"))
        #expect(text.contains("DTSTAMP:20250204T190000Z\r\n"))
    }

    @Test(arguments: [
        ("2024-04-01T14:30-04:00", "DTSTART:20240401T183000Z\r\n"),
        ("2024-04-01T22:00-04:00", "DTSTART:20240402T020000Z\r\n"),
        ("2024-04-01T10:00", "DTSTART:20240401T100000\r\n"),
        ("2024-04-01TEV", "DTSTART;VALUE=DATE:20240401\r\nDTEND;VALUE=DATE:20240402\r\n"),
        ("2024-04", "DTSTART;VALUE=DATE:20240401\r\nDTEND;VALUE=DATE:20240402\r\n"),
    ])
    func anEventBeginsAtTheHourThatIsSaid(when: String, written: String) throws {
        var story = try #require(brief.stories.first { !($0.comparison?.agenda ?? []).isEmpty })
        var entry = try #require(story.comparison?.agenda.first)
        entry.when = when
        entry.earliest = "2024-04-01"
        entry.latest = "2024-04-01"
        story.comparison?.agenda = [entry]
        let text = AgendaCalendar([story], stamp, reports: reports).text
        #expect(text.contains(written))
        #expect(text.contains("DTEND") == written.contains("DTEND"))
    }

    @Test func everyFormatStatesWhatMadeIt() {
        let words = "models m 1 sha256:abc; exported 2025-02-04T19:00:00Z"
        let feed = StoryFeed(brief.stories, stamp, reports: reports)
        let message = NewsMessage(stamp)
        let texts = [
            stamp.words, feed.atom, feed.json.text, message.head,
            message.item(brief.reports[0]), message.item(brief.stories[0]),
            NewsroomObject(stamp).json(brief.reports[0]).text,
            NewsroomObject(stamp).json(brief.stories[0]).text,
            IntelligenceBundle(brief.stories, stamp, reports: reports).json.text,
        ]
        for text in texts { #expect(text.contains(words)) }
        let calendar = AgendaCalendar(brief.stories, stamp).text.replacing("\r\n ", with: "")
        #expect(calendar.contains("sha256:abc\\; exported 2025-02-04T19:00:00Z"))
    }

    @Test func idsOfABundleAreMadeFromNames() {
        // The example of RFC 9562, appendix A.4, is in another namespace; these were
        // computed with Python's uuid.uuid5(uuid.NAMESPACE_URL, …).
        #expect(NamedUUID("urn:dateline:x").description == "f0e145a0-d8dd-5c75-8421-434483411e70")
        #expect(
            NamedUUID(String(repeating: "a", count: 200)).description
                == "7f4631a0-b493-5760-92a5-27e642bfb142")
        let bundle = IntelligenceBundle(brief.stories, stamp, reports: reports).json
        #expect(bundle == IntelligenceBundle(brief.stories, stamp, reports: reports).json)
        let objects = bundle["objects"]?.array ?? []
        let ids = Set(objects.compactMap { $0["id"]?.string })
        #expect(ids.count == objects.count)
        for object in objects {
            for reference in object["object_refs"]?.strings ?? [] {
                #expect(ids.contains(reference))
            }
        }
        #expect(objects.contains { $0["type"]?.string == "grouping" })
    }

    @Test func aTimelineIsInTheOrderOfItsDates() {
        let list = TimelineList(brief.stories)
        let dates = list.records.compactMap { $0["date"]?.string }
        #expect(!dates.isEmpty)
        #expect(dates == dates.sorted())
        #expect(list.records.allSatisfy { !($0["cells"]?.array ?? []).isEmpty })
        let none = DayInterval(timex: "1999").map { TimelineList(brief.stories, days: $0) }
        #expect(none?.text == "Nothing has a date.\n")
    }

    @Test func whatXMLCannotHoldIsLeftOut() {
        #expect(XMLText.escaped("a\u{0}b<c>&\"\u{FFFF}") == "a b&lt;c&gt;&amp;&quot; ")
    }
}
