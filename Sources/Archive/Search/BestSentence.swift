import News

/// The sentence of a report that shows best why it was found.
struct BestSentence {
    let span: Span?
    let text: String
    let marks: [Range<Int>]

    /// The sentence with most of the words, the earlier of equals; the first
    /// sentence where none has any.
    init(in report: Report, words: Set<String>) {
        let article = report.article
        let text = CodePoints(article.text)
        var best: (span: Span, text: String, marks: [Range<Int>], kinds: Int)?
        for sentence in report.sentences where sentence.span.field == .text {
            let shown = text[sentence.span]
            let (marks, kinds) = Self.marks(in: shown, words)
            if best.map({ kinds > $0.kinds }) ?? true {
                best = (sentence.span, shown, marks, kinds)
            }
        }
        span = best?.span
        self.text = best?.text ?? String(article.text.prefix(200))
        marks = best?.marks ?? []
    }

    /// Where words begin with one of the stems asked for, and how many of these
    /// are there.
    static func marks(in text: String, _ words: Set<String>) -> ([Range<Int>], Int) {
        var marks: [Range<Int>] = []
        var found: Set<String> = []
        let scalars = Array(text.unicodeScalars)
        var start = 0
        while start < scalars.count {
            guard isOfWords(scalars[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, isOfWords(scalars[end]) { end += 1 }
            let word = Facet.fold(String(String.UnicodeScalarView(scalars[start..<end])))
            if let stem = words.first(where: { Self.isForm(word, of: $0) }) {
                marks.append(start..<end)
                found.insert(stem)
            }
            start = end
        }
        return (marks, found.count)
    }

    private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default:
            scalar.value >= 0x80
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
    }

    /// Whether two words have one stem, as far as endings tell: killed, killing.
    private static func isForm(_ word: String, of asked: String) -> Bool {
        if word == asked { return true }
        let stem = asked.utf8.count > 5 ? String(asked.dropLast(3)) : asked
        return stem.utf8.count > 3 && word.hasPrefix(stem)
            && abs(word.utf8.count - asked.utf8.count) <= 3
    }
}
