import Language

/// Weekdays, weeks, months and years told by their place, and parts of them.
extension TimeParser {
    /// "today", "the day before yesterday".
    func deicticDay(at place: Int) -> Dated? {
        let start = skip("the", place)
        if text(start) == "day", ["before", "after"].contains(text(start + 1)) {
            if text(start + 1) == "before", text(start + 2) == "yesterday" {
                return (start + 3, .day(-2))
            }
            if text(start + 1) == "after", text(start + 2) == "tomorrow" {
                return (start + 3, .day(2))
            }
        }
        switch text(place) {
        case "today", "otd": return (place + 1, .day(0))
        case "yesterday": return (place + 1, .day(-1))
        case "tomorrow", "tmrw": return (place + 1, .day(1))
        default: return nil
        }
    }

    /// "this", "last", "this past", "the following" before a day or a period.
    func which(at place: Int) -> (which: Which, end: Int)? {
        var start = skip("the", place)
        let hasArticle = start > place
        if text(start) == "this" || text(start) == "these", let more = word(start + 1).which,
            ["past", "coming", "upcoming", "next", "last"].contains(text(start + 1))
        {
            return (.nearest(more), start + 2)
        }
        if text(start) == "very", word(start + 1).which != nil { start += 1 }
        guard let offset = word(start).which else {
            if ["that", "same"].contains(text(start)) { return (.spokenOf, start + 1) }
            if hasArticle, ["entire", "whole"].contains(text(start)) {
                return (.spokenOf, start + 1)
            }
            return nil
        }
        switch text(start) {
        case "this", "current": return (.offset(0), start + 1)
        case "coming", "upcoming", "past": return (.nearest(offset), start + 1)
        case "following", "previous", "preceding":
            return (hasArticle ? .fromSpokenOf(offset) : .offset(offset), start + 1)
        default: return (.offset(offset), start + 1)
        }
    }

    /// "Tuesday", "next Friday", "Tuesday, February 4", "tuesday of last week".
    func weekdayDate(at place: Int) -> Dated? {
        let named = which(at: place)
        let start = named?.end ?? place
        guard let weekday = weekday(at: start) else { return weekThenDay(at: place) }
        var end = start + 1
        if text(end) == ".", touches(end), atoms[start].text.utf8.count <= 5 { end += 1 }
        if named == nil || named?.which == .offset(0) {
            if let dated = dayBeside(weekday, end) { return dated }
            if let week = weekBeside(weekday, end) { return week }
            if end < atoms.count, text(end) == "last" || text(end) == "next",
                word(end + 1).unit == nil,
                let offset = word(end).which, word(end + 1).weekday == 0
            {
                return (end + 1, .weekday(weekday, .offset(offset)))
            }
        }
        return (start + 1, .weekday(weekday, named?.which ?? .bare))
    }

    /// A weekday's name, but neither "the sun" nor "he sat" nor "wed".
    func weekday(at place: Int) -> Int? {
        guard let atom = atom(place), atom.word.weekday > 0, !atom.word.isPluralWeekday,
            !["black", "bloody", "super", "fat", "manic"].contains(text(place - 1))
        else { return nil }
        switch atom.text {
        case "sun", "sat", "wed", "mon", "fri", "thu", "tue":
            let isDated =
                dayNumber(at: skip([",", "."], place + 1)) != nil
                || month(at: skip([",", "."], place + 1)) != nil
            let isAfterOn = ["on", "until", "by", "last", "next", "this"].contains(text(place - 1))
            guard atom.startsCapital, isDated || (isAfterOn && atom.text != "sun") else {
                return nil
            }
            return atom.word.weekday
        default: return atom.word.weekday
        }
    }

    /// "Tuesday, Feb. 4", "Monday 21", "Friday (2018-7-6)", "monday the twenty-first".
    private func dayBeside(_ weekday: Int, _ place: Int) -> Dated? {
        let next = skip([",", "("], place)
        for rule in [numericDate, monthDate, dayMonthDate] {
            guard let found = rule(next), case .calendar(var parts) = found.date, parts.day != nil
            else { continue }
            parts.weekday = weekday
            return (text(next - 1) == "(" ? skip(")", found.end) : found.end, .calendar(parts))
        }
        let article = skip("the", next)
        guard article > next || next == place,
            let day = article > next ? ordinal(at: article) : dayNumber(at: article),
            (1...31).contains(day.value), article > next || atom(article)?.kind == .number
        else { return nil }
        // "Tuesday 8 p.m.", "Friday 12 people" and "Tuesday the first results" name no day.
        if article == next {
            guard atom(day.end) == nil || [".", "!", "?", ","].contains(text(day.end)) else {
                return nil
            }
        } else if ["NN", "NNS", "NNP", "JJ", "NNPS"].contains(tag(day.end)),
            clock(at: day.end, isBare: false) == nil
        {
            return nil
        }
        return (day.end, .calendar(CalendarParts(day: day.value, weekday: weekday)))
    }

