/// What a word can be in a time expression; "second" is a unit and an ordinal.
struct TimeWord: Sendable, Hashable {
    /// 1 to 12.
    var month = 0
    /// 1 for Monday to 7.
    var weekday = 0
    var isPluralWeekday = false
    var unit: TimeUnit?
    var isPluralUnit = false
    /// The code of a part of the day, `MO` to `NI`.
    var part: String?
    /// The code of a season.
    var season: String?
    /// A number spelled out, else -1.
    var number = -1
    /// The factor of "hundred" and its like, else 0.
    var scale = 0
    /// The place of an ordinal, 99 for the last, else 0.
    var ordinal = 0
    /// -1, 0 or 1 for "last", "this" and "next".
    var which: Int?
    /// `START`, `MID` or `END`.
    var edge: String?
    /// The value of "daily" and its like.
    var frequency: String?

    static let none = TimeWord()
}

/// A unit of the calendar or the clock, as ISO 8601 durations name it.
struct TimeUnit: Sendable, Hashable {
    /// `D`, `W`, `M`, `Y`, `Q`; `H`, `MIN`, `S` of the clock; `WE` and `NIGHT`.
    let code: String
    /// How many of `code` one is: a fortnight is two weeks.
    let factor: Int

    /// Reads "10Y" or "W".
    init(_ text: String) {
        let digits = text.prefix { $0.isNumber }
        factor = Int(digits) ?? 1
        code = String(text.dropFirst(digits.count))
    }

    var isOfClock: Bool { code == "H" || code == "MIN" || code == "S" }

    /// A duration of TIMEX3: `P3D`, `PT30M`, `PXY`.
    func duration(_ amount: String) -> String {
        switch code {
        case "H", "S": "PT\(amount)\(code)"
        case "MIN": "PT\(amount)M"
        case "NIGHT": "P\(amount)D"
        case "WE": "P\(amount)WE"
        default: "P\(amount)\(code)"
        }
    }
}

/// The word lists of time expressions.
struct TimeLexicon: Sendable {
    private let words: [String: TimeWord]
    let references: PhraseTree
    let holidays: PhraseTree
    /// The rules of the holidays, by the number that `holidays` gives.
    let holidayRules: [HolidayRule]
    let referenceValues: [(value: String, tag: String)]
    let zones: [String: ZoneRule]
    let forward: Set<String>
    let implicative: Set<String>

    static let standard = TimeLexicon()

    private init() {
        words = Self.words(WordTable("times-words.tsv"))
        let references = WordTable("times-references.tsv").rows.filter { $0.count >= 2 }
        self.references = PhraseTree(references.map { $0[0] })
        referenceValues = references.map { ($0[1], $0.count > 2 ? $0[2] : "") }
        let holidays = WordTable("times-holidays.tsv").rows.filter { $0.count >= 2 }
        self.holidays = PhraseTree(holidays.map { $0[0] })
        holidayRules = holidays.map { HolidayRule($0[1]) }
        var zones: [String: ZoneRule] = [:]
        for row in WordTable("times-zones.tsv").rows where row.count >= 4 {
            zones[row[0]] = ZoneRule(
                winter: Int(row[1]) ?? 0, summer: Int(row[2]) ?? 0, season: row[3])
        }
        self.zones = zones
        forward = WordList("times-forward.txt").entries
        implicative = WordList("times-implicative.txt").entries
    }

    subscript(word: String) -> TimeWord { words[word] ?? .none }

    /// Whether a word that is written with points is one of the lists'.
    func knows(_ word: String) -> Bool {
        words[word] != nil || zones[word] != nil || word == "am" || word == "pm"
    }

    private static func words(_ table: WordTable) -> [String: TimeWord] {
        var words: [String: TimeWord] = [:]
        for row in table.rows where row.count >= 3 {
            var word = words[row[0]] ?? .none
            let value = Int(row[2]) ?? 0
            switch row[1] {
            case "month": word.month = value
            case "weekday": word.weekday = value
            case "weekdays": (word.weekday, word.isPluralWeekday) = (value, true)
            case "unit": word.unit = TimeUnit(row[2])
            case "units": (word.unit, word.isPluralUnit) = (TimeUnit(row[2]), true)
            case "part": word.part = row[2]
            case "season": word.season = row[2]
            case "number": word.number = value
            case "scale": word.scale = value
            case "ordinal": word.ordinal = value
            case "which": word.which = value
            case "edge": word.edge = row[2]
            case "frequency": word.frequency = row[2]
            default: break
            }
            words[row[0]] = word
        }
        return words
    }
}

/// Phrases by their words, so that the longest is found in one walk.
struct PhraseTree: Sendable {
    private var branches: [[String: Int]] = [[:]]
    private var ends: [Int] = [-1]

    init(_ phrases: [String]) {
        for (number, phrase) in phrases.enumerated() { insert(phrase, number) }
    }

    private mutating func insert(_ phrase: String, _ number: Int) {
        var node = 0
        for word in Self.atoms(phrase) {
            if let next = branches[node][word] {
                node = next
            } else {
                branches.append([:])
                ends.append(-1)
                branches[node][word] = branches.count - 1
                node = branches.count - 1
            }
        }
        ends[node] = number
    }

    /// "new year's day" as atoms cut it: "new", "year", "'", "s", "day".
    private static func atoms(_ phrase: String) -> [String] {
        var cut = ""
        var last: Character = " "
        for mark in phrase {
            // "11th" is cut where its digits end.
            if "'-/".contains(mark) || "'-/".contains(last) || (last.isNumber && mark.isLetter) {
                cut += " "
            }
            cut.append(mark)
            last = mark
        }
        return cut.split(separator: " ").map(String.init)
    }

    func opens(_ word: String) -> Bool { branches[0][word] != nil }

    /// The longest phrase that begins at an atom: its end and its number.
    func longest(in atoms: ArraySlice<Atom>) -> (end: Int, number: Int)? {
        guard let first = atoms.first, var node = branches[0][first.text] else { return nil }
        var best = ends[node] >= 0 ? (atoms.startIndex + 1, ends[node]) : nil
        var place = atoms.startIndex + 1
        while place < atoms.endIndex, let next = branches[node][atoms[place].text] {
            node = next
            place += 1
            if ends[node] >= 0 { best = (place, ends[node]) }
        }
        return best
    }
}
