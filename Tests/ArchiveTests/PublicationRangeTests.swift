import News
import Testing

@testable import Archive

@Suite("Publication ranges") struct PublicationRangeTests {
    /// 2025-02-04T12:00:00Z.
    private let now = 1_738_670_400

    private func text(_ seconds: Int?) -> String {
        guard let seconds else { return "open" }
        let day = CalendarDay(number: (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
        let time = (seconds % 86_400 + 86_400) % 86_400
        return "\(day) \(time / 3600):\(time / 60 % 60)"
    }

    @Test(arguments: [
        ("P1W..", "2025-01-28 12:0", "open"), ("P1W", "2025-01-28 12:0", "open"),
        ("PT6H..", "2025-02-04 6:0", "open"), ("..P1D", "open", "2025-02-03 12:0"),
        ("P2W..P1W", "2025-01-21 12:0", "2025-01-28 12:0"),
        ("P1M..", "2025-01-04 12:0", "open"), ("P1Y2M3DT4H5M..", "2023-12-01 7:55", "open"),
        ("2025-02", "2025-02-01 0:0", "2025-03-01 0:0"),
        ("2025-02-01..2025-02-02", "2025-02-01 0:0", "2025-02-03 0:0"),
        ("2025-02-01T06:30..P1D", "2025-02-01 6:30", "2025-02-03 12:0"),
        ("2025-02-01/P3D", "2025-02-01 0:0", "2025-02-04 0:0"),
        ("2025-02-01T06:00Z/PT90M", "2025-02-01 6:0", "2025-02-01 7:30"),
        ("P3D/2025-02-03", "2025-02-01 0:0", "2025-02-04 0:0"),
        ("2025-02-01T00:00+02:00..", "2025-01-31 22:0", "open"),
    ])
    func isFromOneMomentToAnother(range: String, from: String, to: String) throws {
        let seconds = try PublicationRange(range).seconds(now: now)
        #expect(text(seconds.from) == from)
        #expect(text(seconds.to) == to)
    }

    @Test(arguments: [
        ("week", 0), ("P..", 1), ("P1W..P1X", 7), ("P1W1", 4), ("2025-02-01..2025-13-01", 12),
        ("P1D1W", 4), ("P1DT", 4), ("P1D/P2D", 4), ("..", 0), ("P123456D", 7), ("PT5D", 3),
        ("2025-02-01/", 11),
    ])
    func aFaultHasItsPlace(range: String, offset: Int) {
        #expect(throws: PublicationRange.Fault(offset: offset)) { try PublicationRange(range) }
    }

    @Test(arguments: [
        ("ferry pubdate:P1X..", 16), ("pubdate:\"nothing\"", 9), ("date:\"nothing\"", 6),
        ("pubdate:P1W..2025-02-xx", 13),
    ])
    func aQueryPointsAtTheCharacter(query: String, offset: Int) {
        do {
            _ = try Query(query)
            Issue.record("was understood")
        } catch {
            #expect(error.offset == offset)
        }
    }

    @Test func isCountedFromTheArchivesClock() throws {
        let archive = try TemporaryArchive()
        // Its clock stands at 2025-02-04T19:00:00Z.
        let store = try archive.store()
        _ = try store.add([
            entry("old", "A ferry sank.", published: "2025-01-20"),
            entry("new", "A ferry sailed.", published: "2025-02-04T08:00Z"),
        ])
        #expect(try store.search(Query("ferry pubdate:P1W..")).hits.map(\.id) == ["new"])
        #expect(try store.search(Query("pubdate:..P1W")).hits.map(\.id) == ["old"])
        #expect(try store.search(Query("pubdate:PT12H")).hits.map(\.id) == ["new"])
        #expect(try store.search(Query("-pubdate:PT10H")).hits.map(\.id) == ["new", "old"])
    }
}
