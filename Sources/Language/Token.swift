/// A word, mark or run of white space of a document, with what the pipeline says of it.
public struct Token: Sendable, Hashable {
    /// The characters themselves.
    public let text: String
    /// Where the token begins, in Unicode code points of the document's text.
    public let start: Int
    public let end: Int
    /// Where the token begins, in bytes of the document's text as UTF-8.
    public let utf8Start: Int
    public let utf8End: Int
    /// Whether one U+0020 follows that is part of no token.
    public let spaceAfter: Bool
    /// Whether this is white space: "\n\n" is a token of its own.
    public let isSpace: Bool

    /// The standard spelling: "not" for the "n't" of "don't".
    public let norm: String
    /// The form that stands in a dictionary: "say" for "said".
    public let lemma: String
    /// The fine part of speech: "VBD" (Penn Treebank).
    public let tag: String
    /// The part of speech of Universal Dependencies: "VERB".
    public let pos: String
    /// The features of Universal Dependencies: "Tense=Past|VerbForm=Fin".
    public let morph: String
    /// The relation to the head: "nsubj", "ROOT" (ClearNLP labels in English).
    public let dep: String
    /// The index of the head; the token's own for the root of a sentence.
    public let head: Int
    public let startsSentence: Bool
    /// The part that the token has in an entity: "B-PERSON", "I-PERSON" or "O".
    public let entity: String
}
