import Foundation

/// Numbers the terms of all reports, and knows how rare each is.
///
/// Rarity is learnt from the reports themselves, on top of how often common
/// words stand in news at large: the first reports of a stream are weighed by
/// that alone.
struct TermTable: Sendable {
    private var numbers: [String: Int32] = [:]
    private(set) var names: [String] = []
    /// How many reports have the term.
    private var counts: [Int32] = []
    /// Of how many reports the background speaks.
    private var background: [Float] = []
    private(set) var reports = 0

    private let common: [String: Float]
    /// Whether the counts were given, and are not learnt here.
    private let isGiven: Bool

    /// How many reports of this collection the background is worth.
    static let backgroundReports: Float = 1000

    /// - Parameter statistics: the counts of a larger collection, which then
    ///   hold instead of those of the reports here.
    init(common: ListFile, statistics: TermStatistics? = nil) {
        isGiven = statistics != nil
        // Each row: a term, and in how many of 1,000 reports it stands.
        self.common = Dictionary(
            common.rows.compactMap { row in
                row.count == 2 ? Float(row[1]).map { (row[0], $0 / 1000) } : nil
            }, uniquingKeysWith: { one, _ in one })
        guard let statistics else { return }
        reports = statistics.reports
        for (term, count) in statistics.terms {
            counts[Int(number(of: term))] = Int32(clamping: count)
        }
    }

    /// The number of a term; a new one is given where it is unknown.
    mutating func number(of term: String) -> Int32 {
        if let known = numbers[term] { return known }
        let number = Int32(names.count)
        numbers[term] = number
        names.append(term)
        // One that a given collection does not name is in its own report alone.
        counts.append(isGiven ? 1 : 0)
        background.append((common[term] ?? 0) * Self.backgroundReports)
        return number
    }

    /// Counts a report that has these terms, each given once.
    ///
    /// - Parameter times: of how many reports it stands for.
    mutating func count(_ terms: [Int32], times: Int = 1) {
        guard !isGiven else { return }
        reports += times
        for term in terms { counts[Int(term)] += Int32(times) }
    }

    /// Counts reports that were counted already, as part of a larger whole from
    /// which only some were taken: a term stands in as many as have it here at least.
    mutating func countAgain(_ reports: [[Int32]]) {
        var own: [Int32: Int32] = [:]
        for terms in reports { for term in terms { own[term, default: 0] += 1 } }
        for (term, count) in own { counts[Int(term)] = max(counts[Int(term)], count) }
    }

    /// The rarity of a term that no report has yet.
    var rarityOfUnseen: Float { log((Float(reports) + Self.backgroundReports + 1) / 0.5) }

    /// How much a term tells: high for rare ones, near 0 for those in every report.
    func rarity(_ term: Int32) -> Float {
        let having = Float(counts[Int(term)]) + background[Int(term)] + 0.5
        return max(0, log((Float(reports) + Self.backgroundReports + 1) / having))
    }
}
