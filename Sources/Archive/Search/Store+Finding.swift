internal import GRDB
import News

/// Which reports fulfil a query, found set by set: each part of it by its own index.
extension Store {
    /// Up to so many reports are looked at one by one instead of all that an index has.
    private static let lookedAtLimit = 1_000

    /// The reports that fulfil a term; patterns are left out, they are tried afterwards.
    ///
    /// - Parameter within: only those of these; `nil` for all.
    func numbers(
        fitting term: Query.Term, within: NumberSet? = nil, in db: Database
    ) throws -> NumberSet {
        if let pattern = term.wordPattern {
            return try cut(numbers(of: pattern, in: "words", db), within)
        }
        switch term {
        case .all(let terms): return try numbers(fittingAll: terms, within: within, in: db)
        case .any(let terms):
            return try terms.reduce(into: NumberSet()) {
                $0 = $0.union(try numbers(fitting: $1, within: within, in: db))
            }
        case .not(.pattern), .pattern: return try within ?? all(in: db)
        case .not(let term):
            let whole = try within ?? all(in: db)
            return whole.subtracting(try numbers(fitting: term, within: whole, in: db))
        case .field(.says, let text, _):
            return try cut(numbers(of: Query.phrase(of: text), in: "speech", db), within)
        case .field(let field, let value, _):
            return try numbers(fitting: IndexedTest(field, value), within: within, in: db)
        case .published(let from, let to):
            return try numbers(fitting: IndexedTest(from: from, to: to), within: within, in: db)
        // The index of words has these.
        case .words: return NumberSet()
        }
    }

    /// Words first, since they find few; then what else is asked for, among these.
    private func numbers(
        fittingAll terms: [Query.Term], within: NumberSet?, in db: Database
    ) throws -> NumberSet {
        let words = terms.filter { ($0.negated ?? $0).wordPattern != nil }
        let pattern = Query.Term.all(words).wordPattern
        var found = within
        if let pattern { found = try cut(numbers(of: pattern, in: "words", db), within) }
        let rest = terms.filter { pattern == nil || ($0.negated ?? $0).wordPattern == nil }
        for (_, term) in rest.enumerated().sorted(by: {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }) {
            if let found, found.isEmpty { return found }
            found = try numbers(fitting: term, within: found, in: db)
        }
        return try found ?? all(in: db)
    }

    private func numbers(
        of pattern: String, in table: String, _ db: Database
    ) throws -> NumberSet {
        try db.numbers(
            "SELECT rowid AS number FROM \(table) WHERE \(table) MATCH ?", arguments: [pattern])
    }

    private func numbers(
        fitting test: IndexedTest, within: NumberSet?, in db: Database
    ) throws -> NumberSet {
        if let within {
            let numbers = within.highest(Self.lookedAtLimit + 1)
            if numbers.count <= Self.lookedAtLimit {
                return NumberSet(
                    try Int64.fetchAll(
                        db,
                        sql: """
                            SELECT r.number FROM json_each(?) j
                            CROSS JOIN report r ON r.number = j.value WHERE \(test.ofOne)
                            """, arguments: [Self.list(numbers)] + test.arguments))
            }
        }
        return cut(try db.numbers(test.ofAll, arguments: test.arguments), within)
    }

    private func cut(_ found: NumberSet, _ within: NumberSet?) -> NumberSet {
        within.map(found.intersection) ?? found
    }

    private func all(in db: Database) throws -> NumberSet {
        try db.numbers("SELECT number FROM report")
    }

    /// As an array of JSON, for `json_each`.
    static func list(_ numbers: [Int64]) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }
}

extension Query.Term {
    /// What finds few goes before what finds many, and what needs others to be found last.
    fileprivate var cost: Int {
        switch self {
        case .words: 0
        case .field(let field, _, _):
            switch field {
            case .title, .says, .story: 0
            case .author, .outlet, .source, .entity, .place, .agency: 1
            case .date, .pubdate: 2
            case .lang, .sources: 3
            case .standing, .status: 5
            }
        case .published: 2
        case .all, .any: 4
        case .not, .pattern: 6
        }
    }
}
