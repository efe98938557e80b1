import CLanguageDetection
import News

/// The limits of reading scraped text, each with a finding where it is reached.
enum ScrapedLimits {
    /// Bytes that are read; the rest is left out and said to be.
    static let bytes = 16 << 20
    /// Lines that are looked at one by one.
    static let lines = 60_000
}

/// Takes an article out of plain text as a scraper or a copy-and-paste left it.
///
/// Every line that is not empty gets exactly one role; what is no part of the
/// report stands in `furniture` with its kind. What a feed entry says of itself
/// wins over the text.
///
/// ```swift
/// extractArticle(from: ScrapedText(id: "a", raw: "Ferry runs again\nBy Ann Lee\n…")).title
/// // "Ferry runs again"
/// ```
public func extractArticle(from scraped: ScrapedText) -> Article {
    var reader = scrapedReader(of: scraped)
    reader.readRoles()
    return ArticleAssembly(reader).article()
}

/// The lines of a text, each looked at by itself.
func scrapedReader(of scraped: ScrapedText) -> ScrapedReader {
    var findings: [Finding] = []
    let raw = cut(scraped.raw, &findings)
    var lines = scrapedLines(of: splitJoinedHead(raw))
    if lines.count > ScrapedLimits.lines {
        findings.append(
            Finding("over-limit", "left out \(lines.count - ScrapedLimits.lines) lines"))
        lines.removeSubrange(ScrapedLimits.lines...)
    }
    let host = [scraped.url, scraped.outlet].compactMap { $0 }.compactMap(hostName).first
    let hints = DateHints(
        language: detectedLanguage(of: lines), host: host, latest: scraped.fetched)
    for index in lines.indices {
        lines[index].facts = LineFacts(reading: lines[index], hints: hints)
    }
    var reader = ScrapedReader(scraped, lines: lines)
    reader.findings = findings
    return reader
}

private func cut(_ raw: String, _ findings: inout [Finding]) -> String {
    let count = raw.utf8.count
    guard count > ScrapedLimits.bytes else { return raw }
    findings.append(
        Finding("over-limit", "left out \(count - ScrapedLimits.bytes) bytes of a very long text"))
    return String(decoding: raw.utf8.prefix(ScrapedLimits.bytes), as: UTF8.self)
}

/// The language of the text by CLD2, where it is long enough to tell.
func detectedLanguage(of lines: [ScrapedLine]) -> String? {
    var sample = ""
    for line in lines where line.text.utf8.count >= 40 {
        sample += line.text.prefix(4000) + "\n"
        if sample.utf8.count > 8000 { break }
    }
    guard sample.utf8.count >= 60 else { return nil }
    return sample.withCString {
        dl_detect_language($0, sample.utf8.count).map { String(cString: $0) }
    }
}
