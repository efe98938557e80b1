import News

extension ExportTable {
    /// The rows that a report has in this table; `story` is the one it is in.
    public func rows(_ report: Report, story: String?) -> [[JSON]] {
        switch self {
        case .reports: [Self.row(report, story)]
        case .quotations: report.quotations.map { Self.row($0, report) }
        default: []
        }
    }

    /// The rows that a story has in this table.
    public func rows(_ story: Story) -> [[JSON]] {
        let comparison = story.comparison ?? StoryComparison()
        return switch self {
        case .stories: [Self.row(story)]
        case .claims:
            comparison.claims.flatMap { claim in claim.cells.map { Self.row(story, claim, $0) } }
        case .agenda: comparison.agenda.map { Self.row(story, $0) }
        case .timeline: Self.timeline(story, comparison)
        default: []
        }
    }

    private static func row(_ report: Report, _ story: String?) -> [JSON] {
        let article = report.article
        return [
            .string(article.id), JSON(story), JSON(article.outlet), JSON(article.title),
            JSON(article.bylines), JSON(article.agencies), JSON(article.published?.description),
            JSON(article.modified?.description), JSON(article.language), JSON(article.url),
            .integer(report.sentences.count), .string(article.text),
        ]
    }

    private static func row(_ quotation: Quotation, _ report: Report) -> [JSON] {
        let names = report.cast.first { $0.entity == quotation.speaker }?.name
        let words = { (spans: [Span]) in
            spans.map { report.article.words(of: $0) }.joined(separator: " … ")
        }
        return [
            .string(report.article.id), .string(quotation.kind.rawValue),
            JSON(names ?? quotation.speaker), .string(words(quotation.source)),
            .string(words(quotation.cue)), JSON(quotation.told), .string(quotation.field.name),
            JSON(quotation.content.first?.start), JSON(quotation.content.last?.end),
            .string(words(quotation.content)),
        ]
    }

    private static func row(_ story: Story) -> [JSON] {
        let claims = story.comparison?.claims ?? []
        let counts = Claim.Standing.allCases.map { standing in
            JSON.integer(claims.filter { $0.standing == standing }.count)
        }
        let sources = story.independent
        return [
            .string(story.id), .string(story.headline.text), .integer(story.articles.count),
            JSON(story.outlets), .integer(sources.count), .integer(sources.least),
            .integer(sources.most), JSON(story.first?.description), JSON(story.last?.description),
        ] + counts + [JSON(story.articles)]
    }

    private static func row(_ story: Story, _ claim: Claim, _ cell: Cell) -> [JSON] {
        [
            .string(story.id), .string(story.headline.text), .string(claim.id),
            .string(claim.kind.rawValue), .string(claim.standing.rawValue), .string(cell.article),
            .integer(cell.group), JSON(cell.span?.field.name), JSON(cell.span?.start),
            JSON(cell.span?.end), JSON(cell.value), JSON(cell.status?.rawValue),
            JSON(cell.attribution), .string(cell.text),
        ]
    }

    private static func row(_ story: Story, _ entry: AgendaEntry) -> [JSON] {
        let cell = entry.cells.first
        return [
            .string(story.id), .string(entry.what), JSON(entry.who), JSON(entry.place),
            JSON(entry.when), JSON(entry.earliest), JSON(entry.latest),
            .string(entry.status.rawValue), JSON(entry.announcedBy), JSON(entry.previous),
            JSON(cell?.article), JSON(cell?.span?.start), JSON(cell?.span?.end), JSON(cell?.text),
            JSON(entry.outcome?.article), JSON(entry.outcome?.text),
        ]
    }

    private static func timeline(_ story: Story, _ comparison: StoryComparison) -> [[JSON]] {
        let claims = Dictionary(comparison.claims.map { ($0.id, $0) }) { first, _ in first }
        return comparison.timeline.map { entry in
            let claim = claims[entry.claim]
            let cell = claim?.cells.first { $0.span != nil }
            return [
                .string(story.id), .string(entry.date), JSON(entry.mod),
                .string(entry.precision.rawValue), .string(entry.status.rawValue),
                .bool(entry.background), JSON(entry.what), .string(entry.claim),
                JSON(claim?.standing.rawValue), JSON(cell?.article), JSON(cell?.span?.start),
                JSON(cell?.span?.end), JSON(cell?.text),
            ]
        }
    }
}
