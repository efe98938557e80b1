import Language
import News

/// Ranges, and shares as percentages: "15 to 20", "one in five", "two thirds of".
extension NumberParser {
    /// "between 15 and 20", "15 to 20 percent", "10-15 people", "$3-5 million".
    func range(at place: Int) -> NumberMatch? {
        let sign = currencySign(at: place)
        let start = sign?.end ?? place
        guard !isChanged(place),
            words.atom(start)?.kind == .number || words.word(start).number >= 0,
            let low = numeral(at: start), !low.isVague
        else { return nil }
        let lowUnit = lexicon.units.longest(in: words.atoms[min(low.end, atoms.count)...])
        let link = lowUnit?.value == "percent" ? lowUnit?.end ?? low.end : low.end
        let isBetween = words.text(place - 1) == "between"
        let isJoined = words.text(link) == "-" && words.touches(link) && words.touches(link + 1)
        guard
            isJoined || (words.text(link) == "to" && !isChangeFrom(place))
                || (words.text(link) == "and" && isBetween)
                || (words.text(link) == "or" && words.word(link + 1).number > 0)
        else { return nil }
        let second =
            lexicon.currencies.longest(in: words.atoms[min(link + 1, atoms.count)...])?.end ?? link
            + 1
        guard let high = numeral(at: second), !high.isVague else { return nil }
        return range(low, high, place..<high.end, sign?.value, isJoined, isBetween)
    }

    /// "rose from 10 to 15" tells where it began and ended; "from 30 to 40 boats are
    /// lost" is a range.
    private func isChangeFrom(_ place: Int) -> Bool {
        guard words.text(place - 1) == "from" else { return false }
        return place > 1 && words.atoms[place - 2].kind == .word
    }

    /// "rose 5 percent to 8.5 percent" tells a change and a level, no range.
    private func isChanged(_ place: Int) -> Bool {
        guard let before = words.atom(place - 1) else { return false }
        let token = words.tokens[before.token]
        return token.pos == "VERB" && lexicon.change.contains(token.lemma)
    }

    private func range(
        _ low: Numeral, _ high: Numeral, _ atoms: Range<Int>, _ currency: String?, _ isJoined: Bool,
        _ isBetween: Bool
    ) -> NumberMatch? {
        var bottom = low.value
        // "$15 to $20 million": the scale counts for both.
        if bottom < high.value / 500,
            let scale = [1e12, 1e9, 1e6, 1e3].first(where: { high.value >= $0 }),
            words.word(high.end - 1).scale > 0 || words.atoms[high.end - 1].kind == .word
        {
            bottom *= scale
        }
        guard bottom < high.value else { return nil }
        var match = NumberMatch(
            atoms: atoms, numeral: atoms.lowerBound..<high.end, value: bottom, upper: high.value,
            unit: currency, hedge: .range)
        addUnit(to: &match)
        // "a 3-5 defeat" counts nothing; "3-5 people" does.
        let after = words.tag(match.atoms.upperBound)
        let counts = match.unit != nil || ["NNS", "NN", "JJ", "NNPS"].contains(after)
        return counts && (!isJoined || match.unit != nil || after == "NNS" || after == "JJ")
            || isBetween
            ? match : nil
    }

    /// "one in five", "two thirds of", "half of", "a quarter of": as percentages.
    func share(at place: Int) -> NumberMatch? {
        if let part = oneIn(place) ?? partOfPoint(place) { return part }
        let start = words.skip(["a", "an", "one"], place)
        let part: (value: Double, end: Int)?
        if words.text(start) == "half" {
            part = (50, start + 1)
        } else if start > place, let size = fraction(start, isPlural: false) {
            part = (100 / size, start + 1)
        } else if let count = words.spelledNumber(at: place), count.value > 1,
            let size = fraction(words.skip("-", count.end), isPlural: true)
        {
            part = (100 * count.value / size, words.skip("-", count.end) + 1)
        } else {
            part = nil
        }
        guard let part,
            words.text(part.end) == "of"
                || (words.text(start) == "half" && words.text(part.end) == "the")
        else { return nil }
        return NumberMatch(
            atoms: place..<part.end, numeral: place..<part.end,
            value: (part.value * 1000).rounded() / 1000, unit: "percent")
    }

    /// "a quarter point", "half a percentage point", "three-quarters of a point".
    private func partOfPoint(_ place: Int) -> NumberMatch? {
        let start = words.skip(["a", "one"], place)
        var value = words.text(start) == "half" ? 0.5 : words.text(start) == "quarter" ? 0.25 : 0
        var end = words.skip("-", start + 1)
        if value == 0, words.text(start) == "three" {
            end = words.skip("-", start + 1)
            guard words.text(end) == "quarters" else { return nil }
            value = 0.75
            end += 1
        }
        guard value > 0 else { return nil }
        end = words.skip("percentage", words.skip(["a", "-"], words.skip("of", end)))
        guard ["point", "points"].contains(words.text(end)),
            words.text(end - 1) != "-" || end > start + 1
        else { return nil }
        return NumberMatch(
            atoms: place..<end + 1, numeral: place..<end, value: value, unit: "percentage points")
    }

    /// The size of "third", "quarters", "tenth".
    private func fraction(_ place: Int, isPlural: Bool) -> Double? {
        let text = words.text(place)
        if text == (isPlural ? "quarters" : "quarter") { return 4 }
        guard isPlural else {
            let ordinal = words.word(place).ordinal
            return (3...20).contains(ordinal) ? Double(ordinal) : nil
        }
        let names = [
            "thirds": 3.0, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9,
            "tenths": 10,
        ]
        return names[text]
    }

    private func oneIn(_ place: Int) -> NumberMatch? {
        guard let first = words.cardinal(at: place) else { return nil }
        var next = first.end
        if words.text(next) == "out", words.text(next + 1) == "of" {
            next += 2
        } else if ["in", "of"].contains(words.text(next)), first.value < 10 {
            if words.text(next) == "of" { return nil }
            next += 1
        } else {
            return nil
        }
        next = words.skip("every", next)
        guard let whole = words.cardinal(at: next), whole.value > first.value, whole.value <= 100,
            words.word(whole.end).unit == nil, words.text(whole.end) != "-"
        else { return nil }
        let value = (100_000 * first.value / whole.value).rounded() / 1000
        return NumberMatch(
            atoms: place..<whole.end, numeral: place..<whole.end, value: value, unit: "percent")
    }
}
