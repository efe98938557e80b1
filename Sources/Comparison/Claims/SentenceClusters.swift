/// Sentences of different reports that say the same.
struct SentenceCluster: Sendable {
    /// One sentence a report, in the order of the reports.
    var sentences: [Int]
    /// What the same reports say again elsewhere, headlines too.
    var repeated: [Int] = []
}

/// Puts sentences that say the same together, the likeliest pairs first.
///
/// Two groups become one only where their members are on average more likely the
/// same than not: otherwise one long sentence would chain everything together.
struct SentenceClustering {
    private let matching: SentenceMatching
    private var clusterOf: [Int]
    private var members: [[Int]]
    private var scores: [Pair: SentencePair] = [:]

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    private static let leastScore = 0.5
    /// What counts for two members that are no candidates of one another.
    private static let unrelated = -1.2
    /// A sentence is said again where its report's other sentence has this much of it.
    private static let repeatedShare = 0.6

    init(_ matching: SentenceMatching) {
        self.matching = matching
        clusterOf = Array(matching.sentences.indices)
        members = matching.sentences.indices.map { [$0] }
        for pair in matching.pairs { scores[Pair(first: pair.first, second: pair.second)] = pair }
    }

    /// Every sentence is in one cluster, as a sentence of its report or as
    /// a repetition.
    mutating func clusters() -> [SentenceCluster] {
        for pair in matching.pairs where pair.score >= Self.leastScore { join(pair) }
        return members.filter { !$0.isEmpty }.flatMap { settle($0.sorted()) }
    }

    private mutating func join(_ pair: SentencePair) {
        let (one, other) = (clusterOf[pair.first], clusterOf[pair.second])
        guard one != other, averageScore(members[one], members[other]) >= Self.leastScore else {
            return
        }
        for member in members[other] { clusterOf[member] = one }
        members[one] += members[other]
        members[other] = []
    }

    /// How well two groups fit: for each two reports the best of their sentences, and
    /// the mean of that. What a report says twice does not count against it.
    private func averageScore(_ one: [Int], _ other: [Int]) -> Double {
        let reports = [one, other].map { members in
            Dictionary(grouping: members) { matching.sentences[$0].report }
        }
        var best: [Double] = []
        for first in reports[0].keys.sorted() {
            for second in reports[1].keys.sorted()
            where first != second || (reports[0].count == 1 && reports[1].count == 1) {
                best.append(
                    bestScore(reports[0][first] ?? [], reports[1][second] ?? []))
            }
        }
        return best.isEmpty ? Self.unrelated : best.reduce(0, +) / Double(best.count)
    }

    private func bestScore(_ one: [Int], _ other: [Int]) -> Double {
        var best = Self.unrelated
        for first in one {
            for second in other { best = max(best, score(first, second) ?? Self.unrelated) }
        }
        return best
    }

    private func score(_ one: Int, _ other: Int) -> Double? { pair(one, other)?.score }

    private func pair(_ one: Int, _ other: Int) -> SentencePair? {
        scores[Pair(first: min(one, other), second: max(one, other))]
    }
}

extension SentenceClustering {
    /// Chooses each report's own sentence; what is no repetition of it stands alone.
    private func settle(_ members: [Int]) -> [SentenceCluster] {
        let byReport = Dictionary(grouping: members) { matching.sentences[$0].report }
        var cluster = SentenceCluster(sentences: [])
        var alone: [SentenceCluster] = []
        for report in byReport.keys.sorted() {
            let own = byReport[report] ?? []
            let chosen = representative(of: own, among: members)
            cluster.sentences.append(chosen)
            for other in own where other != chosen {
                if isRepeated(other, by: chosen) {
                    cluster.repeated.append(other)
                } else {
                    alone.append(SentenceCluster(sentences: [other]))
                }
            }
        }
        return [cluster] + alone
    }

    /// The sentence that agrees best with the other reports, is full and stands early;
    /// a headline only where there is nothing else.
    private func representative(of own: [Int], among members: [Int]) -> Int {
        func rank(_ number: Int) -> (Int, Double, Int) {
            let sentence = matching.sentences[number]
            let others = members.filter { matching.sentences[$0].report != sentence.report }
            let agreement = others.reduce(0) { $0 + (score(number, $1) ?? Self.unrelated) }
            let fullness = matching.index.weight(sentence.terms)
            let average = others.isEmpty ? 0 : agreement / Double(others.count)
            // A little agreement weighs less than a fuller sentence nearer the top.
            let early = -0.1 * Double(min(sentence.order, 10))
            return (sentence.isTitle ? 0 : 1, average + 0.15 * fullness + early, -sentence.order)
        }
        return own.max { rank($0) < rank($1) } ?? own[0]
    }

    private func isRepeated(_ number: Int, by chosen: Int) -> Bool {
        if matching.sentences[number].isTitle { return true }
        guard let pair = pair(number, chosen) else { return false }
        let (own, kept) = (
            matching.sentences[number].terms.filter(\.isWord),
            matching.sentences[chosen].terms.filter(\.isWord)
        )
        let share =
            matching.index.weight(own.intersection(kept)) / max(0.01, matching.index.weight(own))
        return share >= Self.repeatedShare && pair.contained >= Self.repeatedShare
    }
}
