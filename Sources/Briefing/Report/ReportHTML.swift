import News

/// Reports as one page, their names, times, numbers and quoted words marked.
///
/// Beside each paragraph stands who is quoted in it and what it states how
/// surely. A mark is told by its line and its small print, not by colour alone.
public struct ReportHTML {
    private let sheets: [ReportSheet]

    public init(_ reports: [Report]) {
        sheets = reports.map(ReportSheet.init)
    }

    /// The page opens from disk: no script, nothing loaded.
    public var text: String {
        var page = HTMLPage()
        page.open("main", ["id": "reports"])
        addLegend(to: &page)
        for (number, sheet) in sheets.enumerated() { add(sheet, number, to: &page) }
        if sheets.isEmpty { page.element("p", "There is no report to show.") }
        page.close("main")
        let title = sheets.first.map(heading) ?? "No report"
        return HTMLPage.document(
            title: title, body: page.text, style: ReportStyle.sheet,
            skip: ("reports", "Skip to the reports"))
    }

    private func heading(_ sheet: ReportSheet) -> String {
        SafeText.line(sheet.report.article.title ?? sheet.report.article.id)
    }

    private func addLegend(to page: inout HTMLPage) {
        page.open("p", ["class": "legend"])
        for (kind, words) in [
            ("name", "name"), ("time", "time"), ("number", "number"), ("said", "quoted words"),
        ] {
            page.open("span", ["class": kind])
            page.words(words)
            page.close("span")
        }
        page.close("p")
    }

    private func add(_ sheet: ReportSheet, _ number: Int, to page: inout HTMLPage) {
        let article = sheet.report.article
        page.open("article", ["class": "sheet", "id": "report-\(number + 1)"])
        if article.title == nil { page.element("h1", heading(sheet)) }
        let source = [article.outlet ?? "unnamed outlet", article.published?.description ?? ""]
        page.element(
            "p", SafeText.line(source.filter { !$0.isEmpty }.joined(separator: " · ")),
            ["class": "meta"])
        for paragraph in sheet.paragraphs { add(paragraph, to: &page) }
        page.element("h2", "About")
        page.open("dl")
        for (question, answer) in sheet.mainEvent {
            page.element("dt", question)
            page.element("dd", SafeText.line(answer))
        }
        page.close("dl")
        addCast(of: sheet, to: &page)
        page.close("article")
    }

    private func addCast(of sheet: ReportSheet, to page: inout HTMLPage) {
        guard !sheet.cast.isEmpty else { return }
        page.element("h2", "Cast")
        page.open("ul", ["class": "cast"])
        for member in sheet.cast { page.element("li", SafeText.line(member)) }
        page.close("ul")
    }

    private func add(_ paragraph: ReportSheet.Paragraph, to page: inout HTMLPage) {
        page.open("div", ["class": "row"])
        let name = paragraph.field == .title ? "h1" : "p"
        page.open(name, ["class": paragraph.field == .standfirst ? "standfirst" : ""])
        for piece in paragraph.words.pieces { add(piece, to: &page) }
        page.close(name)
        addNotes(of: paragraph, to: &page)
        page.close("div")
    }

    private func add(_ piece: MarkedWords.Piece, to page: inout HTMLPage) {
        if piece.isQuoted { page.open("span", ["class": "said"]) }
        let words = SafeText.line(piece.words)
        switch piece.mark {
        case .name(let label, let means):
            add(words, means.map { "= \($0)" } ?? label.rawValue, "name", to: &page)
        case .time(let value): add(words, value, "time", to: &page)
        case .number(let reading): add(words, reading, "number", to: &page)
        case nil: page.words(words)
        }
        if piece.isQuoted { page.closeInline("span") }
    }

    private func add(_ words: String, _ gloss: String, _ kind: String, to page: inout HTMLPage) {
        page.open("span", ["class": kind])
        page.words(words)
        page.open("small")
        page.words(" " + SafeText.line(gloss))
        page.closeInline("small")
        page.closeInline("span")
    }

    private func addNotes(of paragraph: ReportSheet.Paragraph, to page: inout HTMLPage) {
        let notes =
            paragraph.quotations.map { ("quoted", $0) }
            + paragraph.statements.map { ($0.status.rawValue, $0.words) }
            + paragraph.corrections.map { ("corrects", $0) }
        guard !notes.isEmpty else { return }
        page.open("ul", ["class": "notes"])
        for (kind, words) in notes {
            page.open("li", ["class": kind])
            page.element("b", kind)
            page.words(" " + SafeText.line(words))
            page.close("li")
        }
        page.close("ul")
    }
}
