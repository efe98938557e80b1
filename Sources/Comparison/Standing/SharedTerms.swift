/// What the sentences of a claim have in common.
enum SharedTerms {
    /// The terms that all of them have.
    static func all(of sentences: [StatedSentence]) -> Set<StatedSentence.Term> {
        guard let first = sentences.first else { return [] }
        return sentences.dropFirst().reduce(first.terms) { $0.intersection($1.terms) }
    }

    /// The terms that at least half of them have, and no fewer than two.
    static func most(of sentences: [StatedSentence]) -> Set<StatedSentence.Term> {
        var counts: [StatedSentence.Term: Int] = [:]
        for sentence in sentences { for term in sentence.terms { counts[term, default: 0] += 1 } }
        let least = max(2, (sentences.count + 1) / 2)
        return Set(counts.filter { $0.value >= least }.keys)
    }
}
