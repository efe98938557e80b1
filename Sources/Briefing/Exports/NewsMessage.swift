import News

/// Reports and stories as NewsML-G2 (IPTC): a message with a news item for each
/// report and a package for each story.
public struct NewsMessage: Sendable {
    private let stamp: ExportStamp

    static let version = "2.34"
    private static let catalog =
        "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
    private static let itemType = "application/vnd.iptc.g2.newsitem+xml"

    public init(_ stamp: ExportStamp) {
        self.stamp = stamp
    }

    /// What comes before the items.
    public var head: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
        <header><sent>\(stamp.time)</sent><sender>dateline</sender>\
        <origin>\(XMLText.escaped(stamp.words))</origin></header>
        <itemSet>

        """
    }

    /// What comes after them.
    public var foot: String { "</itemSet>\n</newsMessage>\n" }

    public func item(_ report: Report) -> String {
        let article = report.article
        var meta = ""
        if let published = article.published {
            meta += Self.element("contentCreated", UTCTime(published).text)
        }
        if let place = article.dateline?.place { meta += Self.named("located", place) }
        for source in [article.outlet].compactMap({ $0 }) + article.agencies {
            meta += Self.named("infoSource", source)
        }
        for name in article.bylines { meta += Self.named("creator", name) }
        if let url = article.url { meta += Self.element("altId", url) }
        if let language = article.language {
            meta += XMLText.element("language", [("tag", language)])
        }
        if let title = article.title { meta += Self.element("headline", title) }
        if !article.bylines.isEmpty {
            meta += Self.element("by", article.bylines.joined(separator: ", "))
        }
        if let standfirst = article.standfirst {
            meta += XMLText.element(
                "description", [("role", "drol:summary")], XMLText.escaped(standfirst))
        }
        let text = XMLText.element(
            "inlineData", [("contenttype", "text/plain")], XMLText.escaped(article.text))
        return item(
            "newsItem", ResourceName.report(article.id), "ninat:text", article.language, meta,
            XMLText.element("contentSet", [], text))
    }

    public func item(_ story: Story) -> String {
        var meta = ""
        if let first = story.first { meta += Self.element("contentCreated", UTCTime(first).text) }
        for outlet in story.outlets { meta += Self.named("infoSource", outlet) }
        meta += Self.element("headline", story.headline.text)
        for claim in story.comparison?.claims ?? [] {
            guard let cell = claim.cells.first(where: { $0.span != nil }) else { continue }
            meta += XMLText.element(
                "description", [("role", "dateline:\(claim.standing.rawValue)")],
                XMLText.escaped(cell.text))
        }
        let references = story.articles.map { id in
            XMLText.element(
                "itemRef",
                [("residref", ResourceName.report(id)), ("contenttype", Self.itemType)],
                XMLText.element("itemClass", [("qcode", "ninat:text")]))
        }
        let group = XMLText.element(
            "group", [("id", "reports"), ("role", "dateline:reports")], references.joined())
        return item(
            "packageItem", ResourceName.story(story.id), "ninat:composite", nil, meta,
            XMLText.element("groupSet", [("root", "reports")], group))
    }

    private func item(
        _ name: String, _ guid: String, _ kind: String, _ language: String?, _ meta: String,
        _ content: String
    ) -> String {
        let attributes = [
            ("xmlns", "http://iptc.org/std/nar/2006-10-01/"), ("guid", guid), ("version", "1"),
            ("standard", "NewsML-G2"), ("standardversion", Self.version),
            ("conformance", "power"), ("xml:lang", language ?? "en"),
        ]
        let scheme = XMLText.element(
            "scheme", [("alias", "dateline"), ("uri", "urn:dateline:scheme:")])
        let itemMeta =
            XMLText.element("itemClass", [("qcode", kind)])
            + XMLText.element(
                "provider", [("literal", "dateline")], Self.element("name", "Dateline"))
            + Self.element("versionCreated", stamp.time)
            + XMLText.element("pubStatus", [("qcode", "stat:usable")])
            + XMLText.element("generator", [("versioninfo", Engine.version)], "Dateline")
            + Self.element("edNote", stamp.words)
        let parts = [
            XMLText.element("catalogRef", [("href", Self.catalog)]),
            XMLText.element("catalog", [], scheme), XMLText.element("itemMeta", [], itemMeta),
            XMLText.element("contentMeta", [], meta), content,
        ]
        return XMLText.element(name, attributes, "\n" + parts.joined(separator: "\n") + "\n") + "\n"
    }

    private static func element(_ name: String, _ text: String) -> String {
        XMLText.element(name, [], XMLText.escaped(text))
    }

    private static func named(_ name: String, _ text: String) -> String {
        XMLText.element(name, [("literal", text)], element("name", text))
    }
}
