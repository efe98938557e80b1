import News
import Testing

@testable import Briefing

@Suite("Words of a brief")
struct WordsTests {
    @Test(
        arguments: [
            ("2025-02-04", nil, "Tue 4 Feb 2025"),
            ("2025-02-04TEV", nil, "Tue 4 Feb 2025, evening"),
            ("2025-02-04T19:05", nil, "Tue 4 Feb 2025, 19:05"),
            ("2025-W06", "END", "7–9 Feb 2025"),
            ("2025-W05", nil, "27 Jan – 2 Feb 2025"),
            ("2024-07", nil, "Jul 2024"),
            ("2024", nil, "2024"),
            ("2025-Q1", nil, "1 Jan – 31 Mar 2025"),
            ("XXXX-02-04", nil, "XXXX-02-04"),
            ("PAST_REF", nil, "PAST_REF"),
        ] as [(String, String?, String)])
    func datesAreInNewsroomWords(value: String, mod: String?, words: String) {
        #expect(DateWords.timex(value, mod: mod) == words)
    }

    @Test func timesMoveToTheReadersZone() throws {
        let berlin = try #require(ReaderZone("Europe/Berlin"))
        let stamp = try #require(DateStamp("2025-02-04T23:30-05:00"))
        #expect(DateWords.stamp(stamp, zone: berlin) == "5 Feb 2025, 05:30")
        let dayOnly = try #require(DateStamp("2025-02-04"))
        #expect(DateWords.stamp(dayOnly, zone: berlin) == "4 Feb 2025")
        #expect(ReaderZone("Atlantis/Central") == nil)
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
    func lettersGoOnAfterZ(index: Int, letter: String) {
        #expect(SourceView.letter(index) == letter)
    }

    @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("🙂", 2), ("", 0)])
    func widthsAreColumns(text: String, width: Int) {
        #expect(Columns.width(text) == width)
    }

    @Test func longWordsAreCutAndNoneIsLost() {
        let address = "https://example.org/" + String(repeating: "x", count: 70)
        let lines = Columns.wrap("See \(address) now", width: 30)
        #expect(lines.allSatisfy { Columns.width($0) <= 30 })
        #expect(lines.joined().replacing(" ", with: "") == "See\(address)now")
    }
}
