import News

/// A report that a search found.
public struct SearchHit: Sendable {
    /// The id of the report.
    public let id: String
    public let outlet: String?
    public let title: String?
    public let published: DateStamp?
    /// The story it is in; `nil` while it waits for one.
    public let story: String?
    /// The sentence that fits best, word for word.
    public let sentence: Span?
    public let text: String
    /// Where the words that were asked for stand in `text`, in code points.
    public let marks: [Range<Int>]

    /// The hit as an object, as `dateline search --format jsonl` writes it.
    public var json: JSON {
        .object(
            [
                JSON.Member("record", .string("hit")), JSON.Member("id", .string(id)),
                JSON.Member("outlet", JSON(outlet)), JSON.Member("title", JSON(title)),
                JSON.Member("published", JSON(published?.description)),
                JSON.Member("story", JSON(story)),
            ] + (sentence?.members ?? []) + [
                JSON.Member("text", .string(text)),
                JSON.Member(
                    "marks",
                    .array(
                        marks.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) })),
            ])
    }
}
