import Language

/// Finds time expressions in the atoms of a paragraph: a small grammar, each of
/// its rules a function that reads from one place and says where it ends.
///
/// The rules are grouped by what they read: dates, periods, amounts, clock times
/// and sets. At each place the longest expression counts.
struct TimeParser {
    let atoms: [Atom]
    let document: Document
    let tokens: [Token]
    let lexicon: TimeLexicon
    /// Whether the outlet writes the day before the month: "4/2/2025".
    let dayComesFirst: Bool

    init(
        atoms: [Atom], document: Document, lexicon: TimeLexicon, dayComesFirst: Bool = false
    ) {
        self.atoms = atoms
        self.dayComesFirst = dayComesFirst
        self.document = document
        tokens = document.tokens
        self.lexicon = lexicon
    }

    /// The expressions in order; none overlaps another.
    func expressions() -> [TimeMatch] {
        var found: [TimeMatch] = []
        var place = 0
        while place < atoms.count {
            if mayBegin(place), let match = rangeStart(at: place) ?? expression(at: place),
                match.end > place
            {
                found.append(match)
                place = match.end
                if let end = rangeEnd(after: match) {
                    found.append(end)
                    place = end.end
                }
            } else {
                place += 1
            }
        }
        return joined(found)
    }

    /// The longest expression that begins at an atom.
    func expression(at place: Int) -> TimeMatch? {
        if let end = age(at: place) {
            // An age says how old, not when; it is stepped over as a whole.
            return end > place ? TimeMatch(start: place, end: end, meaning: .reference("")) : nil
        }
        // Order decides between expressions of one length.
        let found = [
            setExpression(at: place), edgeExpression(at: place), shiftExpression(at: place),
            dayExpression(at: place), clockExpression(at: place), partExpression(at: place),
            durationExpression(at: place), referenceExpression(at: place),
        ]
        return found.reduce(nil) { best, match in
            guard let match else { return best }
            return best.map { match.end > $0.end } ?? true ? match : best
        }
    }

    /// Whether an atom can begin an expression: nearly all words cannot.
    private func mayBegin(_ place: Int) -> Bool {
        let atom = atoms[place]
        switch atom.kind {
        case .number: return !isInsideNumber(place)
        case .mark: return atom.text == "'" || atom.text == "½"
        case .word: return atom.word != .none || lexicon.opens(atom.text)
        }
    }
}

// MARK: - Looking at atoms

extension TimeParser {
    func atom(_ place: Int) -> Atom? { atoms.indices.contains(place) ? atoms[place] : nil }

    func text(_ place: Int) -> String { atoms.indices.contains(place) ? atoms[place].text : "" }

    func word(_ place: Int) -> TimeWord {
        atoms.indices.contains(place) ? atoms[place].word : .none
    }

    func touches(_ place: Int) -> Bool { atom(place)?.touches ?? false }

    func tag(_ place: Int) -> String { atom(place).map { tokens[$0.token].tag } ?? "" }

    func pos(_ place: Int) -> String { atom(place).map { tokens[$0.token].pos } ?? "" }

    /// The place after a word, or the same place where it is not there.
    func skip(_ words: Set<String>, _ place: Int) -> Int {
        words.contains(text(place)) ? place + 1 : place
    }

    func skip(_ word: String, _ place: Int) -> Int { text(place) == word ? place + 1 : place }

    /// "2008" in "1,2008.5" is no number of its own.
    func isInsideNumber(_ place: Int) -> Bool {
        guard touches(place), place >= 2, [".", ","].contains(text(place - 1)),
            touches(place - 1), atoms[place - 2].kind == .number
        else { return false }
        // "23.04.2022" is a date and "8.30" may be a time; "1,200" never is.
        return text(place - 1) == "," || !(1...31).contains(atoms[place - 2].number)
    }

    /// The end of an age, such as "43-year-old", "aged 43" or "43 years old".
    func age(at place: Int) -> Int? {
        if text(place) == "aged" || text(place) == "age" {
            let start = text(place + 1) == "of" ? place + 2 : place + 1
            guard let number = quantity(at: start), number.isExact else { return nil }
            return word(number.end).unit == nil ? number.end : number.end + 1
        }
        guard var number = quantity(at: place) else { return nil }
        if text(number.end) == "or", let other = cardinal(at: number.end + 1) {
            number.end = other.end
        }
        let unit = skip("-", number.end)
        guard word(unit).unit != nil else { return nil }
        let after = skip("-", unit + 1)
        if text(after) == "old" || text(after) == "olds" { return after + 1 }
        if text(after) == "of", text(after + 1) == "age" { return after + 2 }
        return nil
    }
}

extension TimeLexicon {
    /// Words that open an expression and are no time words themselves.
    private static let openers: Set<String> = [
        "a", "about", "again", "ago", "all", "almost", "an", "annually", "another", "approximately",
        "around", "as", "at", "barely", "calendar", "close", "cy", "each", "earlier", "eod", "eoy",
        "every", "few", "financial", "fiscal", "fy", "half", "h1", "h2", "hardly", "in", "just",
        "later", "less", "many", "midday", "midnight", "more", "most", "nearly", "no", "noon",
        "numerous", "once", "one", "only", "otd", "over", "part", "per", "q", "q1", "q2", "q3",
        "q4",
        "roughly", "same", "several", "shortly", "single", "some", "that", "the", "these",
        "those", "throughout", "to", "today", "tomorrow", "tmrw", "tonight", "tonite", "twice",
        "under", "until", "up", "very", "whole", "yesterday", "h", "eom",
    ]

    func opens(_ word: String) -> Bool {
        Self.openers.contains(word) || references.opens(word) || holidays.opens(word)
    }
}
