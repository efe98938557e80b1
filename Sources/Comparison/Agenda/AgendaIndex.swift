import News

/// Finds the items of an agenda that a statement can be about without looking at all.
///
/// An item can be meant where it shares a claim, a word of its topic or a month with the
/// statement; no rule of `AgendaWriting` joins two that share none of these.
struct AgendaIndex {
    private var byTerm: [StatedSentence.Term: Set<Int>] = [:]
    private var byClaim: [Int: Set<Int>] = [:]
    private var byMonth: [Int: Set<Int>] = [:]

    /// The numbers of the items, ascending.
    func candidates(for mention: AgendaMention, claims: [Int]) -> [Int] {
        var found: Set<Int> = []
        for term in mention.topic where term.isWord {
            if let items = byTerm[term] { found.formUnion(items) }
        }
        if mention.turn != .happened {
            for claim in claims {
                if let items = byClaim[claim] { found.formUnion(items) }
            }
        }
        if let days = mention.time?.days {
            for month in Self.months(of: days) {
                if let items = byMonth[month] { found.formUnion(items) }
            }
        }
        return found.sorted()
    }

    /// Notes what an item is about after it has taken in a statement.
    mutating func note(_ number: Int, _ item: AgendaItem, _ mention: AgendaMention, claims: [Int]) {
        for term in mention.topic where term.isWord { byTerm[term, default: []].insert(number) }
        if mention.turn != .happened {
            for claim in claims { byClaim[claim, default: []].insert(number) }
        }
        if let days = item.days {
            for month in Self.months(of: days) { byMonth[month, default: []].insert(number) }
        }
    }

    /// Longer times are not looked up by month.
    private static let mostMonths = 24

    private static func months(of days: DayInterval) -> Range<Int> {
        let first = days.first.year * 12 + days.first.month
        let last = days.last.year * 12 + days.last.month
        return first..<min(last, first + mostMonths) + 1
    }
}
