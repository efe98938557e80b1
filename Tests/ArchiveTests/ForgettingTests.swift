import Foundation
internal import GRDB
import News
import Testing

@testable import Archive

@Suite struct ForgettingTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
    }

    static let headline = "Harbour \"Zanzibarine\" opens"

    private func story(_ id: String, _ article: String, headline: String) -> Story {
        Story(
            id: id, headline: StoryHeadline(article: article, text: headline),
            articles: [article],
            independent: Independence(count: 1, least: 1, most: 1, groups: [[article]]))
    }

    /// Every text and every unpacked record of the file.
    private func everything() throws -> [String] {
        try store.read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            var found: [String] = []
            for table in tables {
                for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
                    for value in row.databaseValues {
                        if let text = String.fromDatabaseValue(value) { found.append(text) }
                        guard case .blob(let data) = value.storage else { continue }
                        found.append(
                            String(decoding: Deflated.open(data) ?? Array(data), as: UTF8.self))
                    }
                }
            }
            return found
        }
    }

    @Test func nothingStaysInAlertsOtherStoriesAndEntriesThatWait() throws {
        try store.addWatch("w", Query("zanzibarine"), outputs: [WatchOutput(.file, "/a")])
        _ = try store.addRule(.mute, Query("intitle:ferry"))
        let url = "https://example.org/harbour"
        _ = try store.add([
            entry("a", title: Self.headline, "Zanzibarine opened.", url: url),
            entry("b", title: "Ferry", "Zanzibarine is a ferry."), entry("c", "Rain fell."),
        ])
        var other = story("t", "c", headline: "Rain")
        other.why = [
            Membership(article: "c", shares: [], apart: "not in \"\(Self.headline)\": closeness")
        ]
        var own = story("s", "a", headline: Self.headline)
        own.articles.append("b")
        let cell = Cell(
            article: "a", group: 0, span: Span(0, 19), text: "Zanzibarine opened.", value: nil)
        own.comparison = StoryComparison(
            agenda: [
                AgendaEntry(
                    what: "opened", when: nil, earliest: nil, latest: nil, status: .scheduled,
                    cells: [cell])
            ])
        try store.save(.init(changed: [own, other], aliases: [:], settled: ["a", "b", "c"]))
        #expect(try store.look().alerts == 1)
        try store.write(note: "It opened late.", on: WorkSubject(.report, "a"))
        try store.change(note: 1, to: "It opened at last.")
        try store.write { db in
            try db.execute(sql: "INSERT INTO source (address, url, added) VALUES ('f', 'f', '')")
            let item = JSON.object([JSON.Member("link", .string(url))])
            try db.execute(
                sql: """
                    INSERT INTO item (source, id, digest, seen, state, entry)
                    VALUES (1, 'i', x'00', 0, 'waiting', ?)
                    """, arguments: [Deflated.pack(item.bytes)])
        }
        #expect(try everything().contains { $0.contains("Zanzibarine\\\" opens") })

        try store.forget("a", reason: "court order")
        let left = try everything()
        #expect(!left.contains { $0.contains("Zanzibarine\\\" opens") || $0.contains("opened") })
        #expect(!left.contains { $0.contains("\"link\"") })
        #expect(left.contains { $0.contains("Zanzibarine is a ferry.") })
        // Those that named it are made anew, and keep their ids.
        #expect(try store.stories().map(\.id).sorted() == ["s", "t"])
        #expect(try store.pendingCount() == 2)
        #expect(try store.check().complaints == [])
    }
}
