import News

/// Reads the report out of a recorded page. Damage gives findings, not errors.
///
/// A page without a report, such as a list of headlines, gives an empty text
/// and the finding `no-article`.
public func extractArticle(from page: Page) -> Article {
    let (reading, _, kept, title) = readReport(page)
    let host = page.url.flatMap(hostName)
    var article = Article(id: page.id, text: "")
    article.url = page.url ?? reading.head.canonical
    article.title = title.title
    article.outlet = page.outlet ?? outletName(reading, host)
    article.findings = reading.findings
    let hints = DateHints(language: reading.head.language, host: host, latest: page.fetched)
    let dates = DateChoice(reading, titleNode: title.node, url: article.url, hints: hints) {
        embeddedDates(in: decode(page).utf8)
    }
    article.published = dates.published
    article.modified = dates.modified
    writePeople(reading, title, kept, into: &article)
    RecordWriting(reading, kept: kept).write(into: &article)
    article.section = sectionName(reading)
    article.canonical = canonicalAddress(reading)
    article.language = language(of: article.text, declared: reading.head.language)
    writeScript(into: &article)
    if article.text.isEmpty {
        article.findings.append(
            Finding("no-article", "The page holds no text that reads like a report."))
    }
    return article
}

private func writePeople(
    _ page: PageReading, _ title: TitleChoice, _ kept: [Int], into article: inout Article
) {
    let prose = kept.first.map { first in first..<(kept.last ?? first) + 1 } ?? 0..<0
    let outlet = [article.outlet, page.head.first(["og:site_name"]), page.linkedData?.publisher]
    let authors = AuthorChoice(
        page, titleNode: title.node, prose: prose, outlet: outlet.compactMap { $0 }
    ).byline
    article.bylines = authors.people
    article.editors = authors.editors
    article.agencies = authors.agencies
    for index in kept.prefix(2) + kept.dropFirst(2).suffix(3) {
        for agency in agencyMarks(in: page.text.text(page.text.blocks[index]))
        where !article.agencies.contains(agency) {
            article.agencies.append(agency)
        }
    }
    article.dateline = kept.first.flatMap {
        DatelineOpening(page.text.text(page.text.blocks[$0]))?.place
    }
}

/// The script of an article's text, and which way it runs.
func writeScript(into article: inout Article) {
    let script = WritingScript(mostOf: article.text)
    article.script = script?.rawValue
    article.direction = script.map { $0.runsLeftward ? "rtl" : "ltr" }
}

private func sectionName(_ page: PageReading) -> String? {
    page.head.first(["article:section", "parsely-section", "sailthru.section", "section"])
        ?? page.linkedData?.section.flatMap(nonEmpty)
}

/// The whole address that the page names as its own.
private func canonicalAddress(_ page: PageReading) -> String? {
    [page.head.canonical, page.head.first(["og:url"]), page.linkedData?.url]
        .lazy.compactMap { $0 }.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
}

private func outletName(_ page: PageReading, _ host: String?) -> String? {
    host.flatMap { outlet(host: $0) } ?? page.head.first(["og:site_name"])
        ?? page.linkedData?.publisher.flatMap(nonEmpty)
}

func readReport(_ page: Page) -> (
    reading: PageReading, container: Int, kept: [Int], title: TitleChoice
) {
    let decoded = decode(page)
    var reading = PageReading(markup: decoded.utf8)
    reading.findings += decoded.findings
    let host = (page.url ?? reading.head.canonical).flatMap(hostName)
    reading.site = host.map { $0.split(separator: ".").suffix(2).joined(separator: ".") }
    let title = TitleChoice(reading, host: page.url.flatMap(hostName))
    FurnitureCutting.cut(&reading, titleNode: title.node)
    CutTeaserLists.apply(&reading, titleNode: title.node)
    CutTeaserBoxes.apply(&reading, titleNode: title.node)
    let container = ReportContainer.find(in: reading, titleNode: title.node)
    let text = ReportText(&reading, container: container, title: title)
    return (reading, container, text.kept, title)
}

private func decode(_ page: Page) -> DecodedText {
    switch page.body {
    case .text(let text):
        return DecodedText(utf8: Array(text.utf8))
    case .bytes(let bytes):
        return DecodedText(
            bytes, header: page.charset.flatMap(Charset.init), declared: declaredCharset(in: bytes))
    }
}
