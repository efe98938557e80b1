import Language

/// Times that come again: "every Friday", "twice a week", "annual", "Mondays".
extension TimeParser {
    func setExpression(at place: Int) -> TimeMatch? {
        guard let found = everySet(at: place) ?? rateSet(at: place) ?? namedSet(at: place) else {
            return nil
        }
        return TimeMatch(start: place, end: found.end, meaning: .set(found.value))
    }

    /// "every Friday", "each year", "every four years", "every other day".
    private func everySet(at place: Int) -> (end: Int, value: String)? {
        guard ["every", "each"].contains(text(place)) else { return nil }
        var next = skip("single", place + 1)
        if text(next) == "other" || word(next).ordinal == 2, let unit = word(next + 1).unit {
            return (next + 2, unit.duration("2"))
        }
        if let amount = amount(at: next), amount.steps != nil { return (amount.end, amount.value) }
        next = skip("few", next)
        if let unit = word(next).unit {
            return (
                next + 1,
                next > place + 1 && text(place + 1) == "few"
                    ? unit.duration("X") : unit.duration(String(unit.factor))
            )
        }
        return recurring(next).map { ($0.end, $0.value) }
    }

    /// The value of a weekday, month, season or part of the day that comes again.
    private func recurring(_ place: Int) -> (end: Int, value: String)? {
        let word = word(place)
        if word.weekday > 0 {
            if let part = self.word(place + 1).part {
                return (place + 2, "XXXX-WXX-\(word.weekday)T\(part)")
            }
            return (place + 1, "XXXX-WXX-\(word.weekday)")
        }
        if let month = month(at: place) {
            return (place + 1, "XXXX-\(month < 10 ? "0" : "")\(month)")
        }
        if let season = word.season { return (place + 1, "XXXX-\(season)") }
        if let part = word.part { return (place + 1, "XXXX-XX-XXT\(part)") }
        return nil
    }

    /// "15 a year", "$5 a month", "twice a week", "per day".
    private func rateSet(at place: Int) -> (end: Int, value: String)? {
        guard ["a", "an", "per"].contains(text(place)), let unit = word(place + 1).unit,
            !word(place + 1).isPluralUnit, text(place + 1) != "second" || text(place) == "per",
            !["ago", "later", "earlier", "before", "after", "from", "long"].contains(
                text(place + 2)),
            text(place + 2) != "-"
        else { return nil }
        if unit.isOfClock, Self.distances.contains(text(place - 1)) { return nil }
        if text(place) == "per" { return (place + 2, unit.duration(String(unit.factor))) }
        let before = text(place - 1)
        let isCounted =
            ["once", "twice", "times", "time", "thrice", "%", "percent", "km", "miles"].contains(
                before)
            || atom(place - 1)?.kind == .number
            || ["NNS", "CD", "$"].contains(tag(place - 1))
                && tokens[atoms[place + 1].token].dep == "npadvmod"
        return isCounted ? (place + 2, unit.duration(String(unit.factor))) : nil
    }

    /// "90 miles per hour" is a speed and no rate of anything that comes again.
    private static let distances: Set<String> = [
        "feet", "kilometers", "kilometres", "km", "knots", "m", "meters", "metres", "miles",
    ]

    /// "annual", "daily", "Mondays", "in summers", "weekdays".
    private func namedSet(at place: Int) -> (end: Int, value: String)? {
        let word = word(place)
        if let value = word.frequency {
            // "The Daily Mail" and "Weekly" are names.
            guard !tag(place).hasPrefix("NNP") || !atoms[place].startsCapital || place == 0 else {
                return nil
            }
            return (place + 1, value)
        }
        if word.isPluralWeekday, word.weekday > 0 { return (place + 1, "XXXX-WXX-\(word.weekday)") }
        if text(place) == "weekdays" { return (place + 1, "XXXX-WXX") }
        if text(place) == "weekends" { return (place + 1, "XXXX-WXX-WE") }
        return nil
    }
}
