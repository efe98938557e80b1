import News

/// Stories as a feed: Atom (RFC 4287) or JSON Feed 1.1, an entry a story.
public struct StoryFeed: Sendable {
    private let document: FeedDocument

    /// - Parameters:
    ///   - title: the name of the search that the stories fit; none for all.
    ///   - reports: what is known of the reports by their ids.
    ///   - frame: where the document stands among those that belong together.
    public init(
        _ stories: [Story], _ stamp: ExportStamp, title: String? = nil,
        reports: [String: ExportedReport] = [:], frame: FeedFrame = FeedFrame()
    ) {
        document = FeedDocument(
            id: Self.name(title), title: title ?? "Stories",
            entries: stories.map { Self.entry($0, reports, frame) }, frame: frame, stamp: stamp)
    }

    public var atom: String { document.atom }
    public var json: JSON { document.json }
    /// What is different where the feed is, whatever made it and when.
    public var content: String { document.content }

    /// A name of the feed that stays.
    private static func name(_ title: String?) -> String {
        guard let title else { return "urn:dateline:stories" }
        return "urn:uuid:\(NamedUUID("search \(title)"))"
    }

    private static func entry(
        _ story: Story, _ reports: [String: ExportedReport], _ frame: FeedFrame
    ) -> FeedEntry {
        FeedEntry(
            id: ResourceName.story(story.id), title: story.headline.text,
            updated: UTCTime(story.last).text, authors: story.outlets,
            content: content(story), page: frame.page?(story.id),
            related: story.articles.compactMap { FeedEntry.link(reports[$0]?.url) })
    }

    /// The outlets' own sentences of the leading claims.
    private static func content(_ story: Story) -> String {
        let claims = story.comparison?.claims.prefix(5) ?? []
        return claims.compactMap { claim in
            claim.cells.first { $0.span != nil }.map {
                "[\(claim.standing.rawValue)] \(SafeText.line($0.text))"
            }
        }.joined(separator: "\n")
    }
}
