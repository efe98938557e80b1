import Foundation
import News
import Testing

@testable import Archive

@Suite struct RecordTextsTests {
    @Test(arguments: [
        "Short.", String(repeating: "“Nine” \\ \u{1F6A2} \"quoted\"\n", count: 2_000), "",
    ])
    func hasTheWordsOfTheRecord(text: String) throws {
        var report = entry("a{\"title\":1}", title: "Ferry, [aground]", text).report
        report.article.standfirst = "It is \"raised\"."
        report.article.captions = [Caption(text: "text", alt: nil, credit: nil, date: nil)]
        let packed = Deflated.pack(report.json.bytes)
        let texts = try #require(RecordTexts(packed: packed))
        #expect(texts.all == ["Ferry, [aground]", "It is \"raised\".", text])
        #expect(RecordTexts(packed: packed.prefix(20)) == nil)
        #expect(RecordTexts(packed: Data()) == nil)
    }

    @Test func bytesThatAreNoRecordAreNone() {
        for source in [
            "", "{", "[]", "{\"text\"", "{\"text\":", "{\"text\":\"a", "{\"a\":{\"b\":[}",
        ] {
            #expect(RecordTexts(beginning: Array(source.utf8)) == nil)
        }
        #expect(RecordTexts(beginning: Array("{\"id\":\"a\"}".utf8))?.text == "")
    }
}
