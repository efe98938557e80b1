import Foundation
import News
import Testing

@testable import Archive

@Suite struct StoreTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
    }

    static let first = """
        The ferry ran aground off Stromness on Tuesday morning.
        Nine people were injured, the coastguard said.
        """
    static let edited = """
        The ferry ran aground off Stromness on Tuesday morning.
        Fourteen people were injured, the coastguard said.
        """

    private func story(_ id: String, _ articles: [String]) -> Story {
        Story(
            id: id, headline: StoryHeadline(article: articles[0], text: id), articles: articles,
            independent: Independence(count: 1, least: 1, most: 1, groups: [articles]))
    }

    @Test func keepsAReportOnceAndItsEditsAsRevisions() throws {
        #expect(try store.add([entry("a", Self.first)]) == [.new(id: "a")])
        #expect(try store.add([entry("a", Self.first)]) == [.known(id: "a")])
        #expect(try store.hasText(of: entry("a", Self.first).report.article))
        #expect(try store.add([entry("a", Self.edited)]) == [.revised(id: "a", ordinal: 2)])
        #expect(
            try store.revisions(of: "a").map(\.report.article.text) == [Self.first, Self.edited])
        #expect(try store.recordedBytes(of: "a", ordinal: 1) == Array(Self.first.utf8))
        #expect(try store.reports(["a"]).map(\.article.text) == [Self.edited])
    }

    @Test func oneAddressIsOneReportUnderAnyId() throws {
        let url = "https://example.org/ferry"
        _ = try store.add([entry("feed:1", Self.first, url: url)])
        #expect(
            try store.add([entry("page.html", Self.edited, url: url)])
                == [.revised(id: "feed:1", ordinal: 2)])
    }

    @Test func anotherReportUnderAKnownIdIsKeptBesideIt() throws {
        _ = try store.add([entry("1", Self.first)])
        let other = "Rain closed all the schools of Delhi on Monday, officials there said."
        #expect(try store.add([entry("1", other)]) == [.new(id: "1#2")])
        #expect(try store.reports(["1", "1#2"]).map(\.article.text) == [Self.first, other])
    }

    @Test func idsThatDifferOnlyBehindANulAreTwoReports() throws {
        let entries = ["1", "2"].map {
            entry("a\0\($0)", Self.first, url: "https://e.example/\0\($0)", outlet: "P\0\($0)")
        }
        #expect(
            try store.add(entries) == [.new(id: "a\u{FFFD}1"), .new(id: "a\u{FFFD}2")])
        #expect(try store.add(entries).map(\.id) == ["a\u{FFFD}1", "a\u{FFFD}2"])
        #expect(try store.revisionCount() == 2)
        #expect(try store.hasText(of: Article(id: "a\0" + "1", text: Self.first)))
        #expect(try store.reports(["a\0" + "2"]).map(\.article.outlet) == ["P\u{FFFD}2"])
        try store.save(
            Store.Settlement(
                changed: [story("s", ["a\u{FFFD}1"]), story("t", ["a\u{FFFD}2"])], aliases: [:],
                settled: ["a\u{FFFD}1", "a\u{FFFD}2"]))
        #expect(try store.check().complaints == [])
        let other = "Rain closed all the schools of Delhi on Monday, officials there said."
        #expect(try store.add([entry("a\0" + "1", other)]) == [.new(id: "a\u{FFFD}1#2")])
    }

    @Test func whatIsAddedTwiceGivesNothingTwice() throws {
        let other = "Rain closed all the schools of Delhi on Monday, officials there said."
        let texts = [Self.first, Self.edited, other, Self.first]
        for _ in 0..<3 {
            let repetition = Repetition()
            // One at a time, as a run that is broken off and begun again may do.
            for text in texts { _ = try store.add([entry("a", text)], repetition) }
        }
        #expect(
            try store.revisions(of: "a").map(\.report.article.text)
                == [Self.first, Self.edited, Self.first])
        #expect(try store.revisions(of: "a#2").map(\.report.article.text) == [other])
        #expect(try store.revisionCount() == 4)
    }

    @Test func aTextThatComesBackIsARevision() throws {
        _ = try store.add([entry("a", Self.first), entry("a", Self.edited)])
        var again = entry("a", Self.first)
        again.fetched = DateStamp("2025-02-04T18:00:00Z")
        #expect(try store.add([again], Repetition()) == [.known(id: "a")])
        again.fetched = DateStamp("2025-02-04T20:00:00Z")
        #expect(try store.add([again], Repetition()) == [.revised(id: "a", ordinal: 3)])
        #expect(try store.add([entry("a", Self.edited)]) == [.revised(id: "a", ordinal: 4)])
    }

    @Test func whatIsForgottenIsGoneFromTheFileAndDoesNotComeBack() throws {
        _ = try store.add([
            entry("a", Self.first + "\nHer name was Zanzibarine."), entry("b", "Rain."),
        ])
        try store.forget("a", reason: "court order")
        #expect(throws: ArchiveError.self) { try store.reports(["a"]) }
        #expect(
            try store.add([entry("a", "A new text of the same report.")])
                == [.forgotten(id: "a", reason: "court order")])
        for name in try FileManager.default.contentsOfDirectory(atPath: archive.folder.path) {
            let bytes = try Data(contentsOf: archive.folder.appendingPathComponent(name))
            // The index has the word's stem, in lowercase letters.
            #expect(bytes.range(of: Data("zanzibarin".utf8)) == nil, "\(name)")
        }
        #expect(try store.check().complaints == [])
    }

    @Test func storiesKeepTheirAddressWhenTheyMerge() throws {
        _ = try store.add([entry("a", Self.first), entry("b", "Rain closed schools.")])
        try store.save(
            .init(
                changed: [story("s", ["a"]), story("t", ["b"])], aliases: [:],
                settled: ["a", "b"]))
        #expect(try store.pendingCount() == 0)
        try store.save(.init(changed: [story("s", ["a", "b"])], aliases: ["t": "s"], settled: []))
        #expect(try store.story("t").id == "s")
        #expect(try store.stories().map(\.id) == ["s"])
        #expect(try store.check().complaints == [])
    }

    @Test func tellsWhatIsNewSinceAMark() throws {
        _ = try store.add([entry("a", Self.first)])
        try store.save(.init(changed: [story("s", ["a"])], aliases: [:], settled: ["a"]))
        #expect(try store.stories(since: "last").map(\.id) == ["s"])
        try store.setMark("last")
        #expect(try store.stories(since: "last").isEmpty)
        try store.save(.init(changed: [story("s", ["a"])], aliases: [:], settled: []))
        // Made anew, and the same: that is not news.
        #expect(try store.stories(since: "last").isEmpty)
        _ = try store.add([entry("b", "Rain closed schools.")])
        try store.save(.init(changed: [story("s", ["a", "b"])], aliases: [:], settled: ["b"]))
        #expect(try store.stories(since: "last").map(\.id) == ["s"])
    }

    @Test func namesAnAlteredRecord() throws {
        _ = try store.add([entry("a", Self.first)])
        try store.write { db in
            try db.execute(sql: "UPDATE revision SET digest = zeroblob(32)")
            try db.execute(sql: "UPDATE report SET pending = 0")
        }
        #expect(
            try store.check().complaints == [
                "The text of revision 1 of a is not the one that was kept.",
                "1 reports are in no story.",
            ])
    }

    @Test func aCopyHoldsTheSame() throws {
        _ = try store.add([entry("a", Self.first)])
        let copy = archive.folder.appendingPathComponent("copy.dateline").path
        try store.backUp(to: copy)
        let other = try Store(path: copy, create: false, clock: { "" })
        #expect(try other.reports(["a"]).map(\.article.text) == [Self.first])
        #expect(throws: ArchiveError(path: copy, reason: .exists)) { try store.backUp(to: copy) }
    }

    @Test func rescuesWhatCanBeRead() throws {
        _ = try store.add([entry("a", Self.first), entry("b", "Rain closed schools.")])
        try store.write { db in
            try db.execute(sql: "UPDATE revision SET record = x'00' WHERE number = 1")
        }
        var kept: [String] = []
        let rescue = try Rescue(path: archive.path) { report, recording in
            kept.append(report.article.id)
            #expect(recording == .text(Array("Rain closed schools.".utf8)))
        }
        #expect(kept == ["b"])
        #expect(rescue.losses == ["Revision 1 cannot be read: its record is not whole"])
    }

    @Test func tellsThatAFileIsNoArchive() throws {
        let path = archive.path + "2"
        try Data("These are only words, and many of them.".utf8)
            .write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: ArchiveError.self) { try Store(path: path, clock: { "" }) }
        #expect(error?.description.contains("dateline rescue") == true)
        #expect(throws: ArchiveError(path: "/no/such", reason: .missing)) {
            try Store(path: "/no/such", create: false, clock: { "" })
        }
    }

    @Test func tellsASilentSource() throws {
        var entries = (1...6).map { day in
            entry("a\(day)", "Report \(day).", outlet: "A", published: "2025-01-0\(day)")
        }
        entries.append(entry("b", "Another report.", outlet: "B", published: "2025-01-20"))
        _ = try store.add(entries)
        let sources = try store.sources()
        #expect(sources.map(\.outlet) == ["A", "B"])
        #expect(sources.map(\.isSilent) == [true, false])
        #expect(sources[0].silence == 14)
        #expect(sources[0].rate == 1)
    }

    @Test func tellsASourceWhoseTextsShrinkAndWhoseDatesAreMissing() throws {
        let long = (0..<12).map { "The council of ward \($0) met on Monday." }.joined(
            separator: "\n")
        _ = try store.add(
            (1...25).map { number in
                entry(
                    "a\(number)", long + "\nNumber \(number).", outlet: "A",
                    published: "2025-01-01")
            }
                + (1...20).map { entry("late\($0)", "Only \($0) words.", outlet: "A") })
        let source = try #require(try store.sources().first)
        #expect(source.isShrinking)
        #expect(source.isLosingDates)
        #expect(source.recentUndated == 1)
        #expect(source.earlierUndated == 0)
    }
}
