/// A report as its outlet published it, taken apart by role.
///
/// `text` is the body alone; paragraphs are joined by a blank line.
public struct Article: Equatable, Sendable {
    public var id: String
    public var url: String?
    public var outlet: String?
    public var title: String?
    public var standfirst: String?
    public var bylines: [String] = []
    public var editors: [String] = []
    public var published: DateStamp?
    public var modified: DateStamp?
    /// The outlet's section, as the page names it.
    public var section: String?
    /// The address that the page names as its own.
    public var canonical: String?
    /// ISO 639 code.
    public var language: String?
    /// ISO 15924 code of the script that most letters of the text are in.
    public var script: String?
    /// `ltr` or `rtl`: which way that script runs.
    public var direction: String?
    public var dateline: PlaceLine?
    public var agencies: [String] = []
    public var text: String
    public var captions: [Caption] = []
    public var notices: [Notice] = []
    public var otherHeadlines: [OtherHeadline] = []
    public var posts: [Post] = []
    public var furniture: [Furniture] = []
    public var findings: [Finding] = []

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

/// The place and agency that open a wire report.
public struct PlaceLine: Record, Equatable {
    public var place: String
    public var agency: String?

    public init(place: String, agency: String? = nil) {
        self.place = place
        self.agency = agency
    }

    public init(json: JSON) {
        self.init(place: json["place"]?.string ?? "", agency: json["agency"]?.string)
    }

    public var json: JSON {
        .object([JSON.Member("place", .string(place)), JSON.Member("agency", JSON(agency))])
    }
}

/// What stands below or stands for a picture.
public struct Caption: Record, Equatable {
    public var text: String?
    public var alt: String?
    public var credit: String?
    /// When the picture was taken, where the caption says so (`2024-07`).
    public var date: DateStamp?

    public init(
        text: String?, alt: String? = nil, credit: String? = nil, date: DateStamp? = nil
    ) {
        self.text = text
        self.alt = alt
        self.credit = credit
        self.date = date
    }

    public init(json: JSON) {
        self.init(
            text: json["text"]?.string, alt: json["alt"]?.string, credit: json["credit"]?.string,
            date: json["date"]?.string.flatMap(DateStamp.init))
    }

    public var json: JSON {
        .object([
            JSON.Member("text", JSON(text)), JSON.Member("alt", JSON(alt)),
            JSON.Member("credit", JSON(credit)), JSON.Member("date", JSON(date?.description)),
        ])
    }
}

/// What an outlet says about its own report.
public struct Notice: Record, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case updatePromised = "update-promised"
        case correction, clarification, developing, live, paywalled
    }

    public var kind: Kind
    public var text: String
    /// When a promised update is due, as TIMEX3 (`2025-02-04TEV`), if it is said.
    public var due: String?

    public init(kind: Kind, text: String, due: String? = nil) {
        self.kind = kind
        self.text = text
        self.due = due
    }

    public init(json: JSON) {
        self.init(
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .clarification,
            text: json["text"]?.string ?? "", due: json["due"]?.string)
    }

    public var json: JSON {
        .object([
            JSON.Member("kind", .string(kind.rawValue)), JSON.Member("text", .string(text)),
            JSON.Member("due", JSON(due)),
        ])
    }
}

/// A headline of another report on the same page.
public struct OtherHeadline: Record, Equatable {
    public var text: String
    public var url: String?

    public init(text: String, url: String? = nil) {
        self.text = text
        self.url = url
    }

    public init(json: JSON) {
        self.init(text: json["text"]?.string ?? "", url: json["url"]?.string)
    }

    public var json: JSON {
        .object([JSON.Member("text", .string(text)), JSON.Member("url", JSON(url))])
    }
}

/// A dated entry of a live blog; offsets count in the article's text.
public struct Post: Record, Equatable {
    public var start: Int
    public var end: Int
    public var published: DateStamp?

    public init(start: Int, end: Int, published: DateStamp?) {
        self.start = start
        self.end = end
        self.published = published
    }

    public init(json: JSON) {
        self.init(
            start: json["start"]?.integer ?? 0, end: json["end"]?.integer ?? 0,
            published: json["published"]?.string.flatMap(DateStamp.init))
    }

    public var json: JSON {
        .object([
            JSON.Member("start", .integer(start)), JSON.Member("end", .integer(end)),
            JSON.Member("published", JSON(published?.description)),
        ])
    }
}

/// Text of the page that is no part of the report, and what it is instead.
public struct Furniture: Record, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case navigation, related, promotion, newsletter, paywall, cookies, comments, share
        case biography, tags, advertisement, legal, player, other
    }

    public var kind: Kind
    public var text: String
    /// The rule of extraction that cut it, where one is known: `CutTeaserLists`.
    public var rule: String?

    public init(kind: Kind, text: String, rule: String? = nil) {
        self.kind = kind
        self.text = text
        self.rule = rule
    }

    public init(json: JSON) {
        self.init(
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .other,
            text: json["text"]?.string ?? "", rule: json["rule"]?.string)
    }

    public var json: JSON {
        var members = [
            JSON.Member("kind", .string(kind.rawValue)), JSON.Member("text", .string(text)),
        ]
        if let rule { members.append(JSON.Member("rule", .string(rule))) }
        return .object(members)
    }
}
