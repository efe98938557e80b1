import Language

/// Finds the pairs of a story's sentences that may say the same.
struct SentenceMatching: Sendable {
    /// The sentences of the story, report by report.
    let sentences: [StatedSentence]
    let index: TermIndex
    /// Pairs that are more likely the same than not, the likeliest first.
    let pairs: [SentencePair]

    init(
        _ sentences: [StatedSentence], vectors: SentenceVectors?, article: (Int) -> String
    ) {
        self.sentences = sentences
        index = TermIndex(sentences)
        var candidates: [(Int, Int)] = []
        for number in sentences.indices {
            for other in index.candidates(of: number, in: sentences) {
                candidates.append((number, other))
            }
        }
        let vectors = Self.vectors(of: candidates, in: sentences, vectors, article: article)
        var pairs: [SentencePair] = []
        for (first, second) in candidates {
            var meaning: Double?
            if let one = vectors[first], let other = vectors[second] {
                meaning = Double(cosine(one, other))
            }
            let pair = SentencePair(
                first, second, index: index, meaning: meaning, sentences: sentences)
            if pair.score > 0 { pairs.append(pair) }
        }
        self.pairs = pairs.sorted {
            ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
        }
    }

    /// Only sentences that have a candidate are encoded.
    private static func vectors(
        of candidates: [(Int, Int)], in sentences: [StatedSentence], _ vectors: SentenceVectors?,
        article: (Int) -> String
    ) -> [Int: [Float]] {
        guard let vectors else { return [:] }
        let needed = Set(candidates.flatMap { [$0.0, $0.1] }).sorted()
        let known = vectors.vectors(
            of: needed.map { (article(sentences[$0].report), sentences[$0].text) })
        return Dictionary(zip(needed, known)) { first, _ in first }
    }
}
