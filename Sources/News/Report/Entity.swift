/// What kind of thing a name stands for.
public enum EntityLabel: String, Sendable, CaseIterable {
    case person = "PER"
    case organisation = "ORG"
    /// Countries, cities, states: places that act.
    case polity = "GPE"
    case location = "LOC"
    case facility = "FAC"
    /// Nationalities, religious and political groups.
    case group = "NORP"
    case event = "EVENT"
    case work = "WORK"
    case product = "PRODUCT"
    case law = "LAW"
}

/// A place in the report where somebody or something is named or meant.
public struct EntityMention: Record, Hashable {
    public var span: Span
    public var label: EntityLabel
    /// The id of the cast member, one for each person, place or body.
    public var entity: String
    /// True for pronouns and descriptions ("the president") that were resolved.
    public var resolved: Bool

    public init(span: Span, label: EntityLabel, entity: String, resolved: Bool = false) {
        self.span = span
        self.label = label
        self.entity = entity
        self.resolved = resolved
    }

    public init(json: JSON) {
        self.init(
            span: Span(json: json),
            label: EntityLabel(rawValue: json["label"]?.string ?? "") ?? .organisation,
            entity: json["entity"]?.string ?? "", resolved: json["resolved"]?.bool ?? false)
    }

    public var json: JSON {
        var members = span.members
        members.append(JSON.Member("label", .string(label.rawValue)))
        members.append(JSON.Member("entity", .string(entity)))
        if resolved { members.append(JSON.Member("resolved", .bool(true))) }
        return .object(members)
    }
}

/// A person, place or body of the report.
public struct CastMember: Record, Hashable {
    public var entity: String
    /// The fullest form that the report uses.
    public var name: String
    public var label: EntityLabel
    /// As written: "Israeli Prime Minister".
    public var roles: [String]
    public var mentions: Int

    public init(
        entity: String, name: String, label: EntityLabel, roles: [String] = [], mentions: Int
    ) {
        self.entity = entity
        self.name = name
        self.label = label
        self.roles = roles
        self.mentions = mentions
    }

    public init(json: JSON) {
        self.init(
            entity: json["entity"]?.string ?? "", name: json["name"]?.string ?? "",
            label: EntityLabel(rawValue: json["label"]?.string ?? "") ?? .organisation,
            roles: json["roles"]?.strings ?? [], mentions: json["mentions"]?.integer ?? 0)
    }

    public var json: JSON {
        .object([
            JSON.Member("entity", .string(entity)), JSON.Member("name", .string(name)),
            JSON.Member("label", .string(label.rawValue)), JSON.Member("roles", JSON(roles)),
            JSON.Member("mentions", .integer(mentions)),
        ])
    }
}
