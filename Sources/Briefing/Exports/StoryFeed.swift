import News

/// Stories as a feed: Atom (RFC 4287) or JSON Feed 1.1, an entry a story.
public struct StoryFeed: Sendable {
    private let stories: [Story]
    private let stamp: ExportStamp
    private let title: String?
    private let reports: [String: ExportedReport]
    private let frame: FeedFrame

    /// - Parameters:
    ///   - title: the name of the search that the stories fit; none for all.
    ///   - frame: where the document stands among those that belong together.
    public init(
        _ stories: [Story], _ stamp: ExportStamp, title: String? = nil,
        reports: [String: ExportedReport] = [:], frame: FeedFrame = FeedFrame()
    ) {
        self.stories = stories
        self.stamp = stamp
        self.title = title
        self.reports = reports
        self.frame = frame
    }

    public var atom: String { document.atom }
    public var json: JSON { document.json }
    /// What is different where the feed is, whatever made it and when.
    public var content: String { document.content }

    private var document: FeedDocument {
        FeedDocument(
            id: name, title: title ?? "Stories", entries: stories.map(entry), frame: frame,
            stamp: stamp)
    }

    /// A name of the feed that stays.
    private var name: String {
        guard let title else { return "urn:dateline:stories" }
        return "urn:uuid:\(NamedUUID("search \(title)"))"
    }

    private func entry(_ story: Story) -> FeedEntry {
        FeedEntry(
            id: ResourceName.story(story.id), title: story.headline.text,
            updated: UTCTime(story.last).text, authors: story.outlets,
            content: Self.content(story), page: frame.page?(story.id),
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
