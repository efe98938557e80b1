import Extraction
import News

/// Extracts an article from any bytes, as a page and as scraped text, and checks
/// what holds for every article.
///
/// libFuzzer calls this with bytes that it changes step by step; a trap is a
/// crash that it keeps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(extractArticle(from: Page(id: "fuzz", body: .bytes(bytes))))
    let raw = decodeText(bytes, charset: nil).text
    check(extractArticle(from: ScrapedText(id: "fuzz", raw: raw)))
    return 0
}

private func check(_ article: Article) {
    let length = article.text.unicodeScalars.count
    for post in article.posts {
        precondition(post.start <= post.end && post.end <= length, "a post lies outside")
    }
    // Writing fails nowhere, and what is written can be read.
    precondition((try? JSON(parsing: String(decoding: article.json.bytes, as: UTF8.self))) != nil)
}
