import News

/// The latest stories as a feed: Atom (RFC 4287) or JSON Feed 1.1.
public struct StoryFeed: Sendable {
    private let stories: [Story]
    private let stamp: ExportStamp
    private let title: String?
    private let reports: [String: ExportedReport]

    /// - Parameter title: the name of the search that the stories fit; none for all.
    public init(
        _ stories: [Story], _ stamp: ExportStamp, title: String? = nil,
        reports: [String: ExportedReport] = [:]
    ) {
        self.stories = stories
        self.stamp = stamp
        self.title = title
        self.reports = reports
    }

    public var atom: String {
        let updated = stories.map { UTCTime($0.last).text }.max() ?? UTCTime(0).text
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><id>\(name)</id>\
            <title>\(Self.escaped(title ?? "Stories"))</title><updated>\(updated)</updated>\
            <generator version="\(Engine.version)">\(XMLText.escaped(stamp.words))</generator>
            \(stories.map(entry).joined(separator: "\n"))
            </feed>

            """
    }

    /// A name of the feed that stays.
    private var name: String {
        guard let title else { return "urn:dateline:stories" }
        return "urn:uuid:\(NamedUUID("search \(title)"))"
    }

    private func entry(_ story: Story) -> String {
        let links = addresses(of: story).map {
            XMLText.element("link", [("rel", "related"), ("href", $0)])
        }
        return """
            <entry><id>\(ResourceName.story(story.id))</id>\
            <title>\(Self.escaped(story.headline.text))</title>\
            <updated>\(UTCTime(story.last).text)</updated>\
            <author><name>\(Self.escaped(Self.outlets(story)))</name></author>\(links.joined())\
            <content type="text">\(XMLText.escaped(Self.content(story)))</content></entry>
            """
    }

    public var json: JSON {
        .object([
            JSON.Member("version", .string("https://jsonfeed.org/version/1.1")),
            JSON.Member("title", .string(title ?? "Stories")),
            JSON.Member("description", .string(stamp.words)),
            JSON.Member("_dateline", stamp.json),
            JSON.Member("items", .array(stories.map(item))),
        ])
    }

    private func item(_ story: Story) -> JSON {
        let attachments = addresses(of: story).map { JSON.string($0) }
        return .object([
            JSON.Member("id", .string(ResourceName.story(story.id))),
            JSON.Member("title", .string(story.headline.text)),
            JSON.Member("content_text", .string(Self.content(story))),
            JSON.Member("date_modified", .string(UTCTime(story.last).text)),
            JSON.Member(
                "authors",
                .array(story.outlets.map { .object([JSON.Member("name", .string($0))]) })),
            JSON.Member("_dateline", .object([JSON.Member("reports", .array(attachments))])),
        ])
    }

    private func addresses(of story: Story) -> [String] {
        story.articles.compactMap { reports[$0]?.url }.filter {
            $0.hasPrefix("http") && $0.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
        }
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

    private static func outlets(_ story: Story) -> String {
        story.outlets.isEmpty ? "unnamed" : story.outlets.joined(separator: ", ")
    }

    private static func escaped(_ text: String) -> String {
        XMLText.escaped(SafeText.line(text))
    }
}
