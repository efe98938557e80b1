import Foundation

/// Which sentences of a story have a term, and how much it tells there.
struct TermIndex: Sendable {
    typealias Term = StatedSentence.Term

    private let postings: [Term: [Int]]
    private let count: Int
    /// Each sentence's terms by number, ascending, with their weights.
    private var profiles: [[Entry]] = []

    private struct Entry {
        let number: Int
        let weight: Double
        let isWord: Bool
    }

    /// The weights that two sentences have, and what both have.
    struct Overlap {
        var one = 0.0
        var other = 0.0
        var both = 0.0

        /// What both have, of all that they have or of what the lesser has.
        func share(ofAll: Bool) -> Double {
            let whole = ofAll ? one + other - both : min(one, other)
            return whole > 0 ? both / whole : 0
        }
    }

    init(_ sentences: [StatedSentence]) {
        var postings: [Term: [Int]] = [:]
        for (number, sentence) in sentences.enumerated() where !sentence.isTeaser {
            for term in sentence.terms { postings[term, default: []].append(number) }
        }
        self.postings = postings
        count = sentences.count
        var numbers: [Term: Int] = [:]
        for sentence in sentences {
            // In a fixed order, so that sums are the same in every run.
            let entries = sentence.terms.sorted().map { term -> Entry in
                let number = numbers[term] ?? numbers.count
                numbers[term] = number
                return Entry(number: number, weight: weight(term), isWord: term.isWord)
            }
            profiles.append(entries.sorted { $0.number < $1.number })
        }
    }

    /// What two sentences share of all terms, and of words alone.
    func overlap(_ first: Int, _ second: Int) -> (all: Overlap, words: Overlap) {
        var all = Overlap()
        var words = Overlap()
        for entry in profiles[first] {
            all.one += entry.weight
            if entry.isWord { words.one += entry.weight }
        }
        var place = 0
        let own = profiles[first]
        for entry in profiles[second] {
            all.other += entry.weight
            if entry.isWord { words.other += entry.weight }
            while place < own.count, own[place].number < entry.number { place += 1 }
            guard place < own.count, own[place].number == entry.number else { continue }
            all.both += entry.weight
            if entry.isWord { words.both += entry.weight }
        }
        return (all, words)
    }

    /// Near 1 for what one sentence alone has, near 0 for what all have.
    func weight(_ term: Term) -> Double {
        let frequency = Double(postings[term]?.count ?? 0)
        let all = Double(max(count, Self.leastCount))
        return log((all + 1) / (frequency + 0.5)) / log((all + 1) / 1.5)
    }

    func weight(_ terms: Set<Term>) -> Double {
        // Sums of floating point depend on their order; a set has none.
        terms.map(weight).sorted().reduce(0, +)
    }

    /// The sentences that share the most with one, those before it left out.
    ///
    /// Terms of very many sentences do not bring candidates, and the rarest come first
    /// until enough sentences were looked at: the work is linear in their number.
    func candidates(of number: Int, in sentences: [StatedSentence]) -> [Int] {
        guard !sentences[number].isTeaser else { return [] }
        var shared: [Int: Double] = [:]
        var terms: [Int: Int] = [:]
        let common = max(Self.commonAtLeast, count / 12)
        // In a fixed order, so that sums are the same in every run.
        let rare = sentences[number].terms.compactMap { term -> (weight: Double, list: [Int])? in
            guard let list = postings[term], list.count > 1, list.count <= common else {
                return nil
            }
            return (weight(term), list)
        }.sorted { ($1.weight, $0.list[0], $0.list.count) < ($0.weight, $1.list[0], $1.list.count) }
        var looks = 0
        for (weight, list) in rare {
            looks += list.count
            if looks > Self.mostLooks { break }
            for other in list where other > number {
                shared[other, default: 0] += weight
                terms[other, default: 0] += 1
            }
        }
        let enough = shared.filter { terms[$0.key, default: 0] >= Self.leastShared }
        let best = enough.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return best.prefix(Self.mostCandidates).map(\.key).sorted()
    }

    /// In a story of a few sentences its own words would seem to be everywhere.
    private static let leastCount = 100
    private static let commonAtLeast = 40
    private static let leastShared = 2
    private static let mostCandidates = 40
    /// Sentences looked at for one sentence, each as often as it shares a term.
    static let mostLooks = 800
}
