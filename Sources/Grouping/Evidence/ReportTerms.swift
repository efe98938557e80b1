import Foundation

/// What a report says, as counted terms, before it is known how rare they are.
struct ReportTerms: Sendable {
    /// Of headline and lead; words of the headline count threefold.
    var words: [Int32: Float] = [:]
    /// Of the people, places and bodies of the report.
    var names: [Int32: Float] = [:]
    /// "12th package", "second phase" in the headline: noun and number.
    var ordinals: [Ordinal] = []
    /// Places in the headline and the first sentences, each once.
    var places: Set<Int32> = []
    /// Dates that headline and lead state, each once.
    var dates: Set<Int32> = []
    /// Those of them that are whole days, as days since 1970, ascending.
    var days: [Int32] = []
    /// A headline without a text.
    var isBare = false

    /// A noun that is numbered in the headline.
    struct Ordinal: Hashable, Sendable {
        var noun: Int32
        var number: Int
    }

    /// All terms once, for counting.
    var all: [Int32] {
        Set(words.keys).union(names.keys).union(dates).sorted()
    }

    /// The words as a vector of length 1.
    func wordVector(_ table: TermTable) -> SparseVector { Self.vector(words, table) }

    func nameVector(_ table: TermTable) -> SparseVector { Self.vector(names, table) }

    /// The dates, each by how rare it is: 1 for one that no other report states.
    func dateVector(_ table: TermTable) -> SparseVector {
        let full = table.rarityOfUnseen
        return SparseVector(dates.map { ($0, table.rarity($0) / full) })
    }

    private static func vector(_ counts: [Int32: Float], _ table: TermTable) -> SparseVector {
        let weighted = counts.map { term, count in
            (term: term, weight: (1 + logarithm(count)) * table.rarity(term))
        }
        return SparseVector(weighted.filter { $0.weight > 0 }).normalised
    }

    /// Below 1 (a country implied by its capital) the count itself.
    private static func logarithm(_ count: Float) -> Float {
        count < 1 ? count - 1 : log(count)
    }
}
