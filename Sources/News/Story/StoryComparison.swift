/// What comparison adds to a story.
public struct StoryComparison: Equatable, Sendable {
    public var who: [Participant]
    public var places: [Participant]
    public var when: EventTime?
    public var claims: [Claim]
    public var timeline: [TimelineEntry]
    public var agenda: [AgendaEntry]

    public init(
        who: [Participant] = [], places: [Participant] = [], when: EventTime? = nil,
        claims: [Claim] = [], timeline: [TimelineEntry] = [], agenda: [AgendaEntry] = []
    ) {
        self.who = who
        self.places = places
        self.when = when
        self.claims = claims
        self.timeline = timeline
        self.agenda = agenda
    }

    init(json: JSON) {
        self.init(
            who: json.records("who"), places: json.records("where"), when: json.record("when"),
            claims: json.records("claims"), timeline: json.records("timeline"),
            agenda: json.records("agenda"))
    }

    var members: [JSON.Member] {
        [
            JSON.Member("who", JSON.records(who)),
            JSON.Member("where", JSON.records(places)),
            JSON.Member("when", when?.json ?? .null),
            JSON.Member("claims", JSON.records(claims)),
            JSON.Member("timeline", JSON.records(timeline)),
            JSON.Member("agenda", JSON.records(agenda)),
        ]
    }
}

/// A person, body or place of the story, and which reports have it.
public struct Participant: Record, Hashable {
    public var name: String
    public var label: EntityLabel
    public var roles: [String]
    public var articles: [String]

    public init(name: String, label: EntityLabel, roles: [String] = [], articles: [String]) {
        self.name = name
        self.label = label
        self.roles = roles
        self.articles = articles
    }

    public init(json: JSON) {
        self.init(
            name: json["name"]?.string ?? "",
            label: EntityLabel(rawValue: json["label"]?.string ?? "") ?? .organisation,
            roles: json["roles"]?.strings ?? [], articles: json["articles"]?.strings ?? [])
    }

    public var json: JSON {
        .object([
            JSON.Member("name", .string(name)), JSON.Member("label", .string(label.rawValue)),
            JSON.Member("roles", JSON(roles)), JSON.Member("articles", JSON(articles)),
        ])
    }
}

/// When the story's event is, and the words that say so.
public struct EventTime: Record, Hashable {
    /// The words of one report, and how they were understood.
    public struct Witness: Record, Hashable {
        public var article: String
        public var span: Span
        public var text: String
        public var value: String
        public var basis: Basis?

        public init(article: String, span: Span, text: String, value: String, basis: Basis?) {
            self.article = article
            self.span = span
            self.text = text
            self.value = value
            self.basis = basis
        }

        public init(json: JSON) {
            self.init(
                article: json["article"]?.string ?? "", span: Span(json: json),
                text: json["text"]?.string ?? "", value: json["value"]?.string ?? "",
                basis: json["basis"]?.string.flatMap(Basis.init))
        }

        public var json: JSON {
            .object([
                JSON.Member("article", .string(article)),
                JSON.Member("in", .string(span.field.name)),
                JSON.Member("start", .integer(span.start)),
                JSON.Member("end", .integer(span.end)),
                JSON.Member("text", .string(text)), JSON.Member("value", .string(value)),
                JSON.Member("basis", JSON(basis?.rawValue)),
            ])
        }
    }

    /// ISO 8601 or TIMEX3.
    public var value: String
    public var basis: Basis?
    public var witnesses: [Witness]

    public init(value: String, basis: Basis?, witnesses: [Witness]) {
        self.value = value
        self.basis = basis
        self.witnesses = witnesses
    }

    public init(json: JSON) {
        self.init(
            value: json["value"]?.string ?? "",
            basis: json["basis"]?.string.flatMap(Basis.init), witnesses: json.records("cells"))
    }

    public var json: JSON {
        .object([
            JSON.Member("value", .string(value)), JSON.Member("basis", JSON(basis?.rawValue)),
            JSON.Member("cells", JSON.records(witnesses)),
        ])
    }
}
