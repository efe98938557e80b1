import Foundation

/// Finds the feeds that a page names.
///
/// ```swift
/// FeedDiscovery.feeds(onPage: bytes, address: "https://example.org/")
/// ```
public enum FeedDiscovery {
    /// A feed, where it is and what the page calls it.
    public struct Candidate: Equatable, Sendable {
        public let url: String
        public let title: String?
        /// Whether the page declares it, not only links to something like it.
        public let isDeclared: Bool

        public init(url: String, title: String?, isDeclared: Bool) {
            self.url = url
            self.title = title
            self.isDeclared = isDeclared
        }
    }

    /// Candidates after these are left out.
    static let limit = 50

    /// A page is looked at to here, in bytes.
    static let sizeLimit = 500_000

    private static let types = [
        "application/rss+xml", "application/atom+xml", "application/feed+json",
        "application/rdf+xml",
    ]

    /// Those that `<link rel="alternate">` declares first, in the page's order,
    /// then links whose address looks like a feed's.
    public static func feeds(onPage bytes: [UInt8], address: String) -> [Candidate] {
        let text = String(decoding: bytes.prefix(sizeLimit), as: UTF8.self)
        var base = URL(string: address)
        var declared: [Candidate] = []
        var linked: [Candidate] = []
        for tag in text.matches(of: #/<(?i:(base|link|a))\s([^>]{1,4000})>/#) {
            let attributes = attributes(of: tag.2)
            guard let link = attributes["href"] else { continue }
            switch tag.1.lowercased() {
            case "base": base = URL(string: link, relativeTo: base) ?? base
            case "link":
                if let found = candidate(link, attributes, base) { declared.append(found) }
            default:
                if looksLikeFeed(link), let url = whole(link, base) {
                    linked.append(Candidate(url: url, title: nil, isDeclared: false))
                }
            }
        }
        var seen: Set<String> = []
        return Array((declared + linked).filter { seen.insert($0.url).inserted }.prefix(limit))
    }

    private static func candidate(
        _ link: String, _ attributes: [String: String], _ base: URL?
    ) -> Candidate? {
        let relations = (attributes["rel"] ?? "").lowercased().split(separator: " ")
        let type = (attributes["type"] ?? "").lowercased().prefix { $0 != ";" }
        guard relations.contains("alternate"), types.contains(String(type)) else { return nil }
        return whole(link, base).map {
            Candidate(url: $0, title: attributes["title"], isDeclared: true)
        }
    }

    private static func whole(_ link: String, _ base: URL?) -> String? {
        guard let url = URL(string: link, relativeTo: base)?.absoluteURL,
            ["http", "https"].contains(url.scheme?.lowercased())
        else { return nil }
        return url.absoluteString
    }

    private static func looksLikeFeed(_ link: String) -> Bool {
        let path = link.lowercased().prefix { $0 != "?" && $0 != "#" }
        return [
            ".rss", ".atom", "/feed", "/feed/", "/rss", "/rss/", "/rss.xml", "/atom.xml",
            "/feed.xml", "/index.rdf", "/feed.json",
        ].contains { path.hasSuffix($0) }
    }

    private static func attributes(of tag: Substring) -> [String: String] {
        var found: [String: String] = [:]
        for match in tag.matches(of: #/([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/#) {
            let value = String(match.2 ?? match.3 ?? match.4 ?? "")
            let name = match.1.lowercased()
            if found[name] == nil { found[name] = value.replacing("&amp;", with: "&") }
        }
        return found
    }
}
