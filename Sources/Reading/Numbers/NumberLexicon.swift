import News

/// The word lists of numbers.
struct NumberLexicon: Sendable {
    /// Phrases before and after a number, currencies and units, each with what it
    /// stands for by the phrase's number.
    let hedgesBefore: PhraseTable<Hedge>
    let hedgesAfter: PhraseTable<Hedge>
    let currencies: PhraseTable<String>
    let units: PhraseTable<String>
    /// The units and currencies that are one word.
    let unitWords: Set<String>
    /// The participle of a verb whose object is counted.
    let outcomes: [String: String]
    /// The participles themselves.
    let participles: Set<String>
    let none: Set<String>
    let change: Set<String>
    /// The least that "dozens" and its like mean.
    let vague: [String: Double]

    static let standard = NumberLexicon()

    private init() {
        let hedges = WordTable("numbers-hedges.tsv").rows.filter { $0.count >= 3 }
        hedgesBefore = PhraseTable(Self.hedges(hedges, "before"))
        hedgesAfter = PhraseTable(Self.hedges(hedges, "after"))
        let (currencies, units) = (
            Self.pairs("numbers-currencies.tsv"), Self.pairs("numbers-units.tsv")
        )
        self.currencies = PhraseTable(currencies)
        self.units = PhraseTable(units)
        unitWords = Set((currencies + units).map(\.0))
        outcomes = Dictionary(Self.pairs("numbers-outcomes.tsv")) { first, _ in first }
        participles = Set(outcomes.values)
        none = WordList("numbers-none.txt").entries
        change = WordList("numbers-change.txt").entries
        let vague = Self.pairs("numbers-vague.tsv").map { ($0.0, Double($0.1) ?? 0) }
        self.vague = Dictionary(vague) { first, _ in first }
    }

    private static func pairs(_ file: String) -> [(String, String)] {
        WordTable(file).rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) }
    }

    private static func hedges(_ rows: [[String]], _ place: String) -> [(String, Hedge)] {
        rows.filter { $0[1] == place }.compactMap { row in
            Hedge(rawValue: row[2]).map { (row[0], $0) }
        }
    }
}

/// Phrases with what they stand for.
struct PhraseTable<Value: Sendable>: Sendable {
    private let tree: PhraseTree
    private let values: [Value]

    init(_ rows: [(String, Value)]) {
        tree = PhraseTree(rows.map(\.0))
        values = rows.map(\.1)
    }

    /// The longest phrase that begins at an atom.
    func longest(in atoms: ArraySlice<Atom>) -> (end: Int, value: Value)? {
        tree.longest(in: atoms).map { ($0.end, values[$0.number]) }
    }
}
