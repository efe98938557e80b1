/// A text as a pipeline has read it: tokens, sentences, entities and the tree.
///
/// ```swift
/// let document = pipeline.analyze("Rain closed two schools. Nobody was hurt.")
/// document.tokens[1].lemma  // "close"
/// document.children(of: 1)  // [0, 3, 4]: "Rain", "schools", "."
/// document.sentences  // [0..<5, 5..<9]
/// ```
public struct Document: Sendable {
    public let text: String
    public let tokens: [Token]
    /// The sentences' tokens, in order and without gaps.
    public let sentences: [Range<Int>]
    public let entities: [NamedEntity]

    private let tree: DependencyTree
    private let sentenceNumbers: [Int32]

    init(text: String, tokens: [Token], entities: [NamedEntity], edges: SubtreeEdges) {
        self.text = text
        self.tokens = tokens
        self.entities = entities
        tree = DependencyTree(heads: tokens.map { Int32($0.head) }, edges: edges)
        var sentences: [Range<Int>] = []
        var numbers: [Int32] = []
        var start = 0
        for token in tokens.indices {
            if token > start, tokens[token].startsSentence {
                sentences.append(start..<token)
                start = token
            }
            numbers.append(Int32(sentences.count))
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        self.sentences = sentences
        sentenceNumbers = numbers
    }

    /// The number of the sentence that a token belongs to.
    public func sentence(of token: Int) -> Int { Int(sentenceNumbers[token]) }

    /// The tokens whose head is `token`, in the order of the text.
    public func children(of token: Int) -> [Int] { tree.children(of: token).map(Int.init) }

    /// The children that stand before `token`.
    public func lefts(of token: Int) -> [Int] { children(of: token).filter { $0 < token } }

    /// The children that stand after `token`.
    public func rights(of token: Int) -> [Int] { children(of: token).filter { $0 > token } }

    /// From the first to the last descendant of `token`, itself among them.
    ///
    /// The few crossing arcs aside, this is the phrase that the token heads.
    public func subtree(of token: Int) -> Range<Int> { tree.subtree(of: token) }

    /// The place of a token in `text`.
    public func range(of token: Int) -> Range<String.Index> {
        range(of: token..<token + 1)
    }

    /// The place of some tokens in `text`, from the first one's start to the last one's end.
    public func range(of tokens: Range<Int>) -> Range<String.Index> {
        guard let first = tokens.first, let last = tokens.last else {
            return text.startIndex..<text.startIndex
        }
        let start = text.utf8.index(text.startIndex, offsetBy: self.tokens[first].utf8Start)
        let end = text.utf8.index(text.startIndex, offsetBy: self.tokens[last].utf8End)
        return start..<end
    }

    /// The text that some tokens cover, with the spaces between them.
    public func text(of tokens: Range<Int>) -> Substring { text[range(of: tokens)] }
}
