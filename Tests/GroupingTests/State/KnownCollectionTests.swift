import News
import Testing

@testable import Grouping

@Suite("What is known of a larger collection") struct KnownCollectionTests {
    @Test func isReadFromItsLines() throws {
        var known = KnownCollection()
        for line in [
            #"{"record": "collection", "reports": 900}"#,
            #"{"record": "term", "term": "ferri", "count": 12}"#,
            #"{"record": "evidence", "article": "a", "headline": "AACAPg==", "lead": ""}"#,
        ] { try known.add(try JSON(parsing: line)) }
        #expect(known.statistics == TermStatistics(reports: 900, terms: [("ferri", 12)]))
        #expect(known.vectors["a"] == ReportVectors(headline: [0.25], lead: []))
    }

    @Test(arguments: [
        #"{"record": "report", "id": "a"}"#, #"{"record": "term", "term": "a"}"#,
        #"{"record": "evidence"}"#,
    ])
    func refusesALineThatSaysNothingOfIt(line: String) throws {
        var known = KnownCollection()
        #expect(throws: EditorialDecisionError.self) { try known.add(try JSON(parsing: line)) }
    }

    @Test func aTermIsAsRareAsInTheCollection() {
        let common = ListFile("common-words.tsv")
        var own = TermTable(common: common)
        for _ in 0..<30 { own.count([own.number(of: "ferri")]) }
        var given = TermTable(
            common: common, statistics: TermStatistics(reports: 30, terms: [("ferri", 30)]))
        let (here, there) = (own.number(of: "ferri"), given.number(of: "ferri"))
        given.count([there])
        #expect(given.rarity(there) == own.rarity(here))
        #expect(given.reports == 30)
    }

    @Test func aTermThatIsNotNamedIsInOneReport() {
        let common = ListFile("common-words.tsv")
        let statistics = TermStatistics(reports: 10, terms: [("ferri", 10), ("reef", 1)])
        var table = TermTable(common: common, statistics: statistics)
        let (unnamed, named) = (table.number(of: "zyx"), table.number(of: "reef"))
        #expect(table.rarity(unnamed) == table.rarity(named))
    }
}
