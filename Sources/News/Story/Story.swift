/// The reports of one event.
public struct Story: Equatable, Sendable {
    /// Made from the id of its earliest report, so that it stays.
    public var id: String
    public var headline: StoryHeadline
    /// In the order of publication, reports without a date last.
    public var articles: [String]
    public var outlets: [String]
    public var first: DateStamp?
    public var last: DateStamp?
    public var copies: [CopySet]
    public var independent: Independence
    public var why: [Membership]
    public var storyline: Storyline?
    /// What comparison adds; `nil` before it.
    public var comparison: StoryComparison?

    public init(
        id: String, headline: StoryHeadline, articles: [String], outlets: [String] = [],
        first: DateStamp? = nil, last: DateStamp? = nil, copies: [CopySet] = [],
        independent: Independence, why: [Membership] = [], storyline: Storyline? = nil
    ) {
        self.id = id
        self.headline = headline
        self.articles = articles
        self.outlets = outlets
        self.first = first
        self.last = last
        self.copies = copies
        self.independent = independent
        self.why = why
        self.storyline = storyline
    }
}

extension Story: Record {
    public init(json: JSON) {
        self.init(
            id: json["id"]?.string ?? "",
            headline: json.record("headline") ?? StoryHeadline(article: "", text: ""),
            articles: json["articles"]?.strings ?? [], outlets: json["outlets"]?.strings ?? [],
            first: json["first"]?.string.flatMap(DateStamp.init),
            last: json["last"]?.string.flatMap(DateStamp.init), copies: json.records("copies"),
            independent: json.record("independent")
                ?? Independence(count: 0, least: 0, most: 0, groups: []),
            why: json.records("why"), storyline: json.record("storyline"))
        comparison = json["claims"] == nil ? nil : StoryComparison(json: json)
    }

    public var json: JSON {
        var members = [
            JSON.Member("record", .string("story")),
            JSON.Member("id", .string(id)),
            JSON.Member("headline", headline.json),
            JSON.Member("articles", JSON(articles)),
            JSON.Member("outlets", JSON(outlets)),
            JSON.Member("first", JSON(first?.description)),
            JSON.Member("last", JSON(last?.description)),
            JSON.Member("copies", JSON.records(copies)),
            JSON.Member("independent", independent.json),
            JSON.Member("why", JSON.records(why)),
            JSON.Member("storyline", storyline?.json ?? .null),
        ]
        members += comparison?.members ?? []
        members.append(JSON.Member("engine", .string(Engine.name)))
        return .object(members)
    }
}

/// A real headline, and the article that has it.
public struct StoryHeadline: Record, Hashable {
    public var article: String
    public var text: String

    public init(article: String, text: String) {
        self.article = article
        self.text = text
    }

    public init(json: JSON) {
        self.init(article: json["article"]?.string ?? "", text: json["text"]?.string ?? "")
    }

    public var json: JSON {
        .object([JSON.Member("article", .string(article)), JSON.Member("text", .string(text))])
    }
}

/// Why a report is in its story.
public struct Membership: Record, Hashable {
    public var article: String
    /// What it shares, in words a reader can check: names, phrases, dates.
    public var shares: [String]
    /// Why it did not join the nearest other story, if there is one near.
    public var apart: String?

    public init(article: String, shares: [String], apart: String? = nil) {
        self.article = article
        self.shares = shares
        self.apart = apart
    }

    public init(json: JSON) {
        self.init(
            article: json["article"]?.string ?? "", shares: json["shares"]?.strings ?? [],
            apart: json["apart"]?.string)
    }

    public var json: JSON {
        var members = [
            JSON.Member("article", .string(article)), JSON.Member("shares", JSON(shares)),
        ]
        if let apart { members.append(JSON.Member("apart", .string(apart))) }
        return .object(members)
    }
}
