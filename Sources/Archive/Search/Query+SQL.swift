internal import GRDB

/// A condition on the table `report`, with its arguments.
struct Condition {
    var sql: String
    var arguments: [any DatabaseValueConvertible]
}

extension Query {
    /// What hits must fulfil; patterns are tried afterwards, by `QueryPatterns`.
    var condition: Condition { Self.condition(term) }

    private static func condition(_ term: Term) -> Condition {
        switch term {
        case .all(let terms): joined(terms, by: " AND ")
        case .any(let terms): joined(terms, by: " OR ")
        case .not(let term): negated(condition(term), term)
        case .words(let words):
            Condition(
                sql: "r.number IN (SELECT rowid FROM words WHERE words MATCH ?)",
                arguments: [phrase(words)])
        case .field(let field, let value, _): condition(field, value)
        case .pattern: Condition(sql: "1", arguments: [])
        case .published(let from, let to): published(from, to)
        }
    }

    /// A pattern is tried afterwards, so nothing can be left out for it here.
    private static func negated(_ condition: Condition, _ term: Term) -> Condition {
        if case .pattern = term { return condition }
        return Condition(sql: "NOT (\(condition.sql))", arguments: condition.arguments)
    }

    private static func joined(_ terms: [Term], by word: String) -> Condition {
        let conditions = terms.map(condition)
        return Condition(
            sql: conditions.map { "(\($0.sql))" }.joined(separator: word),
            arguments: conditions.flatMap(\.arguments))
    }

    private static func condition(_ field: QueryField, _ value: String) -> Condition {
        switch field {
        case .title: matching("words", "title : \(phrase(of: value))")
        case .says: matching("speech", phrase(of: value))
        case .date: date(value)
        // `fixed(at:)` has made a moment of every one that can be understood.
        case .pubdate: Condition(sql: "0", arguments: [])
        case .story:
            Condition(
                sql: "r.story = coalesce((SELECT story FROM alias WHERE id = ?), ?)",
                arguments: [value, value])
        case .sources: sources(value)
        case .standing, .status:
            Condition(
                sql: "r.story IN (SELECT story FROM storyFacet WHERE kind = ? AND value = ?)",
                arguments: [field.rawValue, value])
        case .author, .outlet, .source, .entity, .place, .agency, .lang:
            Condition(
                sql: "r.number IN (SELECT report FROM facet WHERE kind = ? AND value = ?)",
                arguments: [field.rawValue, Facet.fold(value)])
        }
    }

    private static func matching(_ table: String, _ pattern: String) -> Condition {
        Condition(
            sql: "r.number IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)",
            arguments: [pattern])
    }

    private static func date(_ value: String) -> Condition {
        let range = DateRange(value)
        var parts: [String] = ["r.day IS NOT NULL"]
        var arguments: [any DatabaseValueConvertible] = []
        if let first = range?.first {
            parts.append("r.day >= ?")
            arguments.append(Double(first))
        }
        if let last = range?.last {
            parts.append("r.day < ?")
            arguments.append(Double(last + 1))
        }
        return Condition(sql: parts.joined(separator: " AND "), arguments: arguments)
    }

    private static func published(_ from: Int?, _ to: Int?) -> Condition {
        let ends = [(">=", from), ("<", to)].compactMap { sign, end in
            end.map { (sql: " AND r.day \(sign) ?", day: Double($0) / 86_400) }
        }
        return Condition(
            sql: "r.day IS NOT NULL" + ends.map(\.sql).joined(), arguments: ends.map(\.day))
    }

    private static func sources(_ value: String) -> Condition {
        guard let range = CountRange(value) else { return Condition(sql: "0", arguments: []) }
        return Condition(
            sql: "r.story IN (SELECT id FROM story WHERE sources \(range.comparison) ?)",
            arguments: [range.count])
    }

    /// Words as FTS5 takes a phrase: nothing in them is an operator.
    static func phrase(_ words: [String]) -> String {
        "\"" + words.joined(separator: " ").replacing("\"", with: "\"\"") + "\""
    }

    private static func phrase(of text: String) -> String {
        phrase(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
