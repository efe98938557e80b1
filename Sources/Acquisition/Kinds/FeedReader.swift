import CLibXML2
import Foundation
import News

/// An entry of a feed, before it is made a page.
struct FeedEntry {
    var id: String?
    var title: String?
    var link: String?
    var published: String?
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

    init?(xml bytes: [UInt8]) {
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NOCDATA.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
                nil, Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        readChannel(XMLElementNode(root))
        if entries.isEmpty, title == nil { return nil }
    }

    /// Reads a JSON Feed (version 1 and 1.1).
    init?(json: JSON) {
        guard json["version"]?.string?.contains("jsonfeed.org") == true else { return nil }
        title = json["title"]?.string
        entries = (json["items"]?.array ?? []).map { item in
            var entry = FeedEntry()
            entry.id = item["id"]?.string ?? item["id"]?.integer.map(String.init)
            entry.title = item["title"]?.string
            entry.link = item["url"]?.string
            entry.published = item["date_published"]?.string
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
            case "updated" where entry.published == nil: entry.published = text
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
                outlet: outlet ?? title, body: .text(markup(of: entry)))
        }
    }

    private func markup(of entry: FeedEntry) -> String {
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

    private func paragraphs(_ text: String) -> String {
        text.split(separator: "\n").map { "<p>\(escaped(String($0)))</p>" }.joined()
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    /// RFC 822 dates, as RSS has them, in ISO 8601; others unchanged.
    private func isoDate(_ text: String) -> String? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return DateStamp(text) != nil ? text : DateStamp.mail(text)?.description
    }
}

/// An element of a parsed feed.
private struct XMLElementNode {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) {
        self.node = node
    }

    /// The name without its prefix.
    var name: String { String(cString: node.pointee.name) }

    var children: [XMLElementNode] {
        var result: [XMLElementNode] = []
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { result.append(XMLElementNode(current)) }
            child = current.pointee.next
        }
        return result
    }

    var text: String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { free(content) }
        return String(cString: content).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func attribute(_ name: String) -> String? {
        guard let value = xmlGetNoNsProp(node, name) else { return nil }
        defer { free(value) }
        return String(cString: value)
    }
}
