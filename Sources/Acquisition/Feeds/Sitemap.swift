import Foundation

/// Reads sitemaps (sitemaps.org 0.9) with the news extension, and indexes of them.
struct Sitemap {
    /// How many sitemaps of an index are looked at.
    static let childLimit = 10

    private(set) var items: [FeedItem] = []
    private(set) var children: [String] = []

    init(_ root: XMLElementNode) {
        let entries = root.children.map(Entry.init).filter { Self.isAddress($0.address) }
        // Latest first; what has no date keeps its place behind those that have.
        let ordered = entries.enumerated().sorted { first, second in
            let (left, right) = (first.element.date ?? "", second.element.date ?? "")
            return (right, first.offset) < (left, second.offset)
        }.map(\.element)
        if root.name == "sitemapindex" {
            children = ordered.prefix(Self.childLimit).map(\.address)
        } else {
            items = ordered.map(\.item)
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("http://") || text.hasPrefix("https://")
    }

    private struct Entry {
        var address = ""
        var changed: String?
        var news: XMLElementNode?

        init(_ element: XMLElementNode) {
            for child in element.children {
                switch child.name {
                case "loc": address = child.text
                case "lastmod": changed = FeedReader.isoDate(child.text)
                case "news": news = child
                default: break
                }
            }
        }

        private func text(_ name: String) -> String? {
            news?.children.first { $0.name == name }?.text
        }

        var date: String? { text("publication_date").flatMap(FeedReader.isoDate) ?? changed }

        var item: FeedItem {
            var item = FeedItem(url: address)
            item.title = text("title")
            item.published = text("publication_date").flatMap(FeedReader.isoDate)
            item.modified = changed
            let publication = news?.children.first { $0.name == "publication" }
            item.publisher = publication?.children.first { $0.name == "name" }?.text
            return item
        }
    }
}
