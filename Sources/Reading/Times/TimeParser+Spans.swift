import Language

/// Lengths of time, and words for the present, the past and the future as such.
extension TimeParser {
    /// "the past decade", "nearly five months", "more than a week", "15 months".
    func durationExpression(at place: Int) -> TimeMatch? {
        let hedge = hedge(at: place)
        var start = hedge?.end ?? place
        if hedge == nil, let span = spanLead(at: place) { start = span }
        if let inner = self.hedge(at: start), start > place, hedge == nil {
            guard let amount = amount(at: inner.end) else { return nil }
            return TimeMatch(
                start: place, end: amount.end, meaning: .duration(amount.value), mod: inner.mod)
        }
        if let amount = amount(at: start), isLength(at: start, amount) {
            let mod =
                hedge?.mod
                ?? (text(amount.end) == "or" && text(amount.end + 1) == "more"
                    ? "EQUAL_OR_MORE" : nil)
            return TimeMatch(
                start: lengthStart(place, start, amount.end), end: amount.end,
                meaning: .duration(amount.value), mod: mod)
        }
        return hedge == nil ? (pastUnit(at: place) ?? bareUnits(at: place)) : nil
    }

    /// "the six-week truce" has the article of the truce.
    private func lengthStart(_ place: Int, _ start: Int, _ end: Int) -> Int {
        guard (start..<end).contains(where: { text($0) == "-" }), text(end) != "long" else {
            return place
        }
        if start == place {
            return ["a", "an"].contains(text(place)) && cardinal(at: place + 1) != nil
                ? place + 1 : place
        }
        return start == place + 1 && word(place).which == nil && hedge(at: place) == nil
            ? start : place
    }

    /// "the last", "the next", "the first", "all": words before a length.
    private func spanLead(at place: Int) -> Int? {
        let start = skip(
            ["the", "its", "his", "her", "their", "our", "these", "those", "this"], place)
        // "following 15 months of war" holds a preposition.
        if start == place, ["following", "preceding"].contains(text(place)) { return nil }
        // "could last four months".
        if tag(start).hasPrefix("VB") { return start > place ? start : nil }
        guard
            word(start).which != nil || word(start).ordinal == 1 || word(start).ordinal == 99
                || ["recent", "entire", "same", "intervening"].contains(text(start))
        else { return start > place ? start : nil }
        return start + 1
    }

    /// "a day" and "one week" may be rates or names of days; those are read elsewhere.
    private func isLength(at place: Int, _ amount: Amount) -> Bool {
        if text(place) == "half", text(place + 2) == "century" || text(place + 2) == "decade" {
            return true
        }
        // "10 a.m." and "a second term" are no lengths; nor is "the one day".
        let last = word(amount.end - 1)
        if last.ordinal > 0, text(place) == "a" || text(place) == "an" { return false }
        if text(place) == "some", !last.isPluralUnit { return false }
        if text(place) == "another", last.unit?.code == "NIGHT" { return false }
        if ["a", "an"].contains(text(place)), last.unit?.code == "NIGHT" || last.unit?.code == "WE"
        {
            return false
        }
        return true
    }

    /// "the past year", "the last decade", "the next century": a length that ends or begins now.
    private func pastUnit(at place: Int) -> TimeMatch? {
        guard ["the", "this"].contains(text(place)) || word(place).which != nil else {
            return allUnit(at: place)
        }
        let start = skip(["the", "this"], place)
        guard ["past", "last", "next", "coming"].contains(text(start)),
            let unit = word(start + 1).unit,
            !unit.isOfClock || text(start) != "last"
        else { return allUnit(at: place) }
        if word(start + 1).isPluralUnit {
            return TimeMatch(start: place, end: start + 2, meaning: .duration(vague(unit)))
        }
        guard text(start) == "past" || unit.factor > 1 || unit.isOfClock || unit.code == "D",
            text(start + 2) != "-"
        else { return nil }
        return TimeMatch(
            start: place, end: start + 2, meaning: .duration(unit.duration(String(unit.factor))))
    }

    /// "all day", "all week", "the hour".
    private func allUnit(at place: Int) -> TimeMatch? {
        if text(place) == "all", let unit = word(place + 1).unit, !word(place + 1).isPluralUnit {
            return TimeMatch(start: place, end: place + 2, meaning: .duration(unit.duration("1")))
        }
        return nil
    }

