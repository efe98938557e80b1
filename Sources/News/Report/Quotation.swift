/// What a report attributes to somebody, in quotation marks or not.
public struct Quotation: Record, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case direct, indirect, mixed
    }

    /// The field that all the spans count in.
    public var field: Field
    public var content: [Span]
    public var source: [Span]
    public var cue: [Span]
    public var kind: Kind
    /// An entity id, after pronouns are resolved.
    public var speaker: String?
    /// Who was told ("told Reuters"): an entity id, or the words.
    public var told: String?

    public init(
        field: Field = .text, content: [Span], source: [Span], cue: [Span], kind: Kind,
        speaker: String? = nil, told: String? = nil
    ) {
        self.field = field
        self.content = content
        self.source = source
        self.cue = cue
        self.kind = kind
        self.speaker = speaker
        self.told = told
    }

    public init(json: JSON) {
        let field = Field(name: json["in"]?.string)
        func spans(_ key: String) -> [Span] {
            (json[key]?.array ?? []).compactMap { pair in
                guard let pair = pair.array, pair.count == 2, let start = pair[0].integer,
                    let end = pair[1].integer
                else { return nil }
                return Span(start, end, in: field)
            }
        }
        self.init(
            field: field, content: spans("content"), source: spans("source"), cue: spans("cue"),
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .indirect,
            speaker: json["speaker"]?.string, told: json["told"]?.string)
    }

    public var json: JSON {
        func pairs(_ spans: [Span]) -> JSON {
            .array(spans.map { .array([.integer($0.start), .integer($0.end)]) })
        }
        var members = [
            JSON.Member("content", pairs(content)), JSON.Member("source", pairs(source)),
            JSON.Member("cue", pairs(cue)), JSON.Member("kind", .string(kind.rawValue)),
            JSON.Member("speaker", JSON(speaker)), JSON.Member("told", JSON(told)),
        ]
        if field != .text { members.append(JSON.Member("in", .string(field.name))) }
        return .object(members)
    }
}