    /// "Wednesday next week", "tuesday of last week", "Friday of that week".
    private func weekBeside(_ weekday: Int, _ place: Int) -> Dated? {
        guard let week = periodDate(at: skip("of", place)), case .period(let unit, _) = week.date,
            unit.code == "W"
        else { return nil }
        return (week.end, .weekdayOf(weekday, week: week.date))
    }

    /// "next week Wednesday", "previous week - Monday".
    private func weekThenDay(at place: Int) -> Dated? {
        guard let named = which(at: place), word(named.end).unit?.code == "W" else { return nil }
        let next = skip(["-", ",", "on"], named.end + 1)
        guard let weekday = weekday(at: next), !["on", ","].contains(text(named.end + 1)) else {
            return nil
        }
        guard let unit = word(named.end).unit else { return nil }
        return (next + 1, .weekdayOf(weekday, week: .period(unit, named.which)))
    }

    /// "this month", "last year", "the week", "next weekend", "the year before last".
    func periodDate(at place: Int) -> Dated? {
        if let found = whichPeriod(at: place) { return found }
        guard text(place) == "the" || ["day", "week", "month", "year"].contains(text(place)) else {
            return nil
        }
        let start = skip("the", place)
        let kind = skip(["calendar", "current", "fiscal", "financial"], start)
        guard let unit = word(kind).unit, !word(kind).isPluralUnit, unit.factor == 1,
            ["D", "W", "M", "Q", "Y", "WE"].contains(unit.code)
        else { return nil }
        if text(kind + 1) == "after", text(kind + 2) == "next" {
            return (kind + 3, .period(unit, .offset(2)))
        }
        if text(kind + 1) == "before", text(kind + 2) == "last" {
            return (kind + 3, .period(unit, .offset(-2)))
        }
        guard start > place else { return nil }
        if let beside = besidePeriod(unit, kind + 1) { return beside }
        guard isPlainPeriod(unit, place, kind) else { return nil }
        let date = DateMeaning.period(unit, unit.code == "D" ? .spokenOf : .bare)
        if text(kind + 1) == "to", text(kind + 2) == "date" { return (kind + 3, date) }
        return (kind + 1, kind > start && text(kind - 1).hasPrefix("f") ? .fiscalYear(date) : date)
    }

    /// "the day before", "the year earlier", "the year previous", "the day after".
    private func besidePeriod(_ unit: TimeUnit, _ place: Int) -> Dated? {
        let next = text(place + 1)
        let away = TimeShift(
            steps: [.init(amount: 1, unit: unit)], direction: text(place) == "after" ? 1 : -1)
        let isOpen =
            !["NN", "NNS", "NNP", "CD", "DT", "PRP", "PRP$", "VBG", "JJ"].contains(tag(place + 1))
            || next.isEmpty
        switch text(place) {
        case "before" where isOpen, "earlier", "previous", "prior":
            return (place + 1, .period(unit, .fromSpokenOf(-1)))
        case "after" where isOpen, "later":
            return (place + 1, .period(unit, .fromSpokenOf(1)))
        case "before", "after":
            guard opensEvent(place + 1) else { return nil }
            return (place, .shifted(away, from: .event))
        default: return nil
        }
    }

    /// "the week" stands for this one unless something says which week is meant.
    private func isPlainPeriod(_ unit: TimeUnit, _ place: Int, _ kind: Int) -> Bool {
        let next = text(kind + 1)
        if next == "-" || next == "'"
            || ["before", "after", "ago", "when", "that", "they", "he", "she"].contains(next)
        {
            return false
        }
        if next == "of", text(kind + 2) != "" { return false }
        if text(place - 1) == "in", ["earlier", "later", "early", "late"].contains(text(place - 2))
        {
            return true
        }
        guard unit.code != "Q" || ["in", "for", "during"].contains(text(place - 1)) else {
            return false
        }
        if unit.code == "WE" { return true }
        guard !["NN", "NNS", "NNP", "VBG"].contains(tag(kind + 1)) || next == "to" else {
            return false
        }
        return true
    }

