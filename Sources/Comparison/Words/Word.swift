/// A word of a sentence as comparison sees it.
struct Word: Hashable, Sendable {
    /// In lower case, without possessive ending and without the dots of initials.
    let form: String
    /// What it shares with its other forms and with words of one meaning:
    /// `hurt` and `wounded` both have `injur`.
    let key: String
    /// Code points into the text that was read.
    let start: Int
    let end: Int
    let isCapitalised: Bool
    /// Articles, prepositions, auxiliaries: words that carry no topic.
    let isFunction: Bool
    /// Of digits, or a number spelled out.
    let number: Double?
}
