import News

/// Two reports that a person said are of one story, or are not, with the evidence
/// that grouping has of them.
public struct LabelledPair: Equatable, Sendable {
    public var one: String
    public var other: String
    public var same: Bool
    let closeness: Closeness

    /// `{"record": "label", "a", "b", "same", "words", "names", "meaning", "dates", "days",
    /// "closeness"}`: likenesses from 0, days between the two; `null` where one side
    /// has no such evidence.
    public var json: JSON {
        .object([
            JSON.Member("record", .string("label")),
            JSON.Member("a", .string(one)), JSON.Member("b", .string(other)),
            JSON.Member("same", .bool(same)),
            JSON.Member("words", .score(Double(closeness.words))),
            JSON.Member("names", Self.score(closeness.names)),
            JSON.Member("meaning", Self.score(closeness.meaning)),
            JSON.Member("dates", Self.score(closeness.dates)),
            JSON.Member("days", closeness.gap.map(JSON.score) ?? .null),
            JSON.Member("closeness", .score(Double(closeness.value))),
        ])
    }

    private static func score(_ value: Float?) -> JSON {
        value.map { .score(Double($0)) } ?? .null
    }
}
