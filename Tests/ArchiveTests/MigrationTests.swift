internal import GRDB
import News
import Testing

@testable import Archive

/// Archives as earlier versions left them, opened with today's.
@Suite struct MigrationTests {
    let archive: TemporaryArchive

    init() throws {
        archive = try TemporaryArchive()
    }

    static let counts = Array(1...Schema.steps.count)

    /// An archive as it was after the first so many steps, with two reports in a story,
    /// one of them revised, a third that waits, and all else that a version has.
    private func old(_ count: Int) throws {
        let queue = try DatabaseQueue(path: archive.path)
        var migrator = DatabaseMigrator()
        for step in Schema.steps.prefix(count) {
            migrator.registerMigration(step.name) { db in
                for statement in step.statements { try db.execute(sql: statement) }
            }
        }
        try migrator.migrate(queue)
        try queue.write { db in
            for (number, id) in ["a", "b", "c"].enumerated() {
                try insert(number + 1, id, in: db)
            }
            let story = Story(
                id: "s", headline: StoryHeadline(article: "a", text: "Ferry"),
                articles: ["a", "b"],
                independent: Independence(
                    count: 2, least: 2, most: 2, groups: [["a"], ["b"]]))
            try db.execute(
                sql: "INSERT INTO story VALUES ('s', ?, 'Ferry', 2, 2, 20000.5, 20000.5, 4)",
                arguments: [Deflated.pack(story.json.bytes)])
            try db.execute(
                sql: """
                    UPDATE report SET story = 's', pending = 0 WHERE id <> 'c';
                    INSERT INTO alias VALUES ('t', 's');
                    INSERT INTO mark VALUES ('last', 2);
                    INSERT INTO decision (at, record) VALUES ('2024-10-04T00:00:00Z',
                        '{"kind": "merge", "articles": ["a", "b"]}');
                    INSERT INTO storyFacet VALUES ('standing', 'conflict', 's');
                    INSERT INTO forgotten VALUES ('x', zeroblob(32), '2024-10-04', 'order');
                    """)
        }
        try queue.close()
    }

    private func insert(_ number: Int, _ id: String, in db: Database) throws {
        let report = entry(id, title: "Ferry \(id)", "The ferry \(id) ran aground.").report
        try db.execute(
            sql: """
                INSERT INTO report (number, id, url, outlet, published, day, length, added)
                VALUES (?, ?, ?, 'Post', '2024-10-04T12:00Z', 20000.5, 25, '2024-10-04T12:30:00Z')
                """, arguments: [number, id, "https://example.org/\(id)"])
        for ordinal in 1...(id == "a" ? 2 : 1) {
            try db.execute(
                sql: """
                    INSERT INTO revision (report, ordinal, digest, added, record, form, engine)
                    VALUES (?, ?, ?, '2024-10-04T12:30:00Z', ?, 'record', 'dateline 0')
                    """,
                arguments: [
                    number, ordinal, report.article.digest, Deflated.pack(report.json.bytes),
                ])
        }
        try db.execute(
            sql: "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
            arguments: [number, "Ferry \(id)", report.article.text])
        try db.execute(
            sql: "INSERT INTO speech (rowid, said) VALUES (?, '')", arguments: [number])
        try db.execute(
            sql: "INSERT INTO facet VALUES ('outlet', 'post', ?)", arguments: [number])
        try db.execute(
            sql: "INSERT INTO change (at, kind, subject) VALUES ('2024-10-04', 'report', ?)",
            arguments: [id])
    }

    @Test(arguments: counts)
    func anArchiveOfAnyEarlierVersionIsBroughtForward(steps: Int) throws {
        try old(steps)
        let store = try archive.store()
        #expect(try store.check().complaints == [])
        #expect(try store.reports(["a", "b", "c"]).map(\.article.id) == ["a", "b", "c"])
        #expect(try store.revisions(of: "a").count == 2)
        #expect(try store.story("t").id == "s")
        #expect(try store.decisions().count == 1)
        #expect(try store.stories(since: "last").map(\.id) == ["s"])
        #expect(try store.pendingCount() == 1)
        #expect(try store.search(Query("ferry outlet:post")).total == 3)
        #expect(try store.search(Query("standing:conflict")).total == 2)
    }

    @Test(arguments: counts)
    func itGoesOnWorkingAfterwards(steps: Int) throws {
        try old(steps)
        let store = try archive.store()
        let edit = entry(
            "c", title: "Ferry c", "The ferry c ran aground twice.", url: "https://example.org/c")
        #expect(try store.add([edit]) == [.revised(id: "c", ordinal: 2)])
        #expect(try store.add([entry("x", "What was forgotten.")]).first != .new(id: "x"))
        try store.traceAll { _ in [1, 2, 3] }
        #expect(try store.nextNeighbourhood()?.members.count == 3)
        try store.plan("c")
        try store.set(.star, true, of: WorkSubject(.story, "t"))
        try store.write(note: "Ask again.", on: WorkSubject(.report, "b"))
        #expect(try store.flags(of: WorkSubject(.story, "s")) == [.star])
        try store.forget("b", reason: "order 2")
        #expect(try store.notes(limit: 1).isEmpty)
        #expect(try store.check().complaints == [])
    }

    @Test func eachStepIsTakenOnceAndInItsOrder() {
        let numbers = Schema.steps.compactMap { Int($0.name.prefix { $0 != " " }) }
        #expect(numbers.count == Schema.steps.count)
        #expect(numbers == numbers.sorted())
        #expect(Set(numbers).count == numbers.count)
    }

    @Test func anArchiveOfALaterVersionIsRefusedAndLeftAsItIs() throws {
        try old(Schema.steps.count)
        let queue = try DatabaseQueue(path: archive.path)
        try queue.write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what nobody knows')")
        }
        try queue.close()
        let error = #expect(throws: ArchiveError.self) { try archive.store() }
        #expect(error?.reason == .newer)
        #expect(error?.description.contains("later version") == true)
    }
}
