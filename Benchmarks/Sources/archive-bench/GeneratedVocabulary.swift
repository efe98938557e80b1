import Generating

/// Words, places and people that never were, the same for the same seed.
struct GeneratedVocabulary {
    let words: [String]
    let places: [String]
    let surnames: [String]
    let givenNames: [String]
    let outlets: [String]

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        words = (0..<20_000).map { _ in Self.word(syllables: 2, &random) }
        places = (0..<4_000).map { _ in Self.name(&random) }
        surnames = (0..<12_000).map { _ in Self.name(&random) }
        givenNames = (0..<400).map { _ in Self.name(&random) }
        outlets = (0..<400).map { _ in "The \(Self.name(&random)) Post" }
    }

    /// By Zipf's law: a word's frequency goes with one over its rank.
    func commonWord(_ random: inout SeededRandom) -> String {
        var rank = words.count
        while rank > 1, random.below(3) != 0 { rank = rank * 2 / 3 }
        return words[random.below(max(rank, 1))]
    }

    private static func name(_ random: inout SeededRandom) -> String {
        let word = word(syllables: 2, &random)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func word(syllables: Int, _ random: inout SeededRandom) -> String {
        let (onsets, vowels) = (Array("bdfgklmnprstvz"), Array("aeiou"))
        return (0..<syllables + random.below(2)).reduce(into: "") { word, _ in
            word.append(onsets[random.below(onsets.count)])
            word.append(vowels[random.below(vowels.count)])
            if random.below(2) == 0 { word.append(onsets[random.below(onsets.count)]) }
        }
    }
}
