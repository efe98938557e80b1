import News
import Testing

@testable import Extraction

/// Word lists say where they are from and stand in order.
@Suite struct WordingListsTests {
    static let files = [
        "agencies.tsv", "byline-marks.tsv", "credits.tsv", "date-marks.tsv", "date-words.tsv",
        "dateline-cities.tsv", "furniture.tsv", "given-names.tsv", "months.tsv", "name-words.tsv",
        "notices.tsv", "outlets.tsv", "zones.tsv",
    ]

    @Test(arguments: files)
    func isSortedAndNamesItsSource(file: String) throws {
        let rows = WordTable(file).rows
        #expect(rows.count > 20)
        let lines = rows.map { $0.joined(separator: "\t") }
        #expect(
            lines.map { Array($0.utf8) }.elementsEqual(
                lines.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }))
        #expect(Set(lines).count == lines.count)
    }

    @Test func everyKindIsKnown() {
        for row in WordTable("furniture.tsv").rows {
            #expect(Furniture.Kind(rawValue: row[0]) != nil, "\(row)")
        }
        for row in WordTable("notices.tsv").rows {
            #expect(Notice.Kind(rawValue: row[0]) != nil, "\(row)")
        }
        for row in WordTable("months.tsv").rows {
            #expect(Int(row[1]).map { (1...12).contains($0) } == true, "\(row)")
        }
    }
}
