import Language

/// Beginnings, middles and ends: "early this week", "mid-March", "later today".
extension TimeParser {
    /// "early this week", "the end of 2009", "mid-March", "earlier today", "late in the day".
    func edgeExpression(at place: Int) -> TimeMatch? {
        if ["eod", "eom", "eoy"].contains(text(place)) {
            let unit = TimeUnit(String(text(place).suffix(1)).uppercased())
            return TimeMatch(
                start: place, end: place + 1, meaning: .date(.period(unit, .bare)), mod: "END")
        }
        if ["earlier", "later", "sometime", "sooner"].contains(text(place)) {
            return loosely(at: place)
        }
        if let end = yearEnd(at: place) { return end }
        let article = skip("the", place)
        var start = skip(["very", "small"], article)
        guard let edge = word(start).edge else { return nil }
        start += 1
        let isNoun = !["early", "late", "mid"].contains(text(start - 1))
        var next = skip("-", skip("to", start))
        if next > start, text(start) == "to" {
            next = text(next) == "-" || word(next).edge != nil ? skip("-", next + 1) : start
        }
        if isNoun {
            guard text(next) == "of" else { return nil }
            next += 1
        } else {
            if let hours = smallHours(edge, place, next) { return hours }
            next = skip(["in", "on"], next)
        }
        return edge == "" ? nil : edged(edge, place, next, isNoun: isNoun)
    }

    /// "the early hours of Friday", "the early morning hours".
    private func smallHours(_ edge: String, _ start: Int, _ place: Int) -> TimeMatch? {
        let hours = word(place).part == nil ? place : place + 1
        guard text(hours) == "hours" else { return nil }
        let part = word(place).part ?? (edge == "END" ? "NI" : "MO")
        if text(hours + 1) == "of", let day = date(at: hours + 2), isDay(day.date) {
            return TimeMatch(
                start: start, end: day.end, meaning: .moment(on: day.date, part: part, clock: nil),
                mod: edge)
        }
        guard hours > place else { return nil }
        let day = DateMeaning.period(TimeUnit("D"), .spokenOf)
        return TimeMatch(
            start: start, end: hours + 1, meaning: .moment(on: day, part: part, clock: nil),
            mod: edge)
    }

    /// "year-end", "month's end".
    private func yearEnd(at place: Int) -> TimeMatch? {
        let start = skip("the", place)
        guard let unit = word(start).unit, ["W", "M", "Q", "Y"].contains(unit.code),
            !word(start).isPluralUnit
        else { return nil }
        let next =
            text(start + 1) == "'" && text(start + 2) == "s"
            ? start + 3
            : text(start + 1) == "'s" ? start + 2 : skip("-", start + 1)
        guard next > start + 1, text(next) == "end" else { return nil }
        return TimeMatch(
            start: place, end: next + 1, meaning: .date(.period(unit, .bare)), mod: "END")
    }

    private func edged(_ edge: String, _ start: Int, _ place: Int, isNoun: Bool) -> TimeMatch? {
        // "end of year", "the end of play" is none.
        if isNoun, let unit = word(place).unit, ["D", "W", "M", "Q", "Y"].contains(unit.code),
            !word(place).isPluralUnit, text(place + 1) != "-"
        {
            return TimeMatch(
                start: start, end: place + 1, meaning: .date(.period(unit, .bare)), mod: edge)
        }
        if let inner = dayExpression(at: place) {
            return TimeMatch(
                start: start, end: inner.end, meaning: inner.meaning, mod: inner.mod ?? edge)
        }
        if isNoun, let inner = edgeExpression(at: place) {
            return TimeMatch(start: start, end: inner.end, meaning: inner.meaning, mod: edge)
        }
        if let inner = partExpression(at: place) {
            return TimeMatch(start: start, end: inner.end, meaning: inner.meaning, mod: edge)
        }
        guard !isNoun, let code = word(place).part, ["early", "late"].contains(text(place - 1)),
            !["NN", "NNS"].contains(tag(place + 1)),
            ["the", "in", "on", "by", "until"].contains(text(start - 1)) || text(start) == "the"
        else { return nil }
        let day = DateMeaning.period(TimeUnit("D"), .spokenOf)
        return TimeMatch(
            start: start, end: place + 1, meaning: .moment(on: day, part: code, clock: nil),
            mod: edge)
    }

    /// "earlier this week", "later in the year", "sometime Friday", "later this evening".
    private func loosely(at place: Int) -> TimeMatch? {
        let next = skip(["in", "on"], place + 1)
        if let part = partExpression(at: next), part.start == next {
            return TimeMatch(start: place, end: part.end, meaning: part.meaning)
        }
        guard let inner = dayExpression(at: next), isLoose(inner.meaning) else { return nil }
        return TimeMatch(start: place, end: inner.end, meaning: inner.meaning)
    }

    private func isLoose(_ meaning: TimeMeaning) -> Bool {
        guard case .date(let date) = meaning else { return true }
        switch date {
        case .calendar(let parts):
            return parts.year == nil || parts.month == nil || parts.day == nil
        default: return true
        }
    }
}
