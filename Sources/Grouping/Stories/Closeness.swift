/// How near two stories (or a report and a story) are, and by what.
struct Closeness: Equatable, Sendable {
    /// Likeness of the words of headline and lead, 0 to 1.
    var words: Float
    /// Of the names; `nil` where one side has none.
    var names: Float?
    /// Of the sentence vectors; `nil` where one side has none.
    var meaning: Float?
    /// Of the dates that both state; `nil` where one states none.
    var dates: Float?
    /// Days between; `nil` where a date is missing.
    var gap: Double?
    /// Both number the same noun differently: the 12th and the 13th package.
    var numberedApart: ReportTerms.Ordinal?
    /// Both name places, and none in common.
    var placesApart = false
    /// Both state days, and none of one's is within a day of the other's.
    var daysApart = false
    /// How much less alike their names are between the two than within each.
    var namesApart: Float = 0
    /// The same by all evidence.
    var wholeApart: Float = 0
    /// All of it in one number, which decides.
    var value: Float
}

/// The mean likeness over all pairs of reports of two stories.
struct PairMeans {
    var words: Float
    var names: Float?
    var meaning: Float?
    var dates: Float?
    var pairs: Float

    init(_ one: StoryCore, _ other: StoryCore) {
        pairs = Float(one.count) * Float(other.count)
        words = one.words.dot(other.words) / pairs
        if one.named > 0, other.named > 0 {
            names = one.names.dot(other.names) / Float(one.named * other.named)
        }
        if one.dated > 0, other.dated > 0 {
            dates = one.dates.dot(other.dates) / Float(one.dated * other.dated)
        }
        if one.meanings > 0, other.meanings > 0 {
            let product = Self.dot(one.meaning, other.meaning)
            meaning = product / Float(one.meanings * other.meanings)
        }
    }

    /// Eight sums side by side: one alone would wait for each addition.
    private static func dot(_ one: [Float], _ other: [Float]) -> Float {
        guard one.count == other.count else { return 0 }
        var sums = SIMD8<Float>.zero
        var index = 0
        while index + 8 <= one.count {
            var left = SIMD8<Float>.zero
            var right = SIMD8<Float>.zero
            for lane in 0..<8 {
                left[lane] = one[index + lane]
                right[lane] = other[index + lane]
            }
            sums += left * right
            index += 8
        }
        var rest: Float = 0
        while index < one.count {
            rest += one[index] * other[index]
            index += 1
        }
        return sums.sum() + rest
    }
}
