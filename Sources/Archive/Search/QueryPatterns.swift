/// The patterns of a query, tried on what its other terms found.
struct QueryPatterns {
    private var wanted: [Pattern] = []
    private var unwanted: [Pattern] = []

    init(_ query: Query) {
        for part in query.parts {
            switch part {
            case .pattern(let pattern, _, _): wanted.append(pattern)
            case .not(.pattern(let pattern, _, _)): unwanted.append(pattern)
            default: break
            }
        }
    }

    var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

    /// Whether headline, standfirst or text have what is wanted, and none what is
    /// not.
    func fit(_ texts: RecordTexts) -> Bool {
        let texts = texts.all
        return wanted.allSatisfy { pattern in texts.contains { pattern.isFound(in: $0) } }
            && !unwanted.contains { pattern in texts.contains { pattern.isFound(in: $0) } }
    }
}
