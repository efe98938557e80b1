import Language
import News

/// One field of an article together with what the language engine says of it.
///
/// All parts of reading work on passages; their offsets count in `field`.
public struct Passage: Sendable {
    public let field: Field
    public let document: Document
    /// Token ranges of the sentences: the engine's, cut again at line ends, and
    /// without white space at either end. None is empty.
    public let sentences: [Range<Int>]
    /// The paragraph of each sentence, counted from 0.
    public let paragraphs: [Int]
    /// The text by code points.
    public let words: CodePoints

    public init(field: Field, document: Document) {
        self.field = field
        self.document = document
        words = CodePoints(document.text)
        let split = SentenceSplitter(document: document)
        sentences = split.sentences
        paragraphs = split.paragraphs
    }

    public var tokens: [Token] { document.tokens }

    /// The span of a range of tokens.
    public func span(_ tokens: Range<Int>) -> Span {
        guard let first = tokens.first, let last = tokens.last else { return Span(0, 0, in: field) }
        return Span(self.tokens[first].start, self.tokens[last].end, in: field)
    }

    /// The words of a range of tokens, as they stand in the text.
    public func text(_ tokens: Range<Int>) -> String { words[span(tokens)] }
}
