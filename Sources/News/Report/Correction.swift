/// What an outlet corrects or makes clear in its own report, and where.
public struct Correction: Record, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case correction, clarification
    }

    /// A value that the notice names: a number, a time, or a name.
    public struct Value: Record, Hashable {
        /// Counts in the notice's field.
        public var span: Span
        public var text: String
        public var number: Double?
        /// TIMEX3.
        public var time: String?

        public init(span: Span, text: String, number: Double? = nil, time: String? = nil) {
            self.span = span
            self.text = text
            self.number = number
            self.time = time
        }

        public init(json: JSON) {
            self.init(
                span: Span(json: json), text: json["text"]?.string ?? "",
                number: json["number"]?.number, time: json["time"]?.string)
        }

        public var json: JSON {
            .object(
                span.members + [
                    JSON.Member("text", .string(text)), JSON.Member("number", JSON(number)),
                    JSON.Member("time", JSON(time)),
                ])
        }
    }

    /// The notice's words: a field of its own (`notices/0`), or a paragraph of
    /// the text.
    public var span: Span
    public var kind: Kind
    /// The numbers of the sentences that it corrects in the report's
    /// `sentences`; empty where it is not clear which they are.
    public var sentences: [Int]
    /// What the report said before.
    public var was: Value?
    /// What holds now.
    public var now: Value?
    /// The words that the notice shares with the sentences.
    public var shares: [String]

    public init(
        span: Span, kind: Kind, sentences: [Int] = [], was: Value? = nil, now: Value? = nil,
        shares: [String] = []
    ) {
        self.span = span
        self.kind = kind
        self.sentences = sentences
        self.was = was
        self.now = now
        self.shares = shares
    }

    public init(json: JSON) {
        self.init(
            span: Span(json: json),
            kind: Kind(rawValue: json["kind"]?.string ?? "") ?? .correction,
            sentences: (json["sentences"]?.array ?? []).compactMap(\.integer),
            was: json.record("was"), now: json.record("now"),
            shares: json["shares"]?.strings ?? [])
    }

    public var json: JSON {
        .object(
            span.members + [
                JSON.Member("kind", .string(kind.rawValue)),
                JSON.Member("sentences", .array(sentences.map { .integer($0) })),
                JSON.Member("was", was?.json ?? .null), JSON.Member("now", now?.json ?? .null),
                JSON.Member("shares", JSON(shares)),
            ])
    }
}
