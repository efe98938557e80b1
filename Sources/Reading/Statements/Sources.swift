import News

/// Who stands behind the words of a passage.
struct Sources {
    /// For each token the quotation in whose content it stands, the innermost.
    private var quotationOfToken: [Int?]
    private var isCue: [Bool]
    private let sources: [String?]

    init(_ quotations: [Quotation], in passage: Passage) {
        quotationOfToken = Array(repeating: nil, count: passage.tokens.count)
        isCue = Array(repeating: false, count: passage.tokens.count)
        sources = quotations.map { quotation in
            quotation.speaker ?? quotation.source.first.map { passage.words[$0] }
        }
        let voice = Voice(passage: passage)
        var contents: [(span: Span, quotation: Int)] = []
        var unspoken: Set<Int> = []
        for (number, quotation) in quotations.enumerated() where quotation.field == passage.field {
            let strength = voice.strength(of: quotation)
            if strength != .none { contents += quotation.content.map { ($0, number) } }
            if strength == .unspoken { unspoken.insert(number) }
            for span in quotation.cue {
                for token in passage.tokens(overlapping: span) { isCue[token] = true }
            }
        }
        // Long ones first, so that those inside them write over them.
        contents.sort { ($0.span.length, $0.quotation) > ($1.span.length, $1.quotation) }
        for content in contents {
            let isInner = unspoken.contains(content.quotation)
            for token in passage.tokens(overlapping: content.span)
            where !isInner || quotationOfToken[token] == nil {
                quotationOfToken[token] = content.quotation
            }
        }
    }

    /// The source of the innermost content around a token.
    func source(of token: Int) -> String? {
        quotationOfToken[token].flatMap { sources[$0] }
    }

    func isCue(_ token: Int) -> Bool { isCue[token] }
}
