import Language
import News

extension Passage {
    /// The tokens that overlap a span of the passage's field.
    func tokens(overlapping span: Span) -> Range<Int> {
        guard span.field == field, span.length > 0 else { return 0..<0 }
        let start = firstToken { $0.end > span.start }
        let end = firstToken { $0.start >= span.end }
        return start..<max(start, end)
    }

    /// The first token for which a test holds that holds for all later ones too.
    private func firstToken(where test: (Token) -> Bool) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if test(tokens[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
