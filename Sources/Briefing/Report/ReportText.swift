import News

/// A report for a terminal, its names, times, numbers and quoted words marked.
///
/// With colour the marks are colours. Without, names stand in `[ ]`, times in
/// `{ }`, numbers in `< >` and what somebody says in `⟦ ⟧`. Behind a mark stands
/// what it was read as: `{Tuesday/2024-03-12}`.
public struct ReportText {
    private let sheet: ReportSheet
    private let style: TextStyle

    public init(_ report: Report, style: TextStyle) {
        sheet = ReportSheet(report)
        self.style = style
    }

    public var text: String {
        var page = TextPage(style: style)
        let article = sheet.report.article
        page.add(
            left: SafeText.line(article.outlet ?? article.id),
            right: article.published?.description ?? "no date", .strong)
        page.rule()
        for paragraph in sheet.paragraphs { add(paragraph, to: &page) }
        page.heading("ABOUT")
        for (question, answer) in sheet.mainEvent {
            page.add(SafeText.line(answer), label: Columns.padded(question, 7))
        }
        if !sheet.cast.isEmpty { page.heading("CAST") }
        for member in sheet.cast { page.add(SafeText.line(member), label: "", hang: 0) }
        page.blank()
        return page.text
    }

    private func add(_ paragraph: ReportSheet.Paragraph, to page: inout TextPage) {
        let isTitle = paragraph.field == .title
        var lines = StyledLines(width: style.width)
        for piece in paragraph.words.pieces { lines.add(marked(piece), isStrong: isTitle) }
        page.blank()
        for line in lines.lines(style) { page.add(line: line) }
        for quotation in paragraph.quotations {
            page.add(SafeText.line(quotation), label: "   “ ", hang: 16, .faint)
        }
        for statement in paragraph.statements {
            page.add(
                SafeText.line(statement.words),
                label: "   " + Columns.padded(statement.status.rawValue, 13), emphasis(statement))
        }
        for correction in paragraph.corrections {
            page.add(SafeText.line(correction), label: "   ! ", hang: 16, .updated)
        }
    }

    private func emphasis(_ statement: ReportSheet.Statement) -> Emphasis {
        switch statement.status {
        case .happened, .ongoing: .agreed
        case .scheduled, .expected, .possible: .updated
        case .denied, .cancelled, .postponed: .conflict
        }
    }

    /// A piece with its brackets or colours.
    private func marked(_ piece: MarkedWords.Piece) -> [StyledLines.Run] {
        var codes = piece.isQuoted ? [Self.quoted] : []
        var open = ""
        var close = ""
        var gloss = ""
        switch piece.mark {
        case .name(let label, let means):
            codes.append(Self.name)
            (open, close) = ("[", "]")
            gloss = "/" + label.rawValue + (means.map { "=" + $0 } ?? "")
        case .time(let value):
            codes.append(Self.time)
            (open, close, gloss) = ("{", "}", "/" + value)
        case .number(let reading):
            codes.append(Self.number)
            (open, close, gloss) = ("<", ">", "/" + reading)
        case nil: break
        }
        if style.color { (open, close) = ("", "") }
        let runs = [
            StyledLines.Run(words: open + SafeText.line(piece.words), codes: codes),
            StyledLines.Run(words: SafeText.line(gloss), codes: [Self.faint]),
            StyledLines.Run(words: close, codes: codes),
        ]
        guard !style.color else { return runs }
        return [StyledLines.Run(words: piece.opensQuote ? "⟦" : "", codes: [])] + runs
            + [StyledLines.Run(words: piece.closesQuote ? "⟧" : "", codes: [])]
    }

    private static let faint = "2"
    private static let quoted = "4"
    private static let name = "35"
    private static let time = "32"
    private static let number = "33"
}
