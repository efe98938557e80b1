/// How far each token's descendants reach, as spaCy works it out.
///
/// `doc.pyx`, `set_children_from_heads`: passes over the tokens in both directions,
/// repeated while some head lies outside its sentence, twelve times at most.
struct SubtreeEdges {
    private(set) var left: [Int32]
    private(set) var right: [Int32]

    init(heads: [Int32]) {
        left = heads.indices.map { Int32($0) }
        right = left
        for _ in 0..<12 {
            spread(heads)
            if headsStayInSentences(heads) { break }
        }
    }

    /// For each token whether a sentence starts there: where a root's subtree begins.
    func sentenceStarts(heads: [Int32]) -> [Bool] {
        var starts = Array(repeating: false, count: heads.count)
        for token in heads.indices where heads[token] == token {
            starts[Int(left[token])] = true
        }
        return starts
    }

    private mutating func spread(_ heads: [Int32]) {
        for token in heads.indices { widen(Int(heads[token]), by: token) }
        for token in heads.indices.reversed() { widen(Int(heads[token]), by: token) }
    }

    private mutating func widen(_ head: Int, by child: Int) {
        left[head] = min(left[head], left[child])
        right[head] = max(right[head], right[child])
    }

    private func headsStayInSentences(_ heads: [Int32]) -> Bool {
        let starts = sentenceStarts(heads: heads)
        var start = 0
        for end in heads.indices where end > 0 && starts[end] || end == heads.count - 1 {
            // The token at `end` itself passes for part of the sentence before.
            let sentence = Int32(start)...Int32(end)
            guard heads[start..<end].allSatisfy(sentence.contains) else { return false }
            start = end
        }
        return true
    }
}
