import News

/// An entry of a feed: Atom (RFC 4287) or JSON Feed 1.1.
struct FeedEntry {
    let id: String
    let title: String
    let updated: String
    let authors: [String]
    let content: String
    /// Its page on the desk.
    let page: String?
    /// The reports' own addresses.
    var related: [String] = []

    var atom: String {
        let links =
            [page].compactMap { $0 }.map { ("alternate", $0) } + related.map { ("related", $0) }
        let elements = links.map { XMLText.element("link", [("rel", $0.0), ("href", $0.1)]) }
        let names = authors.isEmpty ? "unnamed" : authors.joined(separator: ", ")
        return """
            <entry><id>\(XMLText.escaped(id))</id>\
            <title>\(Self.escaped(title))</title>\
            <updated>\(updated)</updated>\
            <author><name>\(Self.escaped(names))</name></author>\(elements.joined())\
            <content type="text">\(XMLText.escaped(content))</content></entry>
            """
    }

    var json: JSON {
        .object(
            [
                JSON.Member("id", .string(id)), JSON.Member("title", .string(SafeText.line(title))),
                JSON.Member("content_text", .string(content)),
                JSON.Member("date_modified", .string(updated)),
                JSON.Member(
                    "authors",
                    .array(
                        authors.map {
                            .object([JSON.Member("name", .string(SafeText.line($0)))])
                        })),
                JSON.Member(
                    "_dateline",
                    .object([
                        JSON.Member("reports", .array(related.map { JSON.string($0) }))
                    ])),
            ] + (page.map { [JSON.Member("url", .string($0))] } ?? []))
    }

    /// An address that may stand in a feed; `nil` for anything else.
    static func link(_ url: String?) -> String? {
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://"),
            url.utf8.allSatisfy({ (0x21..<0x7F).contains($0) })
        else { return nil }
        return url
    }

    private static func escaped(_ text: String) -> String {
        XMLText.escaped(SafeText.line(text))
    }
}
