import News

/// The reports of one story as a feed: Atom (RFC 4287) or JSON Feed 1.1, an entry a
/// report, the latest first.
public struct ReportFeed: Sendable {
    private let document: FeedDocument

    public init(_ story: Story, reports: [Report], _ stamp: ExportStamp, frame: FeedFrame) {
        let latest = reports.map(\.article).enumerated().sorted {
            (Self.time($1.element), $0.offset) < (Self.time($0.element), $1.offset)
        }.map(\.element)
        document = FeedDocument(
            id: ResourceName.story(story.id), title: story.headline.text,
            entries: latest.map { Self.entry($0, frame) }, frame: frame, stamp: stamp)
    }

    public var atom: String { document.atom }
    public var json: JSON { document.json }
    /// What is different where the feed is, whatever made it and when.
    public var content: String { document.content }

    private static func entry(_ article: Article, _ frame: FeedFrame) -> FeedEntry {
        FeedEntry(
            id: ResourceName.report(article.id), title: article.title ?? article.id,
            updated: UTCTime(time(article)).text,
            authors: [article.outlet].compactMap { $0 }, content: opening(of: article),
            page: frame.page?(article.id), related: [FeedEntry.link(article.url)].compactMap { $0 })
    }

    private static func time(_ article: Article) -> Int {
        (article.modified ?? article.published)?.instant ?? 0
    }

    /// Its standfirst, or its first paragraph.
    private static func opening(of article: Article) -> String {
        let first = article.text.split(separator: "\n").first.map(String.init)
        return SafeText.line(article.standfirst ?? first ?? "")
    }
}
