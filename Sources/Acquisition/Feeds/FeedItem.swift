import Foundation
import News

/// One thing that a source lists.
public struct FeedItem: Equatable, Sendable {
    /// The source's own id, else its address, else made of its words.
    public var id: String
    public var url: String?
    public var title: String?
    /// ISO 8601.
    public var published: String?
    public var modified: String?
    public var authors: [String] = []
    /// The publisher of record, where the source only passes it on.
    public var publisher: String?
    /// Markup or plain text of the whole report, where the source has it.
    public var content: String?
    public var summary: String?

    /// A source's own text of this many characters is taken for the whole report.
    static let wholeTextLength = 1200

    /// An entry of a feed; `nil` where it has neither an address nor words.
    init?(_ entry: FeedEntry, base: URL?) {
        let link = entry.link.flatMap { Self.address($0, base) }
        let words = entry.content ?? entry.summary ?? ""
        guard link != nil || !(entry.title ?? "").isEmpty || !words.isEmpty else { return nil }
        let own = entry.id.flatMap { $0.isEmpty ? nil : $0 }
        // A permanent id that is an address is the address where no other is given.
        let named = own.flatMap { $0.hasPrefix("http") ? Self.address($0, base) : nil }
        url = link ?? named
        id = own ?? url ?? "\(entry.title ?? "") \(words.prefix(200))"
        title = entry.title
        published = entry.published.flatMap(FeedReader.isoDate)
        modified = entry.modified.flatMap(FeedReader.isoDate)
        authors = entry.authors
        publisher = entry.publisher
        content = entry.content
        summary = entry.summary
    }

    init(url: String) {
        id = url
        self.url = url
    }

    private static func address(_ text: String, _ base: URL?) -> String? {
        guard let url = URL(string: text, relativeTo: base)?.absoluteURL,
            ["http", "https"].contains(url.scheme?.lowercased()), url.host != nil
        else { return nil }
        return url.absoluteString
    }

    /// Whether the source has the whole report, so that its page need not be
    /// fetched: a long text that does not break off.
    public var hasWholeText: Bool {
        guard let content else { return false }
        let text = content.replacing(#/<[^>]*>/#, with: " ")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.unicodeScalars.count >= Self.wholeTextLength else { return false }
        let end = text.suffix(60).lowercased()
        let breaksOff = ["…", "...", "[…]", "[...]", "&hellip;", "&#8230;", "[&#8230;]"]
            .contains { end.hasSuffix($0) || end.hasSuffix($0 + "]") }
        return !breaksOff
            && !["continue reading", "read more", "read the full"].contains { end.contains($0) }
    }

    /// What the source itself has, as a page of its own words.
    public func page(outlet: String?, fetched: DateStamp?) -> Page {
        let entry = FeedEntry(self)
        var page = Page(
            id: id, url: url, outlet: publisher ?? outlet,
            body: .text(FeedReader.markup(of: entry)), fetched: fetched)
        if !hasWholeText {
            page.findings.append(
                Finding(
                    "feed-words",
                    "The page could not be had; these are the words of the source's own list."))
        }
        return page
    }
}

extension FeedEntry {
    fileprivate init(_ item: FeedItem) {
        id = item.id
        title = item.title
        link = item.url
        published = item.published
        authors = item.authors
        content = item.content
        summary = item.summary
    }
}

extension FeedItem {
    /// As it is kept until it is fetched.
    public var json: JSON {
        .object([
            JSON.Member("id", .string(id)), JSON.Member("url", JSON(url)),
            JSON.Member("title", JSON(title)), JSON.Member("published", JSON(published)),
            JSON.Member("modified", JSON(modified)), JSON.Member("authors", JSON(authors)),
            JSON.Member("publisher", JSON(publisher)), JSON.Member("content", JSON(content)),
            JSON.Member("summary", JSON(summary)),
        ])
    }

    /// Reads what `json` writes; `nil` for anything without an id.
    public init?(json: JSON) {
        guard let id = json["id"]?.string else { return nil }
        self.id = id
        url = json["url"]?.string
        title = json["title"]?.string
        published = json["published"]?.string
        modified = json["modified"]?.string
        authors = json["authors"]?.strings ?? []
        publisher = json["publisher"]?.string
        content = json["content"]?.string
        summary = json["summary"]?.string
    }
}
