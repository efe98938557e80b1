import Testing

@testable import Reading

struct WordListTests {
    @Test func readsEntriesWithoutCommentsAndEmptyLines() {
        let ordinary = WordList("cast-ordinary.txt").entries
        #expect(ordinary.contains("Monday"))
        #expect(!ordinary.contains(""))
        #expect(!ordinary.contains { $0.hasPrefix("#") })
    }

    @Test func readsCellsPartedByTabs() {
        let countries = WordTable("places-countries.tsv").rows
        #expect(countries.contains { $0[0] == "Norway" && $0[2] == "Oslo" })
        #expect(!countries.contains { $0.isEmpty })
    }

    /// The lists are sorted and free of repeats, so that a change is easy to read.
    @Test(arguments: ["cast-bodies.txt", "cast-ordinary.txt", "names-family.txt"])
    func listsHoldSomething(file: String) {
        #expect(WordList(file).entries.count > 100)
    }
}
