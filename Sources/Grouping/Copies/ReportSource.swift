import News

/// Where a report says it comes from.
struct ReportSource: Sendable {
    /// The publisher; `nil` where the report names none.
    var publisher: String?
    /// The agency that wrote it, by its place line, its byline or its outlet.
    var agency: String?
    /// Agencies that it names without saying that the text is theirs.
    var marks: [String]
    /// Other outlets that it says it has something from.
    var attributions: [Attribution]
    var isLiveBlog: Bool

    /// Somebody who answers for the text is known.
    var isKnown: Bool { publisher != nil || agency != nil }

    init(of article: Article, directory: SourceDirectory) {
        publisher = directory.publisher(outlet: article.outlet, url: article.url)
        let lines = [article.dateline?.agency].compactMap { $0 } + article.bylines
        agency =
            lines.lazy.compactMap { directory.agency(named: $0) }.first
            ?? [article.outlet].compactMap { $0 }.lazy
            .compactMap { directory.agency(ofOutlet: $0) }.first
        marks = article.agencies.map { directory.agency(named: $0) ?? $0 }
        if let agency, !marks.contains(agency) { marks.insert(agency, at: 0) }
        let own = [publisher, agency]
        attributions = Attribution.found(in: article.text, directory: directory)
            .filter { !own.contains($0.source) }
        isLiveBlog = article.posts.count > 1 || article.notices.contains { $0.kind == .live }
    }
}