    /// "this week", "last year", "the next quarter", "that same day".
    private func whichPeriod(at place: Int) -> Dated? {
        guard var named = which(at: place) else { return nil }
        if text(named.end) == "same" { named.end += 1 }
        if case .offset(0) = named.which, text(named.end) == "very" { named.end += 1 }
        let kind = skip(
            ["calendar", "entire", "fiscal", "financial", "whole", "working"], named.end)
        guard let unit = word(kind).unit, !word(kind).isPluralUnit,
            !unit.isOfClock, unit.code != "NIGHT"
        else { return nil }
        if text(kind + 1) == "-" || text(kind + 1) == "olds" { return nil }
        // “This Week” in quotation marks is a programme.
        if atoms[kind].startsCapital, ["\"", "\u{201C}"].contains(text(place - 1)) { return nil }
        // "the past year" is the year up to now: a length.
        if text(kind - 1) == "past", text(kind - 2) == "the", unit.code != "WE" { return nil }
        if unit.factor > 1 || unit.code == "D" {
            return longPeriod(unit, named.which, named.end, place)
        }
        var date = DateMeaning.period(unit, named.which)
        if kind > named.end, text(named.end).hasPrefix("f") { date = .fiscalYear(date) }
        return (kind + 1, date)
    }

    /// "this decade", "the last century"; "the past decade" is a duration.
    private func longPeriod(_ unit: TimeUnit, _ which: Which, _ kind: Int, _ place: Int) -> Dated? {
        if unit.code == "D" {
            switch which {
            case .spokenOf, .fromSpokenOf, .offset(0): return (kind + 1, .period(unit, which))
            case .offset(1), .nearest(1): return (kind + 1, .period(unit, .fromSpokenOf(1)))
            default: return nil
            }
        }
        switch which {
        case .offset(0), .offset(1), .spokenOf: return (kind + 1, .period(unit, which))
        case .offset(-1) where unit.factor == 100: return (kind + 1, .period(unit, which))
        default: return nil
        }
    }

    /// "the summer of 1999", "last spring", "Autumn", "winter 2008".
    func seasonDate(at place: Int) -> Dated? {
        let named = which(at: place)
        let start = named?.end ?? skip("the", place)
        guard let season = word(start).season else { return nil }
        let next = skip(",", skip("of", start + 1))
        if let year = date(at: next), isYearLike(year.date), text(start + 1) != "," {
            return (year.end, .season(season, year: year.date, .bare))
        }
        guard named != nil || isSeasonAlone(start) else { return nil }
        return (start + 1, .season(season, year: nil, named?.which ?? .bare))
    }

    private func isYearLike(_ date: DateMeaning) -> Bool {
        switch date {
        case .calendar(let parts): parts.year != nil && parts.month == nil
        case .period(let unit, _): unit.code == "Y"
        default: false
        }
    }

    /// "in the fall" and "by spring", not "the fall of the wall" or "spring water".
    private func isSeasonAlone(_ place: Int) -> Bool {
        let before = text(place - 1) == "the" ? text(place - 2) : text(place - 1)
        guard ["NN", "NNP"].contains(tag(place)), text(place + 1) != "of" else { return false }
        if ["fall", "spring"].contains(text(place)) {
            if text(place - 1) != "the", text(place + 1) == "-" { return false }
            return ["in", "by", "until", "during", "since", "through", "over", "for"].contains(
                before)
                || tag(place + 1).hasPrefix("V")
        }
        return !["NNP", "NNPS"].contains(tag(place + 1))
    }

    /// "the same period last year", "the year-ago quarter", "a year earlier" aside.
    func samePeriod(at place: Int) -> Dated? {
        let start = skip("the", place)
        guard text(start) == "same",
            ["period", "quarter", "month", "time"].contains(text(start + 1))
        else {
            return yearAgoPeriod(at: start)
        }
        var next = skip(["of", "in", ","], start + 2)
        if let year = date(at: next), isYearLike(year.date) {
            return (year.end, .samePeriod(year.date, word(start + 1).unit))
        }
        next = skip("the", next)
        if text(next) == "a" || text(next) == "one", text(next + 1) == "year",
            ["ago", "earlier", "before"].contains(text(next + 2))
        {
            return (next + 3, .samePeriod(nil, word(start + 1).unit))
        }
        if word(next).unit?.code == "Y", ["earlier", "before", "previous"].contains(text(next + 1))
        {
            return (next + 2, .samePeriod(nil, word(start + 1).unit))
        }
        return nil
    }

    /// "the year-ago quarter", "the year-earlier period".
    private func yearAgoPeriod(at place: Int) -> Dated? {
        let next = skip("-", place + 1)
        guard text(place) == "year", next > place + 1, ["ago", "earlier"].contains(text(next)),
            ["period", "quarter", "month"].contains(text(next + 1))
        else { return nil }
        return (next + 2, .samePeriod(nil, word(next + 1).unit))
    }
}
