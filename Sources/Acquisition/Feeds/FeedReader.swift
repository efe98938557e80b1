import Foundation
import News

/// An entry of a feed, before it is made a page.
struct FeedEntry {
    var id: String?
    var title: String?
    var link: String?
    var published: String?
    var modified: String?
    /// The publisher of record, where the feed only passes the entry on (RSS
    /// `<source>`, Atom `<source>`, the publication of a news sitemap).
    var publisher: String?
    var authors: [String] = []
    /// Markup or plain text, as the feed has it.
    var content: String?
    var summary: String?
}

/// Reads RSS 0.9x to 2.0, RDF and Atom (RFC 4287) by their local names.
///
/// An entry becomes a page that holds only the entry's own words, so that its
/// content is extracted like any other.
struct FeedReader {
    private(set) var title: String?
    private(set) var entries: [FeedEntry] = []
    /// The page that the feed belongs to.
    private(set) var home: String?
    /// Seconds for which the feed asks not to be fetched again.
    private(set) var ttl: Int?

    init?(xml bytes: [UInt8]) {
        guard let document = XMLDocument(bytes) else { return nil }
        self.init(root: document.root)
    }

    init?(root: XMLElementNode) {
        readChannel(root)
        if entries.isEmpty, title == nil { return nil }
    }

    /// Reads a JSON Feed (version 1 and 1.1).
    init?(json: JSON) {
        guard json["version"]?.string?.contains("jsonfeed.org") == true else { return nil }
        title = json["title"]?.string
        home = json["home_page_url"]?.string
        entries = (json["items"]?.array ?? []).map { item in
            var entry = FeedEntry()
            entry.id = item["id"]?.string ?? item["id"]?.integer.map(String.init)
            entry.title = item["title"]?.string
            entry.link = item["url"]?.string
            entry.published = item["date_published"]?.string
            entry.modified = item["date_modified"]?.string
            entry.content = item["content_html"]?.string ?? item["content_text"]?.string
            entry.summary = item["summary"]?.string
            let authors = (item["authors"]?.array ?? []) + [item["author"]].compactMap { $0 }
            entry.authors = authors.compactMap { $0["name"]?.string }
            return entry
        }
    }

    private mutating func readChannel(_ element: XMLElementNode) {
        for child in element.children {
            switch child.name {
            case "channel", "feed": readChannel(child)
            case "title" where title == nil: title = child.text
            case "link" where home == nil: home = Self.link(child, child.text)
            case "ttl": ttl = Int(child.text).flatMap { (0...10_080).contains($0) ? $0 * 60 : nil }
            case "item", "entry": entries.append(Self.entry(child))
            default: break
            }
        }
    }

    private static func entry(_ element: XMLElementNode) -> FeedEntry {
        var entry = FeedEntry()
        for child in element.children {
            let text = child.text
            switch child.name {
            case "guid", "id": entry.id = text
            case "title" where entry.title == nil: entry.title = text
            case "link": entry.link = link(child, text) ?? entry.link
            case "pubDate", "published", "date": entry.published = text
            case "modified" where !text.isEmpty: entry.modified = text
            case "updated":
                entry.modified = text
                entry.published = entry.published ?? text
            case "source": entry.publisher = publisher(child)
            case "encoded",
                "content" where !text.isEmpty:
                entry.content = text
            case "description", "summary": entry.summary = text
            case "creator": entry.authors.append(text)
            case "author": entry.authors.append(authorName(child, text))
            default: break
            }
        }
        return entry
    }

    /// Atom has several links, of which the alternate one is the article.
    private static func link(_ element: XMLElementNode, _ text: String) -> String? {
        guard let address = element.attribute("href") else { return text.isEmpty ? nil : text }
        return [nil, "alternate"].contains(element.attribute("rel")) ? address : nil
    }

    /// The title of the feed that an entry was taken from.
    private static func publisher(_ element: XMLElementNode) -> String? {
        let title = element.children.first { $0.name == "title" }?.text
        let name = title ?? (element.children.isEmpty ? element.text : "")
        return name.isEmpty ? nil : name
    }

    private static func authorName(_ element: XMLElementNode, _ text: String) -> String {
        element.children.first { $0.name == "name" }?.text ?? text
    }
}

extension FeedReader {
    /// The entries as pages: title, date and authors as markup says them.
    func pages(feed: String, outlet: String?) -> [Page] {
        entries.enumerated().map { index, entry in
            Page(
                id: entry.id ?? entry.link ?? "\(feed)#\(index + 1)", url: entry.link,
                outlet: outlet ?? entry.publisher ?? title, body: .text(Self.markup(of: entry)))
        }
    }

    static func markup(of entry: FeedEntry) -> String {
        var page = "<!DOCTYPE html><html><head>"
        page += "<title>\(escaped(entry.title ?? ""))</title>"
        if let published = entry.published.flatMap(isoDate) {
            page += "<meta property=\"article:published_time\" content=\"\(published)\">"
        }
        for author in entry.authors where !author.isEmpty {
            page += "<meta name=\"author\" content=\"\(escaped(author))\">"
        }
        page += "</head><body><article><h1>\(escaped(entry.title ?? ""))</h1>"
        let content = entry.content ?? entry.summary ?? ""
        return page + (content.contains("<") ? content : paragraphs(content))
            + "</article></body></html>"
    }

    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    /// RFC 822 dates, as RSS has them, in ISO 8601; others unchanged.
    static func isoDate(_ text: String) -> String? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return DateStamp(text) != nil ? text : DateStamp.mail(text)?.description
    }
}
