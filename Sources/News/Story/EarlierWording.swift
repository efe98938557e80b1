/// A sentence that an outlet had in an earlier revision, and until when.
public struct EarlierWording: Record, Hashable {
    public var article: String
    /// The ordinal of the last revision that has the sentence.
    public var revision: Int
    /// Where it stands in that revision.
    public var span: Span
    public var text: String
    /// When it was found to be changed or gone, ISO 8601 in UTC.
    public var until: String

    public init(article: String, revision: Int, span: Span, text: String, until: String) {
        self.article = article
        self.revision = revision
        self.span = span
        self.text = text
        self.until = until
    }

    public init(json: JSON) {
        self.init(
            article: json["article"]?.string ?? "", revision: json["revision"]?.integer ?? 1,
            span: Span(json: json), text: json["text"]?.string ?? "",
            until: json["until"]?.string ?? "")
    }

    public var json: JSON {
        .object([
            JSON.Member("article", .string(article)), JSON.Member("revision", .integer(revision)),
            JSON.Member("in", .string(span.field.name)), JSON.Member("start", .integer(span.start)),
            JSON.Member("end", .integer(span.end)), JSON.Member("text", .string(text)),
            JSON.Member("until", .string(until)),
        ])
    }
}
