import Briefing
import News

/// The sentences of a report's text by paragraphs, with the claims they stand in.
struct ReportSentences {
    let paragraphs: [ReportPage.Paragraph]

    init(_ report: Report, story: Story?) {
        let article = report.article
        let text = CodePoints(article.text)
        var claims: [Int: Claim] = [:]
        for claim in story?.comparison?.claims ?? [] {
            for cell in claim.cells where cell.article == article.id {
                guard let span = cell.span, span.field == .text, text[span] == cell.text else {
                    continue
                }
                if claims[span.start] == nil { claims[span.start] = claim }
            }
        }
        let sentences = report.sentences.filter { $0.span.field == .text }
        var result: [[ReportPage.Piece]] = []
        var last: Int?
        for sentence in sentences {
            let claim = claims[sentence.span.start]
            let piece = ReportPage.Piece(
                id: "s\(sentence.span.start)", words: SafeText.line(text[sentence.span]),
                claim: claim.flatMap { claim in
                    story.map { story in
                        let id = Address.encoded(claim.id)
                        return Address.story(story.id) + "?with=\(id)#claim-\(id)"
                    }
                }, standing: claim.map { "\($0.standing.icon) \($0.standing.words)" })
            if sentence.paragraph != last { result.append([]) }
            result[result.count - 1].append(piece)
            last = sentence.paragraph
        }
        paragraphs = result.map(ReportPage.Paragraph.init)
    }
}

extension Claim.Standing {
    /// What it is called on a page.
    var words: String {
        switch self {
        case .agreed: "agreed"
        case .single: "only one source"
        case .conflict: "in conflict"
        case .updated: "updated"
        }
    }

    /// Stands before its words.
    var icon: String {
        switch self {
        case .agreed: "✓"
        case .single: "◌"
        case .conflict: "≠"
        case .updated: "↻"
        }
    }
}
