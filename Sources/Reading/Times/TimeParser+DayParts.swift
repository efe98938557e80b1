import Language

/// Parts of a day: "this morning", "last night", "by nightfall".
extension TimeParser {
    /// "this morning", "last night", "tonight", "the morning of March 3", "overnight".
    func partExpression(at place: Int) -> TimeMatch? {
        if ["tonight", "tonite"].contains(text(place)) {
            return withClock(place, place + 1, .day(0), "NI")
        }
        if ["this", "last", "that", "the", "next", "yesterday"].contains(text(place)),
            let code = word(skip("same", place + 1)).part
        {
            let end = skip("same", place + 1) + 1
            switch text(place) {
            case "this": return withClock(place, end, .day(0), code)
            case "last": return withClock(place, end, .day(-1), code)
            case "that": return withClock(place, end, .period(TimeUnit("D"), .spokenOf), code)
            case "next":
                return withClock(place, end, .period(TimeUnit("D"), .fromSpokenOf(1)), code)
            default: return partOf(place, end, code)
            }
        }
        return barePart(at: place)
    }

    private func withClock(_ start: Int, _ end: Int, _ date: DateMeaning, _ part: String)
        -> TimeMatch
    {
        if let clock = clockAfter(end, part) {
            return TimeMatch(
                start: start, end: clock.end,
                meaning: .moment(on: date, part: part, clock: moved(clock.time, into: part)))
        }
        return TimeMatch(start: start, end: end, meaning: .moment(on: date, part: part, clock: nil))
    }

    /// "the morning of March 3", "the evening"; "the night" of a play stays open.
    private func partOf(_ start: Int, _ end: Int, _ code: String) -> TimeMatch? {
        guard text(start) == "the" else { return nil }
        if text(end) == "of", let day = date(at: end + 1), isDay(day.date) {
            return TimeMatch(
                start: start, end: day.end, meaning: .moment(on: day.date, part: code, clock: nil))
        }
        guard ["in", "during", "into", "through", "by"].contains(text(start - 1)), text(end) != "of"
        else { return nil }
        let day = DateMeaning.period(TimeUnit("D"), .spokenOf)
        return TimeMatch(start: start, end: end, meaning: .moment(on: day, part: code, clock: nil))
    }

    /// "overnight", "in morning trading", "by nightfall".
    private func barePart(at place: Int) -> TimeMatch? {
        guard let code = word(place).part, text(place) != "nights", text(place).last != "s" else {
            return nil
        }
        let day = DateMeaning.period(TimeUnit("D"), .spokenOf)
        let match = TimeMatch(
            start: place, end: place + 1, meaning: .moment(on: day, part: code, clock: nil))
        switch text(place) {
        case "overnight": return ["RB", "JJ"].contains(tag(place)) ? match : nil
        case "morning", "afternoon", "evening":
            return ["trading", "trade", "session", "deals"].contains(text(place + 1))
                || ["by", "until"].contains(text(place - 1)) ? match : nil
        case "dawn", "dusk", "nightfall", "sunrise", "sunset", "lunchtime":
            return ["at", "by", "until", "before", "after", "since"].contains(text(place - 1))
                ? match : nil
        default: return nil
        }
    }
}
