import News

/// The latest stories as a feed: Atom (RFC 4287) or JSON Feed 1.1.
public struct StoryFeed: Sendable {
    private let stories: [Story]

    public init(_ stories: [Story]) {
        self.stories = stories
    }

    public var atom: String {
        let entries = stories.map { story in
            """
            <entry><id>\(Self.address(story))</id><title>\(Self.escaped(story.headline.text))</title>\
            <updated>\(Self.time(story))</updated><author><name>\(Self.outlets(story))</name></author>\
            <content type="text">\(Self.escaped(Self.content(story)))</content></entry>
            """
        }
        let updated = stories.map(Self.time).max() ?? "1970-01-01T00:00:00Z"
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:dateline:stories</id>\
            <title>Stories</title><updated>\(updated)</updated>\
            <generator>\(Self.escaped(Engine.name))</generator>
            \(entries.joined(separator: "\n"))
            </feed>

            """
    }

    public var json: JSON {
        .object([
            JSON.Member("version", .string("https://jsonfeed.org/version/1.1")),
            JSON.Member("title", .string("Stories")),
            JSON.Member("description", .string(Engine.name)),
            JSON.Member(
                "items",
                .array(
                    stories.map { story in
                        .object([
                            JSON.Member("id", .string(Self.address(story))),
                            JSON.Member("title", .string(story.headline.text)),
                            JSON.Member("content_text", .string(Self.content(story))),
                            JSON.Member("date_modified", .string(Self.time(story))),
                            JSON.Member(
                                "authors",
                                .array(
                                    story.outlets.map {
                                        .object([JSON.Member("name", .string($0))])
                                    })),
                        ])
                    })),
        ])
    }

    /// The id as a URN, whatever characters it has.
    private static func address(_ story: Story) -> String {
        let safe = story.id.utf8.map { byte -> String in
            let isPlain =
                (byte < 0x80) && Unicode.Scalar(byte).properties.isAlphabetic
                || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
        }
        return "urn:dateline:story:" + safe.joined()
    }

    /// The outlets' own sentences of the leading claims.
    private static func content(_ story: Story) -> String {
        let claims = story.comparison?.claims.prefix(5) ?? []
        return claims.compactMap { claim in
            claim.cells.first { $0.span != nil }.map { "[\(claim.standing.rawValue)] \($0.text)" }
        }.joined(separator: "\n")
    }

    private static func outlets(_ story: Story) -> String {
        escaped(story.outlets.isEmpty ? "unnamed" : story.outlets.joined(separator: ", "))
    }

    /// A day without a time is taken at its beginning in UTC, as RFC 3339 wants one.
    private static func time(_ story: Story) -> String {
        guard let last = story.last else { return "1970-01-01T00:00:00Z" }
        let seconds = ((last.instant % 86_400) + 86_400) % 86_400
        let day = CalendarDay(number: (last.instant - seconds) / 86_400)
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(day)T\(time)Z"
    }

    private static func escaped(_ text: String) -> String {
        SafeText.line(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
