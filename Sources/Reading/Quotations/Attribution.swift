/// What is attributed to whom, in tokens of one passage.
struct Attribution {
    /// The verb, noun or preposition that attributes; `nil` where only a mark
    /// does ("Smith: …").
    var head: Int?
    var cue: Range<Int>
    var source: [Range<Int>]
    /// The source's noun, for the speaker.
    var sourceHead: Int?
    var content: [Range<Int>]
    /// Whether the content came from quotation marks alone.
    var isDirect: Bool

    /// Adds words that the same cue attributes.
    mutating func add(_ tokens: Range<Int>) {
        if let last = content.last, last.upperBound >= tokens.lowerBound {
            content[content.count - 1] =
                min(last.lowerBound, tokens.lowerBound)..<max(last.upperBound, tokens.upperBound)
        } else {
            content.append(tokens)
        }
    }
}