    /// "within minutes", "decades of war", "recent weeks", "the coming months".
    private func bareUnits(at place: Int) -> TimeMatch? {
        let lead = ["recent", "coming", "upcoming"].contains(text(skip("the", place)))
        var start = lead ? skip("the", place) + 1 : place
        if !lead, text(place) == "the" || text(place) == "mere" { start += 1 }
        guard let unit = word(start).unit else { return nil }
        let value = TimeMeaning.duration(vague(unit))
        if word(start).isPluralUnit {
            guard lead || isFreePlural(start) else { return nil }
            return TimeMatch(start: place, end: start + 1, meaning: value)
        }
        // "decades-long" is plural; "week-long" is one week.
        guard text(start + 1) == "-", text(start + 2) == "long", start == place else { return nil }
        return TimeMatch(
            start: place, end: start + 3, meaning: .duration(unit.duration(String(unit.factor))))
    }

    private func isFreePlural(_ place: Int) -> Bool {
        let before = text(place - 1)
        if text(place + 1) == "-", text(place + 2) == "long" { return true }
        if text(place) == "seconds" || text(place) == "quarters" || text(place) == "nights" {
            return ["in", "within", "for", "just"].contains(before) && text(place) == "seconds"
        }
        if before == "the" { return text(place - 2) == "over" && word(place).isPluralUnit }
        return [
            "in", "within", "for", "just", "only", "after", "over", "mere", "take", "took", "takes",
            "last",
            "lasted", "spent", "spend", "by", "of", "matter", "many",
        ].contains(before)
            || ["later", "ago", "earlier", "before", "after"].contains(text(place + 1))
            || text(place + 1) == "of" && tag(place + 2).hasPrefix("NN")
    }

    /// "nearly", "more than", "at least": the words and TIMEX3's name for them.
    func hedge(at place: Int) -> (mod: String, end: Int)? {
        switch text(place) {
        case "about", "around", "approximately", "roughly", "some": return ("APPROX", place + 1)
        case "almost", "nearly", "under", "barely": return ("LESS_THAN", place + 1)
        case "over": return ("MORE_THAN", place + 1)
        case "just":
            return hedge(at: place + 1).map { ($0.mod, $0.end) }
        case "more", "less", "fewer":
            guard text(place + 1) == "than" else { return nil }
            return (text(place) == "more" ? "MORE_THAN" : "LESS_THAN", place + 2)
        case "at":
            guard ["least", "most"].contains(text(place + 1)) else { return nil }
            return (text(place + 1) == "least" ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS", place + 2)
        case "up": return text(place + 1) == "to" ? ("EQUAL_OR_LESS", place + 2) : nil
        case "no":
            guard ["more", "less"].contains(text(place + 1)), text(place + 2) == "than" else {
                return nil
            }
            return (text(place + 1) == "less" ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS", place + 3)
        default: return nil
        }
    }

    // MARK: References

    /// "now", "recently", "the time being", "in the near future".
    func referenceExpression(at place: Int) -> TimeMatch? {
        guard let found = lexicon.references.longest(in: atoms[place...]) else { return nil }
        let (value, tag) = lexicon.referenceValues[found.number]
        if !tag.isEmpty, !self.tag(place).hasPrefix(tag) { return nil }
        let next = text(found.end)
        if next == "-" && touches(found.end) { return nil }
        switch text(place) {
        // "the past two years", "the present government", "soon after", "now-defunct".
        case "the":
            if ["NN", "NNS", "NNP", "CD", "JJ"].contains(self.tag(found.end)) { return nil }
            if word(found.end).unit != nil { return nil }
        case "soon":
            if ["after", "afterwards", "as", "to"].contains(next)
                || ["as", "how", "too"].contains(text(place - 1))
            {
                return nil
            }
        case "future":
            if text(place - 1) == "the"
                || self.tag(found.end) != "NNS" && self.tag(found.end) != "NN"
            {
                return nil
            }
        case "recent": if word(found.end).unit != nil { return nil }
        case "now": if next == "that" || tag == "" { return nil }
        case "current": if word(found.end).unit != nil { return nil }
        default: break
        }
        return TimeMatch(start: place, end: found.end, meaning: .reference(value))
    }
}
