/// What the texts of two reports share.
struct Overlap: Sendable {
    /// Shingles that both have.
    var shared: Int
    /// `shared` as a part of the shorter text's shingles.
    var containment: Double
    /// The longest run of the same words, quotations left out.
    var longestRun: Int

    /// Of two narratives that share so many shingles.
    init(_ one: Narrative, _ other: Narrative, shared: Int) {
        self.shared = shared
        let shorter = min(one.shingles.count, other.shingles.count)
        containment = shorter == 0 ? 0 : Double(shared) / Double(shorter)
        longestRun = Self.longestRun(one.words, other.words)
    }

    /// Of two narratives, counted here.
    init(_ one: Narrative, _ other: Narrative) {
        self.init(one, other, shared: Self.common(one.shingles, other.shingles))
    }

    static func common(_ one: [UInt64], _ other: [UInt64]) -> Int {
        var count = 0
        var (first, second) = (0, 0)
        while first < one.count, second < other.count {
            if one[first] == other[second] {
                count += 1
                first += 1
                second += 1
            } else if one[first] < other[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return count
    }

    /// By runs of two words that both have, followed as far as they go.
    static func longestRun(_ one: [UInt64], _ other: [UInt64]) -> Int {
        var places: [UInt64: [Int]] = [:]
        for start in other.indices.dropLast() {
            if let pair = Narrative.shingle(other, at: start, length: 2) {
                places[pair, default: []].append(start)
            }
        }
        var longest = 0
        for start in one.indices.dropLast() {
            guard let pair = Narrative.shingle(one, at: start, length: 2) else { continue }
            for place in places[pair] ?? [] {
                // Only where a run begins; its rest is part of it.
                if start > 0, place > 0, one[start - 1] == other[place - 1], one[start - 1] != 0 {
                    continue
                }
                longest = max(longest, run(one, start, other, place))
            }
        }
        return longest
    }

    private static func run(_ one: [UInt64], _ start: Int, _ other: [UInt64], _ place: Int) -> Int {
        var length = 0
        while start + length < one.count, place + length < other.count,
            one[start + length] == other[place + length], one[start + length] != 0
        {
            length += 1
        }
        return length
    }
}
