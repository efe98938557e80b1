/// Reports that are one text.
public struct CopySet: Record, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case copy, writethrough, digest, liveblog
    }

    public var articles: [String]
    public var kind: Kind
    /// Where the text comes from, where that is known: an agency or an outlet.
    public var origin: String?
    public var evidence: [String]

    public init(articles: [String], kind: Kind, origin: String?, evidence: [String]) {
        self.articles = articles
        self.kind = kind
        self.origin = origin
        self.evidence = evidence
    }

    public init(json: JSON) {
        self.init(
            articles: json["articles"]?.strings ?? [],
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .copy,
            origin: json["origin"]?.string, evidence: json["evidence"]?.strings ?? [])
    }

    public var json: JSON {
        .object([
            JSON.Member("articles", JSON(articles)), JSON.Member("kind", .string(kind.rawValue)),
            JSON.Member("origin", JSON(origin)), JSON.Member("evidence", JSON(evidence)),
        ])
    }
}

/// How many sources of their own a story has.
public struct Independence: Record, Hashable {
    public var count: Int
    /// Only sources whose outlet or origin is known.
    public var least: Int
    public var most: Int
    /// The articles, one group for each source.
    public var groups: [[String]]
    public var why: [String]

    public init(count: Int, least: Int, most: Int, groups: [[String]], why: [String] = []) {
        self.count = count
        self.least = least
        self.most = most
        self.groups = groups
        self.why = why
    }

    public init(json: JSON) {
        self.init(
            count: json["count"]?.integer ?? 0, least: json["least"]?.integer ?? 0,
            most: json["most"]?.integer ?? 0,
            groups: json["groups"]?.array?.map { $0.strings ?? [] } ?? [],
            why: json["why"]?.strings ?? [])
    }

    public var json: JSON {
        .object([
            JSON.Member("count", .integer(count)), JSON.Member("least", .integer(least)),
            JSON.Member("most", .integer(most)),
            JSON.Member("groups", .array(groups.map { JSON($0) })),
            JSON.Member("why", JSON(why)),
        ])
    }
}

/// Stories that follow one another.
public struct Storyline: Record, Hashable {
    /// One step from a story to a later one.
    public struct Link: Record, Hashable {
        public var from: String
        public var to: String
        public var kind: String
        public var why: String

        public init(from: String, to: String, kind: String, why: String) {
            self.from = from
            self.to = to
            self.kind = kind
            self.why = why
        }

        public init(json: JSON) {
            self.init(
                from: json["from"]?.string ?? "", to: json["to"]?.string ?? "",
                kind: json["kind"]?.string ?? "", why: json["why"]?.string ?? "")
        }

        public var json: JSON {
            .object([
                JSON.Member("from", .string(from)), JSON.Member("to", .string(to)),
                JSON.Member("kind", .string(kind)), JSON.Member("why", .string(why)),
            ])
        }
    }

    public var id: String
    public var links: [Link]

    public init(id: String, links: [Link]) {
        self.id = id
        self.links = links
    }

    public init(json: JSON) {
        self.init(id: json["id"]?.string ?? "", links: json.records("links"))
    }

    public var json: JSON {
        .object([JSON.Member("id", .string(id)), JSON.Member("links", JSON.records(links))])
    }
}
