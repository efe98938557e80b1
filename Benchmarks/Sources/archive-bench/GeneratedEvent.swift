import Generating

/// Something that never happened and is reported for some days.
struct GeneratedEvent {
    let place: String
    let people: [String]
    let body: String
    let words: [String]
    let vector: [Float]
    /// How many were hurt, as it is known now; it grows as reports come in.
    var count: Int
    /// The latest report on it, for those that copy it.
    var latest: GeneratedReport?

    static let vectorLength = 384

    init(_ vocabulary: GeneratedVocabulary, _ random: inout SeededRandom) {
        place = random.one(of: vocabulary.places)
        people = (0..<2 + random.below(3)).map { _ in
            random.one(of: vocabulary.givenNames) + " " + random.one(of: vocabulary.surnames)
        }
        body = random.one(of: vocabulary.surnames) + " Council"
        words = (0..<18).map { _ in random.one(of: vocabulary.words) }
        vector = Self.unitVector(&random)
        count = 2 + random.below(60)
    }

    /// What headline and lead of a report on it mean: at about .8 of likeness.
    func meaning(_ random: inout SeededRandom) -> [Float] {
        let noise = Self.unitVector(&random)
        return Self.normalised(zip(vector, noise).map { $0 + 0.75 * $1 })
    }

    private static func unitVector(_ random: inout SeededRandom) -> [Float] {
        normalised((0..<vectorLength).map { _ in random.signed() })
    }

    private static func normalised(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}
