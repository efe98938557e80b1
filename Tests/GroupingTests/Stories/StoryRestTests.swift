import Testing

@testable import Grouping

@Suite struct StoryRestTests {
    private func profiles(_ titles: [String]) -> [ReportProfile] {
        var table = TermTable(common: ListFile(lines: ""))
        let reader = TermReader()
        let terms = titles.enumerated().map { place, title in
            reader.terms(of: report("r\(place)", title: title), table: &table)
        }
        for report in terms { table.count(report.all) }
        return terms.map { ReportProfile(terms: $0, table: table) }
    }

    @Test(arguments: 2...7)
    func isTheSumOfAllOtherReports(count: Int) throws {
        let titles = ["reef", "ferry", "harbour", "storm", "rescue", "owner", "hull"]
        let profiles = profiles(titles.prefix(count).map { "Havgula \($0) near Bergen" })
        let rests = StoryRest.cores(of: profiles)
        for (place, rest) in rests.enumerated() {
            let others = profiles.enumerated().filter { $0.offset != place }.map(\.element)
            let whole = others.dropFirst().reduce(into: StoryCore(others[0])) {
                $0.add(StoryCore($1))
            }
            let sum = try #require(rest)
            #expect(sum.count == whole.count)
            #expect(sum.words.terms == whole.words.terms)
            #expect(abs(sum.wordSquare - whole.wordSquare) < 0.001)
        }
    }

    @Test func isNothingForAReportAlone() {
        #expect(StoryRest.cores(of: profiles(["Havgula hits reef"])) == [nil])
    }
}
