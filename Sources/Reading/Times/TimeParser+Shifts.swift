import Language

/// Dates told by their distance: "two weeks ago", "a month earlier", "in three days".
extension TimeParser {
    /// "Monday, two weeks from now" and "in 3 days on Friday": the weekday of the week
    /// that the distance leads to.
    private func weekdayShift(at place: Int) -> TimeMatch? {
        if let weekday = weekday(at: place) {
            let next = skip(",", place + 1)
            guard atom(next)?.kind == .number || word(next).number > 0 || text(next) == "in",
                let shift = plainShift(at: next), isAway(shift.meaning)
            else { return nil }
            return on(weekday, shift, from: place, to: shift.end)
        }
        guard let shift = plainShift(at: place), text(shift.end) == "on", isAway(shift.meaning),
            let weekday = weekday(at: shift.end + 1)
        else { return nil }
        return on(weekday, shift, from: place, to: shift.end + 2)
    }

    private func on(_ weekday: Int, _ shift: TimeMatch, from start: Int, to end: Int) -> TimeMatch?
    {
        guard case .date(let date) = shift.meaning else { return nil }
        return TimeMatch(
            start: start, end: end, meaning: .date(.weekdayOf(weekday, week: date)), mod: shift.mod)
    }

    /// Whether a shift leads forward: "Monday, two weeks ago" is told so by nobody.
    private func isAway(_ meaning: TimeMeaning) -> Bool {
        guard case .date(.shifted(let shift, let origin)) = meaning, origin != .spokenOf else {
            return false
        }
        return shift.direction > 0 && origin != .event
            && !shift.steps.contains { $0.unit.isOfClock }
    }

    /// "two weeks ago", "about a month earlier", "three days after Easter".
    func shiftExpression(at place: Int) -> TimeMatch? {
        weekdayShift(at: place) ?? plainShift(at: place)
    }

    private func plainShift(at place: Int) -> TimeMatch? {
        let hedge = hedge(at: place)
        var start = hedge?.end ?? place
        let isIn = text(place) == "in" && hedge == nil
        if isIn { start = place + 1 }
        if let vague = vagueShift(at: start, from: place) { return vague }
        guard let amount = amount(at: start), let steps = amount.steps, !steps.isEmpty else {
            return nil
        }
        if let same = sameYearBefore(steps, start, amount.end) { return same }
        let after = tail(of: steps, at: amount.end)
        if let after {
            return TimeMatch(start: place, end: after.end, meaning: after.meaning, mod: hedge?.mod)
        }
        guard isIn, isAhead(at: place, amount.end) else { return nil }
        let shift = TimeShift(steps: steps, direction: 1)
        return TimeMatch(
            start: place, end: amount.end, meaning: meaning(shift, .publication))
    }

    /// "up from a year earlier": what is compared is the same period of that year.
    private func sameYearBefore(_ steps: [TimeShift.Step], _ start: Int, _ end: Int) -> TimeMatch? {
        guard steps.count == 1, steps[0].unit.code == "Y", steps[0].amount == 1,
            ["ago", "before", "earlier"].contains(text(end)),
            ["from", "over", "than", "versus", "vs", "with"].contains(text(start - 1)),
            text(end) != "before" || atom(end + 1).map({ $0.kind == .mark }) ?? true
        else { return nil }
        return TimeMatch(start: start, end: end + 1, meaning: .date(.samePeriod(nil, nil)))
    }

    /// What follows an amount and makes a date of it.
    private func tail(of steps: [TimeShift.Step], at place: Int) -> (
        end: Int, meaning: TimeMeaning
    )? {
        let forward = TimeShift(steps: steps, direction: 1)
        let back = TimeShift(steps: steps, direction: -1)
        switch text(place) {
        case "ago": return (place + 1, meaning(back, .publication))
        case "later", "afterwards", "afterward", "earlier", "previously":
            // "30 minutes later this week" are minutes; hours after an event stay a length.
            guard word(place + 1).which == nil, !steps.contains(where: \.unit.isOfClock) else {
                return nil
            }
            let shift =
                text(place).hasPrefix("earl") || text(place).hasPrefix("prev") ? back : forward
            return (place + 1, meaning(shift, .spokenOf))
        case "from":
            if ["now", "today"].contains(text(place + 1)) {
                return (place + 2, meaning(forward, .publication))
            }
            return anchored(forward, at: place + 1)
        case "on" where [",", ".", ""].contains(text(place + 1)):
            return (place + 1, meaning(forward, .spokenOf))
        case "hence": return (place + 1, meaning(forward, .publication))
        case "after": return anchored(forward, at: place + 1)
        case "before", "prior":
            let next = skip("to", place + 1)
            if let found = anchored(back, at: next) { return found }
            let isOpen = atom(place + 1).map { $0.kind == .mark } ?? true
            return isOpen && text(place) == "before" ? (place + 1, meaning(back, .spokenOf)) : nil
        default: return nil
        }
    }

    private func anchored(_ shift: TimeShift, at place: Int) -> (end: Int, meaning: TimeMeaning)? {
        guard let anchor = date(at: place), isDay(anchor.date) else { return nil }
        return (anchor.end, meaning(shift, .date(anchor.date)))
    }

    func meaning(_ shift: TimeShift, _ origin: TimeOrigin) -> TimeMeaning {
        .date(.shifted(shift, from: origin))
    }

    /// "weeks ago", "several years ago", "years later": some time, none can say which.
    private func vagueShift(at place: Int, from start: Int) -> TimeMatch? {
        var end = place
        if let amount = amount(at: place), amount.steps == nil {
            end = amount.end
        } else if word(place).isPluralUnit, quantity(at: place) == nil {
            end = place + 1
        } else if ["long", "moments"].contains(text(place)) {
            end = place + 1
        }
        guard end > place, text(end) == "ago" else { return nil }
        return TimeMatch(start: start, end: end + 1, meaning: .reference("PAST_REF"))
    }

    /// "in two weeks" is ahead where what happens is ahead; "won in two weeks" is a length.
    private func isAhead(at place: Int, _ end: Int) -> Bool {
        if text(end) == "'" && text(end + 1) == "s" { return true }
        guard let token = atom(place)?.token else { return false }
        // "the largest cut in three decades" looks back.
        let before = max(0, place - 10)..<place
        if before.contains(where: { ["JJS", "RBS"].contains(tag($0)) || text($0) == "first" }) {
            return false
        }
        let tense = Tense(of: token, in: document, lexicon: lexicon)
        return (tense.isAhead || tense == .unknown && !["NN", "NNS"].contains(tag(place - 1)))
            && !["since", "of", "or", "and"].contains(text(end))
            && !["first", "best", "worst", "lowest", "highest", "time"].contains(text(place - 1))
    }
}
