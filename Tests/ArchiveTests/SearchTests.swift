import News
import Testing

@testable import Archive

@Suite struct SearchTests {
    let archive: TemporaryArchive
    let store: Store

    init() throws {
        archive = try TemporaryArchive()
        store = try archive.store()
        var spoken = entry(
            "ferry", title: "Ferry runs aground", "Nine were injured, \"it was foggy\" she said.",
            url: "https://www.example.org/ferry", outlet: "Island Courier", published: "2024-03-12")
        spoken.report.cast = [
            CastMember(entity: "e1", name: "Moira Halcrow", label: .person, mentions: 2),
            CastMember(entity: "e2", name: "Kraków", label: .polity, mentions: 1),
        ]
        spoken.report.quotations = [
            Quotation(content: [Span(20, 32)], source: [], cue: [], kind: .direct)
        ]
        _ = try store.add([
            spoken,
            entry(
                "rain", title: "Rain closes schools", "Foggy weather injured nobody in Delhi.",
                outlet: "Evening Ledger", published: "2024-03-14"),
            entry("undated", title: "A ferry strike", "Crews will strike on Monday."),
        ])
    }

    @Test(arguments: [
        ("ferry", ["undated", "ferry"]), ("ferries", ["undated", "ferry"]),
        ("ferry aground", ["ferry"]), ("\"ferry runs\"", ["ferry"]),
        ("ferry -strike", ["ferry"]), ("aground OR schools", ["ferry", "rain"]),
        ("(aground OR schools) injured", ["ferry", "rain"]),
        ("intitle:rain", ["rain"]), ("intitle:foggy", []),
        ("says:\"was foggy\"", ["ferry"]), ("says:weather", []),
        ("entity:halcrow", ["ferry"]), ("entity:\"moira halcrow\"", ["ferry"]),
        ("place:krakow", ["ferry"]), ("place:halcrow", []),
        ("outlet:\"evening ledger\"", ["rain"]), ("source:example.org", ["ferry"]),
        ("date:2024-03", ["rain", "ferry"]), ("date:2024-03-13..", ["rain"]),
        ("date:..2024-03-12", ["ferry"]), ("ferry date:2024", ["ferry"]),
        ("foggy /Ni[n]e/", ["ferry"]), ("foggy /nine/", []), ("foggy /nine/i", ["ferry"]),
        ("foggy -/nine/i", ["rain"]), ("date:2024 /foggy/i", ["rain", "ferry"]),
    ])
    func finds(query: String, ids: [String]) throws {
        #expect(Set(try store.search(Query(query)).hits.map(\.id)) == Set(ids))
    }

    @Test func marksTheWordsOfTheBestSentence() throws {
        let hit = try #require(try store.search(Query("injured delhi")).hits.first)
        #expect(hit.text == "Foggy weather injured nobody in Delhi.")
        #expect(hit.marks == [14..<21, 32..<37])
        #expect(hit.sentence == Span(0, 38))
    }

    @Test func reportsThatComeBetweenDoNotMoveThePages() throws {
        let query = try Query("ferry OR rain")
        let first = try store.search(query, limit: 1)
        let before = try store.search(query).hits.map(\.id)
        _ = try store.add([entry("late", title: "Ferry", "A ferry, a ferry.")])
        let next = try #require(first.next)
        #expect(SearchPage.Place(next.description) == next)
        let rest = try store.search(query, after: next)
        #expect(Set(first.hits.map(\.id) + rest.hits.map(\.id)) == Set(before))
        #expect(try store.search(query).total == 4)
    }

    @Test(arguments: ["", "x", "-1", "3.", "3.x", "1.2.3"])
    func noOtherTextIsAPlace(text: String) {
        #expect(SearchPage.Place(text) == nil)
    }

    @Test func ofManyTheLatestAreRankedAndTheOthersFollow() throws {
        _ = try store.add([
            entry("1", title: "Gale", "Gale, gale, gale."), entry("2", "A gale blew in Oban."),
            entry("3", title: "Gale", "Gale."), entry("4", "There was a gale in all of Orkney."),
        ])
        let ids = try store.read { db in
            let found = try store.numbers(fitting: Query("gale").term, in: db)
            return try store.ordered(
                found, by: "\"gale\"", needed: 9, rankLimit: 2, in: db
            ).compactMap { try store.report($0, in: db)?.article.id }
        }
        #expect(ids == ["3", "4", "2", "1"])
    }

