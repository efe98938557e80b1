import Language
import News

/// Finds numbers in the atoms of a paragraph: hedge, currency, numeral, unit.
struct NumberParser {
    /// Reads numerals, as time expressions need them too.
    let words: TimeParser
    let lexicon: NumberLexicon

    var atoms: [Atom] { words.atoms }

    /// The numbers in order; atoms that `isTaken` says belong to a date are left alone.
    func numbers(isTaken: (Atom) -> Bool) -> [NumberMatch] {
        var found: [NumberMatch] = []
        var place = 0
        while place < words.atoms.count {
            if mayBegin(place), !isTaken(words.atoms[place]), let match = number(at: place),
                !words.atoms[match.atoms].contains(where: isTaken)
            {
                if let last = found.last, let first = start(of: last, before: match) {
                    found[found.count - 1] = first
                }
                found.append(match)
                place = max(match.atoms.upperBound, place + 1)
            } else {
                place = step(over: place)
            }
        }
        return found
    }

    /// "from 10 to 15 percent": the first number of a change has the second's unit.
    private func start(of first: NumberMatch, before second: NumberMatch) -> NumberMatch? {
        let end = first.atoms.upperBound
        guard first.unit == nil, second.unit != nil, second.atoms.lowerBound == end + 1,
            words.text(end) == "to", words.text(first.atoms.lowerBound - 1) == "from"
        else { return nil }
        var first = first
        first.unit = second.unit
        first.sharesWithNext = true
        return first
    }

    /// Past an age, or past a name's number that is joined to more digits.
    private func step(over place: Int) -> Int {
        guard words.atoms[place].kind == .number || words.word(place).number >= 0 else {
            return place + 1
        }
        return max(words.age(at: place) ?? 0, joinedEnd(place), place + 1)
    }

    /// The end of "737-800" or "555-1234": digits joined without spaces.
    private func joinedEnd(_ place: Int) -> Int {
        var end = place + 1
        while words.touches(end), words.touches(end + 1),
            ["-", "/", ".", ":", ","].contains(words.text(end)),
            words.atom(end + 1)?.kind == .number
        {
            end += 2
        }
        return end
    }

    private func mayBegin(_ place: Int) -> Bool {
        let atom = words.atoms[place]
        switch atom.kind {
        case .number: return true
        case .mark: return !["-", ",", ".", "'", "\"", "(", ")", ":", ";"].contains(atom.text)
        case .word:
            return atom.word.number >= 0 || atom.word.scale > 0 || lexicon.vague[atom.text] != nil
                || ["a", "an", "half", "quarter", "third", "two", "no"].contains(atom.text)
                || ["few", "several", "couple"].contains(atom.text)
                || atom.word.ordinal > 0 || opensCurrency(place)
        }
    }

    private func opensCurrency(_ place: Int) -> Bool {
        let next = words.atom(place + 1)
        return words.atoms[place].startsCapital
            && (next?.kind == .number || ["$", "¥", "₵", "."].contains(next?.text ?? ""))
    }

    /// The number that begins at an atom, with its hedge, which may stand before it.
    func number(at place: Int) -> NumberMatch? {
        guard words.age(at: place) == nil else { return nil }
        guard var match = share(at: place) ?? range(at: place) ?? single(at: place) else {
            return nil
        }
        guard !isName(match) else { return nil }
        addHedge(to: &match)
        return match
    }

    // MARK: One number

    /// "$901 billion", "Sh3m", "15 percent", "dozens", "half a million", "1,200".
    func single(at place: Int) -> NumberMatch? {
        let sign = currencySign(at: place)
        let start = sign?.end ?? place
        guard let numeral = numeral(at: start) else { return nil }
        var match = NumberMatch(
            atoms: place..<numeral.end, numeral: start..<numeral.end, value: numeral.value,
            unit: sign?.value)
        if numeral.isVague { match.hedge = .atLeast }
        if sign != nil, words.atoms[start].kind != .number { return nil }
        addUnit(to: &match)
        return match
    }

    /// "$", "US$", "Sh"; "a $5 fine" has no Australian dollars.
    func currencySign(at place: Int) -> (end: Int, value: String)? {
        guard let sign = lexicon.currencies.longest(in: words.atoms[place...]) else { return nil }
        for next in (place + 1)..<max(sign.end, place + 1) where !words.touches(next) { return nil }
        return sign
    }

