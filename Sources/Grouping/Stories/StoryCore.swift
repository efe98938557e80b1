/// Reports that are grouped so far, as sums of what they say.
///
/// Every sum is over vectors of length 1, so that the product of two cores,
/// divided by the numbers of their reports, is the mean likeness of all pairs.
struct StoryCore: Equatable, Sendable {
    private(set) var count: Int
    private(set) var words: SparseVector
    private(set) var names: SparseVector
    private(set) var dates: SparseVector
    private(set) var meaning: [Float]
    /// How many of the reports are a headline alone.
    private(set) var bare: Int
    /// How many of the reports have names.
    private(set) var named: Int
    /// How many of the reports state dates.
    private(set) var dated: Int
    /// How many of the reports have a meaning vector.
    private(set) var meanings: Int
    private(set) var first: Double?
    private(set) var last: Double?
    private(set) var ordinals: [ReportTerms.Ordinal]

    /// Places at the head of the reports, in order.
    private(set) var places: [Int32]

    /// Whole days that headlines and leads state, in order.
    private(set) var days: [Int32]

    /// The squared lengths of the sums.
    private(set) var wordSquare: Float
    private(set) var nameSquare: Float
    private(set) var meaningSquare: Float

    /// More terms than this are cut to the heaviest.
    static let termLimit = 600

    init(_ report: ReportProfile) {
        count = 1
        words = report.words
        names = report.names
        dates = report.dates
        days = report.days
        dated = report.dates.isEmpty ? 0 : 1
        bare = report.isBare ? 1 : 0
        named = report.names.isEmpty ? 0 : 1
        meaning = report.meaning
        meanings = report.meaning.isEmpty ? 0 : 1
        first = report.time
        last = report.time
        ordinals = report.ordinals
        places = report.places
        wordSquare = words.dot(words)
        nameSquare = names.dot(names)
        meaningSquare = meanings == 0 ? 0 : 1
    }

    mutating func add(_ other: StoryCore) {
        count += other.count
        bare += other.bare
        named += other.named
        words.add(other.words)
        names.add(other.names)
        dates.add(other.dates)
        dated += other.dated
        days = Set(days).union(other.days).sorted()
        if words.count > 2 * Self.termLimit { words.trim(to: Self.termLimit) }
        if names.count > 2 * Self.termLimit { names.trim(to: Self.termLimit) }
        addMeaning(of: other)
        first = [first, other.first].compactMap { $0 }.min()
        last = [last, other.last].compactMap { $0 }.max()
        ordinals = Set(ordinals + other.ordinals).sorted {
            ($0.noun, $0.number) < ($1.noun, $1.number)
        }
        places = Set(places).union(other.places).sorted()
        wordSquare = words.dot(words)
        nameSquare = names.dot(names)
    }

    private mutating func addMeaning(of other: StoryCore) {
        guard other.meanings > 0 else { return }
        if meanings == 0 {
            meaning = other.meaning
        } else {
            for index in meaning.indices { meaning[index] += other.meaning[index] }
        }
        meanings += other.meanings
        meaningSquare = meaning.reduce(0) { $0 + $1 * $1 }
    }

    /// The share of headlines without text.
    var bareShare: Float { Float(bare) / Float(count) }

    // The mean likeness of two reports of the story; 0 for a single report.
    var innerWords: Float { Self.inner(wordSquare, count) }
    var innerNames: Float { Self.inner(nameSquare, named) }
    var innerMeaning: Float { Self.inner(meaningSquare, meanings) }

    private static func inner(_ square: Float, _ count: Int) -> Float {
        guard count > 1 else { return 0 }
        return max(0, (square - Float(count)) / Float(count * (count - 1)))
    }

    /// Days between the two, 0 where they overlap; `nil` where one has no date.
    func gap(to other: StoryCore) -> Double? {
        guard let first, let last, let otherFirst = other.first, let otherLast = other.last else {
            return nil
        }
        return max(0, otherFirst - last, first - otherLast)
    }
}
