/// A sentence of the text, the title or the standfirst.
public struct Sentence: Record, Hashable {
    public var span: Span
    /// The paragraph of its field, counted from 0.
    public var paragraph: Int

    public init(span: Span, paragraph: Int) {
        self.span = span
        self.paragraph = paragraph
    }

    public init(json: JSON) {
        self.init(span: Span(json: json), paragraph: json["paragraph"]?.integer ?? 0)
    }

    public var json: JSON {
        .object(span.members + [JSON.Member("paragraph", .integer(paragraph))])
    }
}