    struct Numeral {
        var value: Double
        var end: Int
        var isVague = false
    }

    func numeral(at place: Int) -> Numeral? {
        if let vague = vague(at: place) { return vague }
        if let half = half(at: place) ?? fewScores(at: place) { return half }
        let text = words.text(place)
        let start = text == "a" || text == "an" ? place + 1 : place
        if start > place {
            // "a hundred", "a million", "a dozen"; "a 20 percent rise" begins at 20.
            guard words.word(start).scale > 0, words.text(start) != "score" else { return nil }
            let value = Double(words.word(start).scale)
            return scaled(Numeral(value: value, end: start + 1))
        }
        if let atom = words.atom(place), atom.kind == .number, words.isInsideNumber(place) {
            return nil
        }
        guard let number = words.cardinal(at: place) else { return nil }
        return scaled(Numeral(value: number.value, end: number.end))
    }

    /// "bn", "m", "k" after digits, and a further "million" of "1.5 hundred million".
    private func scaled(_ numeral: Numeral) -> Numeral {
        var numeral = numeral
        let next = words.skip("-", numeral.end)
        let isDigits = words.atoms[numeral.end - 1].kind == .number
        if isDigits, let factor = Self.suffixes[words.text(next)],
            words.touches(next) || factor >= 1e9,
            words.text(next) != "m" || isMillions(numeral, next)
        {
            if !words.touches(next + 1) || words.atom(next + 1)?.kind == .mark {
                numeral = Numeral(value: numeral.value * factor, end: next + 1)
            }
        } else if next > numeral.end, words.word(next).scale >= 1_000_000 {
            numeral = Numeral(value: numeral.value * Double(words.word(next).scale), end: next + 1)
        }
        return numeral
    }

    /// "$5m" and "5m people" are millions, "a 5m wave" is metres.
    private func isMillions(_ numeral: Numeral, _ place: Int) -> Bool {
        var start = numeral.end - 1
        while start > 0, words.touches(start),
            words.atoms[start - 1].kind == .number || [".", ","].contains(words.text(start - 1))
        {
            start -= 1
        }
        let before = words.atom(start - 1)
        let isMoney = words.touches(start) && before.map { $0.kind != .number } ?? false
        let isPlural =
            words.tag(place + 1) == "NNS"
            || (words.tag(place + 1) == "JJ" && words.tag(place + 2) == "NNS")
        return isMoney || isPlural || words.text(place + 1) == "of"
    }

    private static let suffixes: [String: Double] = [
        "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9,
        "tn": 1e12, "trn": 1e12,
    ]

    /// "dozens", "tens of thousands", "hundreds of millions".
    private func vague(at place: Int) -> Numeral? {
        guard let least = lexicon.vague[words.text(place)] else { return nil }
        // "trade scores" are no number.
        if words.text(place) == "scores", words.text(place + 1) != "of" { return nil }
        if words.text(place + 1) == "of", let more = lexicon.vague[words.text(place + 2)],
            more > 100
        {
            // Tens of thousands are twice ten thousand at least.
            return Numeral(value: least * more / 2, end: place + 3, isVague: true)
        }
        guard words.text(place) != "tens" else { return nil }
        let isCounted = words.text(place + 1) == "of" || !words.tag(place + 1).hasPrefix("NN")
        return isCounted ? Numeral(value: least, end: place + 1, isVague: true) : nil
    }

    /// "half a million", "a half-dozen", "half a dozen".
    private func half(at place: Int) -> Numeral? {
        var next = place
        if words.text(place) == "half" {
            next = words.skip(["a", "-"], place + 1)
        } else if words.text(place) == "a", words.text(place + 1) == "half" {
            next = words.skip("-", place + 2)
        }
        guard next > place, words.word(next).scale > 0 else { return nil }
        return Numeral(value: Double(words.word(next).scale) / 2, end: next + 1)
    }

    /// "a couple of dozen", "several hundred", "a few thousand": two of them at least.
    private func fewScores(at place: Int) -> Numeral? {
        let start = words.skip("a", place)
        var next = start + 1
        switch words.text(start) {
        case "couple" where start > place: next = words.skip("of", next)
        case "several": break
        case "few" where start > place: break
        default: return nil
        }
        let scale = words.word(next).scale
        guard scale > 0, words.text(next) != "score" else { return nil }
        let isCouple = words.text(start) == "couple"
        return Numeral(value: Double(2 * scale), end: next + 1, isVague: !isCouple)
    }

