internal import GRDB

extension Store {
    /// Makes a rule; one that is there already is given back.
    public func addRule(_ kind: Rule.Kind, _ query: Query) throws(ArchiveError) -> Rule {
        try write { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO rule (kind, query, added) VALUES (?, ?, ?)",
                arguments: [kind.rawValue, query.source, clock()])
            let rule = try rules(in: db).first { $0.kind == kind && $0.query == query.source }
            guard let rule else { throw ArchiveError(path: path, reason: .unknown(query.source)) }
            return rule
        }
    }

    /// All rules, the earliest first.
    public func rules() throws(ArchiveError) -> [Rule] {
        try read { try rules(in: $0) }
    }

    /// Takes a rule away; what it hid is shown again.
    ///
    /// - Throws: `ArchiveError` with `.unknown` where there is no such rule.
    public func removeRule(_ number: Int) throws(ArchiveError) {
        try write { db in
            try db.execute(sql: "DELETE FROM rule WHERE number = ?", arguments: [number])
            guard db.changesCount > 0 else {
                throw ArchiveError(path: path, reason: .unknown("rule \(number)"))
            }
        }
    }

    /// How many reports each rule fits now, in the order of the rules.
    public func ruleCounts() throws(ArchiveError) -> [(rule: Rule, reports: Int)] {
        try read { db in
            try rules(in: db).map { ($0, try fitting($0, in: db).count) }
        }
    }

    func rules(in db: Database) throws -> [Rule] {
        try Row.fetchAll(db, sql: "SELECT * FROM rule ORDER BY number").compactMap { row in
            Rule.Kind(rawValue: row["kind"]).map {
                Rule(number: row["number"], kind: $0, query: row["query"], added: row["added"])
            }
        }
    }

    /// What the rules hide now.
    func hiding(in db: Database) throws -> Hiding {
        let rules = try rules(in: db)
        guard !rules.isEmpty else { return .none }
        return try hidingMemory.hiding(try hidingKey(rules, in: db)) {
            try hiding(rules, in: db)
        }
    }

    /// What it depends on what the rules hide.
    func hidingKey(_ rules: [Rule], in db: Database) throws -> HidingMemory.Key {
        let change = try Int64.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM change")
        return HidingMemory.Key(
            rules: rules, change: change ?? 0, minute: String(clock().prefix(16)))
    }

    private func hiding(_ rules: [Rule], in db: Database) throws -> Hiding {
        var muted: [Int64: Rule] = [:]
        var kept: Set<Int64>?
        for rule in rules {
            let numbers = try fitting(rule, in: db)
            switch rule.kind {
            case .mute: for number in numbers where muted[number] == nil { muted[number] = rule }
            case .keep: kept = (kept ?? []).union(numbers)
            }
        }
        return Hiding(muted: muted, kept: kept)
    }

    private func fitting(_ rule: Rule, in db: Database) throws -> Set<Int64> {
        guard let query = try? Query(rule.query) else { return [] }
        return try matches(query, in: db)
    }

    /// The numbers of all reports that a search finds, in no order.
    func matches(_ query: Query, in db: Database) throws -> Set<Int64> {
        let query = query.fixed(at: clock())
        let numbers = try numbers(fitting: query.term, in: db).numbers
        return Set(try fit(numbers, QueryPatterns(query), in: db))
    }
}
