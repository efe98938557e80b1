import News

/// The patterns of a query, ready to be tried on what its other terms found.
struct QueryPatterns {
    private var wanted: [Regex<AnyRegexOutput>] = []
    private var unwanted: [Regex<AnyRegexOutput>] = []

    init(_ query: Query) {
        for part in query.parts {
            switch part {
            case .pattern(let source, let ignoringCase, _):
                wanted += Self.compiled(source, ignoringCase)
            case .not(.pattern(let source, let ignoringCase, _)):
                unwanted += Self.compiled(source, ignoringCase)
            default: break
            }
        }
    }

    var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

    /// Whether headline, standfirst or text have what is wanted, and none what is
    /// not.
    func fit(_ article: Article) -> Bool {
        let texts = [article.title ?? "", article.standfirst ?? "", article.text]
        return wanted.allSatisfy { isFound($0, in: texts) }
            && !unwanted.contains { isFound($0, in: texts) }
    }

    private func isFound(_ pattern: Regex<AnyRegexOutput>, in texts: [String]) -> Bool {
        texts.contains { text in ((try? pattern.firstMatch(in: text)) ?? nil) != nil }
    }

    private static func compiled(
        _ source: String, _ ignoringCase: Bool
    ) -> [Regex<AnyRegexOutput>] {
        (try? Regex(source).ignoresCase(ignoringCase)).map { [$0] } ?? []
    }
}
