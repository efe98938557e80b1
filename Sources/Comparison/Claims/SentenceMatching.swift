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
        // Encoding costs far more than all else: a pair that could not be the same however
        // near its meaning is left out before.
        let nearest = vectors == nil ? nil : Self.nearestMeaning
        var pairs: [SentencePair] = []
        for number in sentences.indices {
            for other in index.candidates(of: number, in: sentences) {
                let pair = SentencePair(
                    number, other, index: index, meaning: nearest, sentences: sentences)
                if pair.score > 0 { pairs.append(pair) }
            }
        }
        let meanings = Self.vectors(of: pairs, in: sentences, vectors, article: article)
        for place in pairs.indices {
            guard let one = meanings[pairs[place].first], let other = meanings[pairs[place].second]
            else { continue }
            pairs[place].meaning = Double(cosine(one, other))
        }
        self.pairs = pairs.filter { $0.score > 0 }.sorted {
            ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
        }
    }

    /// No cosine is above it, with what rounding adds.
    private static let nearestMeaning = 1.001

    /// Only sentences of these pairs are encoded.
    private static func vectors(
        of pairs: [SentencePair], in sentences: [StatedSentence], _ vectors: SentenceVectors?,
        article: (Int) -> String
    ) -> [Int: [Float]] {
        guard let vectors else { return [:] }
        let needed = Set(pairs.flatMap { [$0.first, $0.second] }).sorted()
        let known = vectors.vectors(
            of: needed.map { (article(sentences[$0].report), sentences[$0].text) })
        return Dictionary(zip(needed, known)) { first, _ in first }
    }
}
