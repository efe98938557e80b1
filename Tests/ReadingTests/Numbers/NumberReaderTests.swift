import Language
import Models
import News
import Testing

@testable import Reading

struct NumberReaderTests {
    static func numbers(in text: String, published: String = "2025-02-04") throws -> [NumberMention]
    {
        let language = try TimeReaderTests.language.get()
        var article = Article(id: "a", text: text)
        article.published = DateStamp(published)
        let passages = [Passage(field: .text, document: language.analyze(text))]
        let times = readTimes(in: passages, article: article, readOn: nil)
        return readNumbers(in: passages, times: times)
    }

    static let tables = [
        NumberCases.counts, NumberCases.hedges, NumberCases.money, NumberCases.measures,
        NumberCases.ranges, NumberCases.leftAlone, NumberNewsCases.casualties,
        NumberNewsCases.asOf, NumberNewsCases.money, NumberNewsCases.shares,
        NumberNewsCases.amounts, NumberNewsCases.measures, NumberNewsCases.alone,
    ]

    @Test(
        arguments: tables.flatMap { $0.split(separator: "\n") }.map { MarkedSentence("- | " + $0) })
    func readsNumbers(sentence: MarkedSentence) throws {
        let words = CodePoints(sentence.text)
        let found = try Self.numbers(in: sentence.text).map {
            "\(words[$0.span]) = \(Self.short($0))"
        }
        #expect(found == sentence.expected)
    }

    /// `1200,,about,people killed`, and when it held
    static func short(_ number: NumberMention) -> String {
        let plain = { (value: Double) in Int(exactly: value).map(String.init) ?? String(value) }
        var parts = [
            plain(number.value) + (number.upper.map { ".." + plain($0) } ?? ""), number.unit ?? "",
            number.hedge == .exact ? "" : number.hedge.rawValue, number.subject ?? "",
            number.asOf ?? "",
        ]
        while parts.last == "" { parts.removeLast() }
        return parts.joined(separator: ",")
    }

    @Test(arguments: [
        ("As of Monday, 57 hostages had been freed.", "2025-02-03"),
        ("By nightfall, 36 bodies had been found.", "2025-02-04TNI"),
        ("The plant will have 900 workers by 2027.", nil),
        ("On Monday, 57 hostages were freed.", nil),
    ])
    func saysWhenANumberHeld(text: String, asOf: String?) throws {
        let number = try #require(try Self.numbers(in: text).first)
        #expect(number.asOf == asOf)
    }
}
