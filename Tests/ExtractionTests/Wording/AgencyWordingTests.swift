import Testing

@testable import Extraction

@Suite struct AgencyWordingTests {
    @Test(arguments: [
        ("HELSINKI (AP) - A face-to-face meeting.", "AP"),
        ("Ann Lee and The Associated Press contributed to this report.", "AP"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("(with inputs from PTI)", "PTI"), ("© 2021 AFP", "AFP"), ("dpa/ab", "dpa"),
        ("The deal was done on Monday. (Reuters)", "Reuters"),
        ("He told Reuters that the deal was done.", ""),
        ("The two were in touch with the AP, and he said Russia contributed to this chaos.", ""),
    ])
    func findsAgenciesThatAreCredited(paragraph: String, agencies: String) {
        #expect(agencyMarks(in: paragraph).joined(separator: "; ") == agencies)
    }

    @Test func knowsAgenciesByTheirNames() {
        #expect(agency(named: "The Associated Press") == "AP")
        #expect(agency(named: "Harbour News") == nil)
    }

    @Test(arguments: ["Reuters", "Colvin reported from Glasgow, Scotland.", "© AFP"])
    func knowsLinesThatOnlyCredit(line: String) { #expect(isAgencyCredit(line)) }
}