    // MARK: Units

    /// A unit or the name of a currency after the numeral.
    func addUnit(to match: inout NumberMatch) {
        let end = match.numeral.upperBound
        // "billions of dollars", but "dozens of pounds" are people's words for weight.
        let isVague =
            match.unit == nil && match.value >= 2000 && words.text(end) == "of"
            && lexicon.vague[words.text(end - 1)] != nil
        let next = isVague ? end + 1 : words.skip("-", end)
        if match.unit == nil,
            let currency = lexicon.currencies.longest(in: words.atoms[min(next, atoms.count)...]),
            isCurrencyWord(next, currency.end)
        {
            match.unit = currency.value
            match.atoms = match.atoms.lowerBound..<currency.end
            return
        }
        guard match.unit == nil, !isVague,
            let unit = lexicon.units.longest(in: words.atoms[min(next, atoms.count)...]),
            isUnit(unit.value, next, unit.end)
        else { return }
        match.unit = unit.value == "lb" && isMoney(match, unit.end) ? "GBP" : unit.value
        match.atoms = match.atoms.lowerBound..<unit.end
    }

    private func isCurrencyWord(_ place: Int, _ end: Int) -> Bool {
        let text = words.text(place)
        // "won" is mostly a verb, "r" and "sh" stand before the number, "crowns" are worn.
        if text == "won" { return words.tag(place).hasPrefix("NN") }
        if ["r", "sh", "try", "rs", "rm", "rp", "dh", "$", "us", "a", "c", "s"].contains(text)
            && end == place + 1
        {
            return false
        }
        return true
    }

    private func isUnit(_ unit: String, _ place: Int, _ end: Int) -> Bool {
        switch words.text(place) {
        case "point": return false
        case "points": return true
        case "in", "g", "l", "w": return false
        case "m": return words.touches(place)
        case "pc", "pp", "mi", "ha", "ft", "mm", "cm", "mb", "gb", "tb":
            return words.text(end) != "'"
        case "yard", "foot", "pound", "degree", "ounce", "inch", "mile", "ton", "cent", "barrel",
            "acre":
            return true
        default: return true
        }
    }

    /// "5,000 pounds of cocaine" are weighed; "5,000 pounds" are paid.
    private func isMoney(_ match: NumberMatch, _ end: Int) -> Bool {
        words.text(end - 1) == "pounds" && words.text(end) != "of" && words.text(end) != "per"
            && !["weigh", "weight", "weighing", "weighed", "weighs"].contains(
                words.text(match.atoms.lowerBound - 1))
    }

    // MARK: Hedges

    /// "nearly 250", "at least $5 million", "20 or so", "100-plus".
    private func addHedge(to match: inout NumberMatch) {
        let end = match.atoms.upperBound
        if end < atoms.count,
            let after = lexicon.hedgesAfter.longest(in: words.atoms[words.skip("-", end)...]),
            match.hedge == .exact
        {
            match.hedge = after.value
        } else if words.text(end) == "+", words.touches(end) {
            match.hedge = .atLeast
        }
        // The longest phrase that ends just before the number.
        for length in stride(from: 5, through: 1, by: -1) {
            let start = match.atoms.lowerBound - length
            guard start >= 0, let before = lexicon.hedgesBefore.longest(in: words.atoms[start...]),
                before.end == match.atoms.lowerBound
            else { continue }
            if isHedge(start, before.value, match), match.hedge == .exact {
                match.hedge = before.value
            }
            return
        }
    }

    /// "falling below 20", "talks over 5 bills" and "under 40 percent" differ by what
    /// stands before: these prepositions hedge where no verb of motion governs them.
    private func isHedge(_ place: Int, _ hedge: Hedge, _ match: NumberMatch) -> Bool {
        switch words.text(place) {
        case "over" where match.atoms.lowerBound == place + 1,
            "around" where match.atoms.lowerBound == place + 1:
            return words.tokens[words.atoms[place].token].dep != "prep" || match.unit != nil
                || words.tokens[words.atoms[match.numeral.lowerBound].token].dep == "nummod"
        default: return true
        }
    }
}
