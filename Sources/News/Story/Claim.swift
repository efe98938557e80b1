/// What outlets say about one thing, side by side.
public struct Claim: Record, Hashable {
    public enum Standing: String, Sendable, CaseIterable {
        /// Two independent sources or more have it.
        case agreed
        /// One source has it; several outlets may quote that source.
        case single
        /// Two values that cannot both hold.
        case conflict
        /// A later value took the place of an earlier one.
        case updated
    }

    public enum Kind: String, Sendable, CaseIterable {
        case event, number, time, place, person, statement, quotation
    }

    public var id: String
    public var standing: Standing
    /// Names, places, dates, numbers and words found in the sentences.
    public var subject: String
    public var kind: Kind
    public var value: String?
    /// Whose words it is where all cells have them of one source: "the coastguard".
    public var source: String?
    public var cells: [Cell]
    /// What outlets of the claim said before they changed it, where an archive knows.
    public var earlier: [EarlierWording] = []
    /// One sentence that says what decided.
    public var why: String

    public init(
        id: String, standing: Standing, subject: String, kind: Kind, value: String? = nil,
        source: String? = nil, cells: [Cell], why: String
    ) {
        self.id = id
        self.standing = standing
        self.subject = subject
        self.kind = kind
        self.value = value
        self.source = source
        self.cells = cells
        self.why = why
    }

    public init(json: JSON) {
        self.init(
            id: json["id"]?.string ?? "",
            standing: Standing(rawValue: json["standing"]?.string ?? "") ?? .single,
            subject: json["subject"]?.string ?? "",
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .statement,
            value: json["value"]?.string, source: json["source"]?.string,
            cells: json.records("cells"), why: json["why"]?.string ?? "")
        earlier = json.records("earlier")
    }

    public var json: JSON {
        var members = [
            JSON.Member("id", .string(id)),
            JSON.Member("standing", .string(standing.rawValue)),
            JSON.Member("subject", .string(subject)),
            JSON.Member("kind", .string(kind.rawValue)),
            JSON.Member("value", JSON(value)),
            JSON.Member("source", JSON(source)),
            JSON.Member("cells", JSON.records(cells)),
            JSON.Member("why", .string(why)),
        ]
        if !earlier.isEmpty { members.append(JSON.Member("earlier", JSON.records(earlier))) }
        return .object(members)
    }
}

/// An outlet's own sentence on a claim, or that it has none.
public struct Cell: Record, Hashable {
    public var article: String
    /// The number of the article's independent group.
    public var group: Int
    /// `nil` where the outlet, which could have it, does not mention it.
    public var span: Span?
    public var text: String
    public var value: String?
    public var asOf: String?
    public var status: EventStatus?
    public var attribution: String?
    /// Since when the outlet's page is no longer there, ISO 8601 in UTC; `nil` while it
    /// is, and where no archive knows.
    public var until: String?

    public init(
        article: String, group: Int, span: Span?, text: String, value: String? = nil,
        asOf: String? = nil, status: EventStatus? = nil, attribution: String? = nil
    ) {
        self.article = article
        self.group = group
        self.span = span
        self.text = text
        self.value = value
        self.asOf = asOf
        self.status = status
        self.attribution = attribution
    }

    public init(json: JSON) {
        self.init(
            article: json["article"]?.string ?? "", group: json["group"]?.integer ?? 0,
            span: json["start"]?.integer == nil ? nil : Span(json: json),
            text: json["text"]?.string ?? "", value: json["value"]?.string,
            asOf: json["asOf"]?.string,
            status: json["status"]?.string.flatMap(EventStatus.init),
            attribution: json["attribution"]?.string)
        until = json["until"]?.string
    }

    public var json: JSON {
        guard let span else {
            return .object([
                JSON.Member("article", .string(article)), JSON.Member("group", .integer(group)),
                JSON.Member("mentioned", .bool(false)),
            ])
        }
        let end = until.map { [JSON.Member("until", .string($0))] } ?? []
        return .object(
            [
                JSON.Member("article", .string(article)),
                JSON.Member("group", .integer(group)),
                JSON.Member("in", .string(span.field.name)),
                JSON.Member("start", .integer(span.start)),
                JSON.Member("end", .integer(span.end)),
                JSON.Member("text", .string(text)),
                JSON.Member("value", JSON(value)),
                JSON.Member("asOf", JSON(asOf)),
                JSON.Member("status", JSON(status?.rawValue)),
                JSON.Member("attribution", JSON(attribution)),
            ] + end)
    }
}
