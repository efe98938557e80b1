import Foundation
import News
import Testing

@testable import Extraction

private let polish =
    "Prom między miastem a wyspą znów kursuje, dziewięć dni po awarii silnika w ciężkiej pogodzie."
private let russian =
    "Паром между городом и островом снова ходит, через девять дней после поломки двигателя."
private let greek =
    "Το πλοίο ανάμεσα στην πόλη και το νησί ταξιδεύει ξανά, εννέα ημέρες μετά τη βλάβη."
private let chinese = "停航九天之后，连接城市与海岛的渡轮于周二清晨恢复通航，首班船载客四十人。"
private let german =
    "Die Fähre zwischen Stadt und Insel fährt wieder, neun Tage nach dem Schaden an der Maschine."

struct EncodedPage: Sendable, CustomTestStringConvertible {
    var charset: String
    var text: String
    var declared: String?
    var header: String?
    var mark: [UInt8] = []

    var testDescription: String {
        "\(charset), declared \(declared ?? "-"), header \(header ?? "-")"
    }

    /// The page's bytes in its true charset, by `iconv`.
    func bytes() throws -> [UInt8] {
        let meta = declared.map { "<meta charset=\"\($0)\">" } ?? ""
        let paragraphs = (1...4).map { "<p>\(text) (\($0))</p>" }.joined()
        let markup = "<html><head>\(meta)<title>x</title></head><body>\(paragraphs)</body></html>"
        let handle = try #require(iconv_open(charset, "UTF-8"))
        defer { iconv_close(handle) }
        var input = Array(markup.utf8CString.dropLast())
        var output = [CChar](repeating: 0, count: input.count * 4 + 16)
        let room = output.count
        let left = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var next = source.baseAddress
                var length = source.count
                var place = target.baseAddress
                var free = room
                _ = iconv(handle, &next, &length, &place, &free)
                return free
            }
        }
        return mark + output.prefix(room - left).map { UInt8(bitPattern: $0) }
    }
}

@Test(arguments: [
    EncodedPage(charset: "UTF-8", text: polish),
    EncodedPage(charset: "UTF-8", text: russian, declared: "windows-1251"),
    EncodedPage(charset: "UTF-8", text: chinese, mark: [0xEF, 0xBB, 0xBF]),
    EncodedPage(charset: "UTF-16LE", text: german, mark: [0xFF, 0xFE]),
    EncodedPage(charset: "UTF-16BE", text: greek, mark: [0xFE, 0xFF]),
    EncodedPage(charset: "UTF-16LE", text: german),
    EncodedPage(charset: "ISO-8859-1", text: german, declared: "iso-8859-1"),
    EncodedPage(charset: "ISO-8859-2", text: polish, declared: "ISO-8859-2"),
    EncodedPage(charset: "WINDOWS-1250", text: polish, header: "windows-1250"),
    EncodedPage(charset: "WINDOWS-1251", text: russian, declared: "windows-1251"),
    EncodedPage(charset: "WINDOWS-1251", text: russian),
    EncodedPage(charset: "WINDOWS-1251", text: russian, declared: "utf-8"),
    EncodedPage(charset: "WINDOWS-1251", text: russian, declared: "iso-8859-1"),
    EncodedPage(charset: "KOI8-R", text: russian, declared: "koi8-r"),
    EncodedPage(charset: "KOI8-R", text: russian),
    EncodedPage(charset: "WINDOWS-1253", text: greek, declared: "windows-1253"),
    EncodedPage(charset: "GB18030", text: chinese, declared: "gb2312"),
    EncodedPage(charset: "GB18030", text: chinese),
    EncodedPage(charset: "BIG5", text: "停航九天之後，渡輪於週二清晨恢復通航。", declared: "big5"),
])
func decodesPage(page: EncodedPage) throws {
    let article = extractArticle(
        from: Page(id: "e", body: .bytes(try page.bytes()), charset: page.header))
    #expect(article.text.contains(page.text))
}

@Test func keepsPageWithOneBrokenCharacter() {
    var bytes = Array("<p>\(german) \(german)</p><p>\(polish)</p>".utf8)
    bytes.insert(0xFF, at: 20)
    let article = extractArticle(from: Page(id: "e", body: .bytes(bytes)))
    #expect(article.text.contains(polish))
    #expect(article.findings.map(\.code) == ["bytes-replaced"])
}

@Test func saysWhenCharsetWasGuessed() throws {
    let page = EncodedPage(charset: "KOI8-R", text: russian)
    let (text, finding) = decodeText(try page.bytes(), charset: nil)
    #expect(text.contains(russian))
    #expect(finding?.code == "charset-guessed")
}
