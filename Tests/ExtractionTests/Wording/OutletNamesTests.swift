import Testing

@testable import Extraction

@Suite struct OutletNamesTests {
    @Test(arguments: [
        ("https://p.dw.com/p/4q0I7", "DW"), ("http://www.bbc.co.uk/news/1", "BBC"),
        ("//edition.cnn.com/x", "CNN"), ("https://bit.ly/x", nil), ("https://example.org", nil),
        ("not an address", nil),
    ])
    func namesOutlets(url: String, name: String?) { #expect(outlet(url: url) == name) }

    @Test func knowsShorteners() {
        #expect(isShortLink("https://p.dw.com/p/1") && isShortLink("https://bit.ly/x"))
        #expect(!isShortLink("https://www.dw.com/en"))
    }

    @Test(arguments: [("The Washington Post", "Washington Post"), ("dw", "DW"), ("Anybody", nil)])
    func knowsOutletsByName(text: String, name: String?) { #expect(outlet(named: text) == name) }
}
