/// A token with the labels of the language model as they are (`--tokens`).
public struct TokenRecord: Record, Hashable {
    public var span: Span
    public var lemma: String
    public var pos: String
    public var tag: String
    public var dep: String
    /// The number of its head among the record's tokens; its own for a root.
    public var head: Int
    /// `O`, `B-PERSON`, `I-PERSON` …
    public var ent: String

    public init(
        span: Span, lemma: String, pos: String, tag: String, dep: String, head: Int, ent: String
    ) {
        self.span = span
        self.lemma = lemma
        self.pos = pos
        self.tag = tag
        self.dep = dep
        self.head = head
        self.ent = ent
    }

    public init(json: JSON) {
        self.init(
            span: Span(json: json), lemma: json["lemma"]?.string ?? "",
            pos: json["pos"]?.string ?? "", tag: json["tag"]?.string ?? "",
            dep: json["dep"]?.string ?? "", head: json["head"]?.integer ?? 0,
            ent: json["ent"]?.string ?? "O")
    }

    public var json: JSON {
        .object(
            span.members + [
                JSON.Member("lemma", .string(lemma)), JSON.Member("pos", .string(pos)),
                JSON.Member("tag", .string(tag)), JSON.Member("dep", .string(dep)),
                JSON.Member("head", .integer(head)), JSON.Member("ent", .string(ent)),
            ])
    }
}
