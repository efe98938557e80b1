import Foundation
import News

/// What a source lists at one time: a feed (RSS 0.9x to 2.0, Atom, JSON Feed), a
/// news sitemap, or an index of sitemaps.
///
/// ```swift
/// let feed = try Feed(bytes, address: "https://example.org/feed.xml")
/// feed.items.first?.url  // whole addresses, also where the feed has parts of them
/// ```
public struct Feed: Equatable, Sendable {
    public let title: String?
    public let items: [FeedItem]
    /// Further sitemaps that an index names, the latest changed first.
    public let sitemaps: [String]
    /// Seconds for which the source asks not to be fetched again.
    public let ttl: Int?

    /// More entries than these are not taken from one answer; the first ones are
    /// the latest in feeds, and sitemaps are put in that order.
    public static let itemLimit = 1000

    /// - Parameters:
    ///   - charset: of the header; what the document says of itself goes first.
    ///   - address: where it was fetched, against which links are read.
    /// - Throws: `FeedError` where it is none.
    public init(_ bytes: [UInt8], address: String, charset: String? = nil) throws(FeedError) {
        switch InputKind(sample: bytes.prefix(InputKind.sampleSize)) {
        case .empty: throw FeedError(reason: .empty)
        case .records, .jsonDocument: self = try Self.json(bytes, address)
        case .page where !Self.opensAsFeed(bytes): throw FeedError(reason: .page)
        case .unsupported(let kind, _) where kind != InputKind.sitemap:
            throw FeedError(reason: .otherKind(kind))
        case .binary: throw FeedError(reason: .otherKind("binary data"))
        case .webArchive, .package: throw FeedError(reason: .otherKind("a package of files"))
        default: self = try Self.xml(FeedText.repaired(bytes, charset: charset), address)
        }
    }

    private init(title: String?, items: [FeedItem], sitemaps: [String] = [], ttl: Int? = nil) {
        self.title = title
        var seen: Set<String> = []
        // One id twice is one item; the first is the latest.
        self.items = Array(items.filter { seen.insert($0.id).inserted }.prefix(Self.itemLimit))
        self.sitemaps = sitemaps
        self.ttl = ttl
    }

    /// Entries that hold markup must not make a page of a feed.
    private static func opensAsFeed(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
        return ["<rss", "<feed", "<rdf:rdf"].contains { head.contains($0) }
            && !head.contains("<html")
    }

    private static func json(_ bytes: [UInt8], _ address: String) throws(FeedError) -> Feed {
        var repairs = 0
        let json: JSON
        do { json = try JSON(parsing: bytes, repairs: &repairs) } catch {
            throw FeedError(reason: .malformed("not valid JSON: \(error)"))
        }
        guard let reader = FeedReader(json: json) else {
            throw FeedError(reason: .otherKind("JSON"))
        }
        return Feed(reader, address)
    }

    private static func xml(_ bytes: [UInt8], _ address: String) throws(FeedError) -> Feed {
        guard let document = XMLDocument(bytes) else {
            throw FeedError(reason: .malformed("it is not XML, or it declares entities of its own"))
        }
        switch document.root.name {
        case "urlset", "sitemapindex":
            let sitemap = Sitemap(document.root)
            return Feed(title: nil, items: sitemap.items, sitemaps: sitemap.children)
        case "html": throw FeedError(reason: .page)
        case "rss", "RDF", "feed", "channel":
            guard let reader = FeedReader(root: document.root) else {
                throw FeedError(reason: .malformed("it has neither title nor entries"))
            }
            return Feed(reader, address)
        default: throw FeedError(reason: .otherKind("XML with the root \(document.root.name)"))
        }
    }

    private init(_ reader: FeedReader, _ address: String) {
        let base =
            URL(string: reader.home ?? "", relativeTo: URL(string: address))
            .flatMap { $0.host == nil ? nil : $0.absoluteURL } ?? URL(string: address)
        self.init(
            title: reader.title, items: reader.entries.compactMap { FeedItem($0, base: base) },
            ttl: reader.ttl)
    }
}
