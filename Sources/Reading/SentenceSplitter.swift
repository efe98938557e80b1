import Language

/// Cuts the engine's sentences again where a line ends, so that no sentence
/// reaches over two paragraphs or joins a headline to the text below it.
struct SentenceSplitter {
    private(set) var sentences: [Range<Int>] = []
    private(set) var paragraphs: [Int] = []
    private var paragraph = 0

    init(document: Document) {
        for sentence in document.sentences {
            var start = sentence.lowerBound
            for index in sentence where Self.endsLine(document.tokens[index]) {
                append(start..<index, of: document)
                start = index + 1
                paragraph += 1
            }
            append(start..<sentence.upperBound, of: document)
        }
        renumber()
    }

    private static func endsLine(_ token: Token) -> Bool {
        token.isSpace && token.text.unicodeScalars.contains { $0 == "\n" || $0 == "\u{2029}" }
    }

    private mutating func append(_ range: Range<Int>, of document: Document) {
        var range = range
        while let first = range.first, document.tokens[first].isSpace { range.removeFirst() }
        while let last = range.last, document.tokens[last].isSpace { range.removeLast() }
        guard !range.isEmpty else { return }
        sentences.append(range)
        paragraphs.append(paragraph)
    }

    /// Blank lines count for nothing: paragraphs are numbered without gaps.
    private mutating func renumber() {
        var number = -1
        var last = -1
        for index in paragraphs.indices {
            if paragraphs[index] != last { number += 1 }
            last = paragraphs[index]
            paragraphs[index] = number
        }
    }
}