    @Test(arguments: [
        ("-ferry", ["rain"]), ("date:2024 -place:krakow", ["rain"]),
        ("(place:krakow OR outlet:\"evening ledger\") injured", ["ferry", "rain"]),
        ("(says:foggy OR strike) -rain", ["ferry", "undated"]),
        ("-(ferry OR delhi)", []), ("ferry -(strike OR date:2024)", []),
        ("ferry -intitle:strike", ["ferry"]), ("(ferry -strike) OR delhi", ["ferry", "rain"]),
        ("sources:>=1", []), ("-sources:>=1 ferry", ["ferry", "undated"]),
    ])
    func setsAreJoinedAsTheQuerySays(query: String, ids: [String]) throws {
        #expect(Set(try store.search(Query(query)).hits.map(\.id)) == Set(ids))
    }

    @Test func sourcesAreThoseOfTheStoryAsItIsNow() throws {
        func count(_ query: String) throws -> [Int] {
            [try store.search(Query(query)).total, try store.search(Query("-\(query)")).total]
        }
        func save(_ id: String, _ articles: [String], _ sources: Int) throws {
            let story = Story(
                id: id, headline: StoryHeadline(article: articles[0], text: id),
                articles: articles,
                independent: Independence(count: sources, least: 1, most: sources, groups: []))
            try store.save(Store.Settlement(changed: [story], aliases: [:], settled: articles))
        }
        try save("s", ["ferry", "rain"], 2)
        #expect(try count("sources:>=2") == [2, 1])
        try save("s", ["ferry", "rain"], 1)
        #expect(try count("sources:>=2") == [0, 3])
        try save("t", ["rain", "undated"], 3)
        #expect(try count("sources:3") == [2, 1])
        #expect(try count("sources:<3") == [1, 2])
    }

    @Test(arguments: [
        ("ferry", #""ferry""#), ("ferry rain", #""ferry" AND "rain""#),
        ("(ferry OR rain) sea", #"("ferry" OR "rain") AND "sea""#),
        ("ferry -rain outlet:post", #""ferry""#),
        ("ferry (rain OR outlet:post)", #""ferry" OR "rain""#),
        ("intitle:ferry rain", #""ferry" OR "rain""#), ("outlet:post -rain", nil),
    ])
    func wordsAreWeighedAsTheQueryJoinsThem(query: String, pattern: String?) throws {
        #expect(try Query(query).weighing == pattern)
    }

    @Test func pagesFollowOneAnother() throws {
        let query = try Query("ferry OR rain")
        let all = try store.search(query).hits.map(\.id)
        let first = try store.search(query, limit: 2)
        let second = try store.search(query, limit: 2, after: try #require(first.next))
        #expect(first.hits.map(\.id) + second.hits.map(\.id) == all)
        #expect(second.next == nil)
        #expect(first.total == 3)
    }

    @Test(arguments: [
        ("", 0, "nothing to search"), ("(ferry", 0, "never closed"), ("ferry)", 5, "never opened"),
        ("\"ferry", 0, "never closed"), ("- ferry", 1, "at once"), ("colour:red", 0, "no field"),
        ("ferry OR", 8, "missing"), ("/x/", 0, "beside it"), ("ferry OR /x/", 9, "in an OR"),
        ("ferry /[/", 7, "never closed"), ("ferry /a\\/(b/", 10, "never closed"),
        ("ferry /(?=a)/", 7, "question mark"), ("ferry /*/", 7, "nothing to repeat"),
        ("ferry //", 6, "empty"), ("ferry /(a{90}){90}/", 7, "too much"),
        ("date:soon", 5, "Write a date"),
        ("standing:odd", 9, "agreed"), ("sources:many", 8, "Write a number"),
        ("intitle: x", 0, "at once"), ("...", 0, "no word"),
    ])
    func pointsAtWhatIsWrong(query: String, offset: Int, words: String) {
        let error = #expect(throws: QueryError.self) { try Query(query) }
        #expect(error?.offset == offset)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test func deepBracketsAreRefused() {
        let deep = String(repeating: "(", count: 60) + "x" + String(repeating: ")", count: 60)
        #expect(throws: QueryError.self) { try Query(deep) }
    }

    @Test func anyTextIsEitherUnderstoodOrRefused() throws {
        var random = SeededBytes(seed: 7)
        let pieces = [
            "a", "\"", "(", ")", "-", " OR ", ":", "/", "date:", "2024", "é", "'", "*", "NEAR",
            " ", "\\", "entity:", "🚢",
        ]
        for _ in 0..<500 {
            let text = (0..<8).map { _ in pieces[Int(random.next()) % pieces.count] }.joined()
            if let query = try? Query(text) { _ = try store.search(query) }
        }
    }
}

/// A small generator with a fixed start (xorshift, Marsaglia 2003).
struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt8 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 32)
    }
}
