import News

/// How many of a listing are hidden, and by which rules.
public struct HiddenTally: Equatable, Sendable {
    /// What one rule hides; `rule` is `nil` for what fits no keep rule.
    public struct Part: Equatable, Sendable {
        public let rule: Rule?
        public let count: Int
    }

    /// In the order of the rules, what fits no keep rule last.
    public private(set) var parts: [Part] = []

    public init() {}

    public var count: Int { parts.reduce(0) { $0 + $1.count } }

    mutating func add(_ rule: Rule?, _ count: Int = 1) {
        let earlier = parts.first { $0.rule == rule }?.count ?? 0
        parts.removeAll { $0.rule == rule }
        parts.append(Part(rule: rule, count: earlier + count))
        parts.sort { ($0.rule?.number ?? .max) < ($1.rule?.number ?? .max) }
    }

    /// One line for people, or `nil` where nothing is hidden.
    ///
    /// - Parameter noun: what is counted, one and many: `("report", "reports")`.
    public func words(_ noun: (one: String, many: String)) -> String? {
        guard count > 0 else { return nil }
        let reasons = parts.map { part in
            guard let rule = part.rule else { return "\(part.count) fit no keep rule" }
            return "\(part.count) by mute rule \(rule.number) (\(rule.query))"
        }
        let things = count == 1 ? "1 \(noun.one) is" : "\(count) \(noun.many) are"
        return "\(things) hidden: \(reasons.joined(separator: ", ")); --hidden shows all"
    }

    /// For programs: `{"record": "hidden", "count", "rules": [{"rule", "query", "count"}]}`.
    public var json: JSON {
        .object([
            JSON.Member("record", .string("hidden")), JSON.Member("count", .integer(count)),
            JSON.Member(
                "rules",
                .array(
                    parts.map { part in
                        .object([
                            JSON.Member("rule", JSON(part.rule?.number)),
                            JSON.Member("query", JSON(part.rule?.query)),
                            JSON.Member("count", .integer(part.count)),
                        ])
                    })),
        ])
    }
}
