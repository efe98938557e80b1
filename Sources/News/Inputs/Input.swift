/// One thing that a command was given, at the step where it stands.
public enum Input: Sendable {
    case page(Page)
    /// Bytes of plain text whose charset is still to be found.
    case plain(PlainBytes)
    case scraped(ScrapedText)
    /// An article record, or a text record, whose text is kept as it is.
    case article(Article)
    case report(Report)
    case story(Story)

    public var id: String {
        switch self {
        case .page(let page): page.id
        case .plain(let bytes): bytes.id
        case .scraped(let text): text.id
        case .article(let article): article.id
        case .report(let report): report.article.id
        case .story(let story): story.id
        }
    }
}
