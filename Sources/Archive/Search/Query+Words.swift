extension Query.Term {
    /// The term as the index of words takes it; `nil` where something of it is not in that
    /// index, or where it only says what not to find.
    var wordPattern: String? {
        switch self {
        case .words(let words): Query.phrase(words)
        case .field(.title, let text, _):
            text.contains { $0.isLetter || $0.isNumber } ? "title : " + Query.phrase(of: text) : nil
        case .any(let terms): Self.joined(terms.map(\.wordPattern), by: " OR ")
        case .all(let terms): Self.pattern(ofAll: terms)
        case .not, .field, .pattern, .published: nil
        }
    }

    private static func joined(_ patterns: [String?], by word: String) -> String? {
        let known = patterns.compactMap { $0 }
        guard !known.isEmpty, known.count == patterns.count else { return nil }
        return "(" + known.joined(separator: word) + ")"
    }

    private static func pattern(ofAll terms: [Query.Term]) -> String? {
        let wanted = joined(terms.filter { $0.negated == nil }.map(\.wordPattern), by: " AND ")
        let negated = terms.compactMap(\.negated)
        guard let wanted, !negated.isEmpty else { return wanted }
        return joined(negated.map(\.wordPattern), by: " OR ").map { "(\(wanted) NOT \($0))" }
    }

    /// Whether it is words alone, joined by AND and OR: the index of words weighs these as
    /// they stand.
    fileprivate var isOfWordsAlone: Bool {
        switch self {
        case .words: true
        case .all(let terms), .any(let terms): terms.allSatisfy(\.isOfWordsAlone)
        case .not, .field, .pattern, .published: false
        }
    }

    /// What it says not to find.
    var negated: Query.Term? {
        if case .not(let term) = self { term } else { nil }
    }
}

extension Query {
    /// What weighs hits by their words, as FTS5 takes it; `nil` without words.
    ///
    /// The words stand as the query joins them, so that no more reports are gone through than
    /// it finds; where some are in fields, any word will do.
    var weighing: String? {
        let words = positiveWords
        let plain = parts.filter(\.isOfWordsAlone)
        let isWhole = plain.reduce(0) { $0 + Query.words(of: $1).count } == words.count
        guard isWhole, !words.isEmpty else {
            return words.isEmpty ? nil : words.map(Self.phrase).joined(separator: " OR ")
        }
        return plain.compactMap(\.wordPattern).joined(separator: " AND ")
    }

    /// Words as FTS5 takes a phrase: nothing in them is an operator.
    static func phrase(_ words: [String]) -> String {
        "\"" + words.joined(separator: " ").replacing("\"", with: "\"\"") + "\""
    }

    static func phrase(of text: String) -> String {
        phrase(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
