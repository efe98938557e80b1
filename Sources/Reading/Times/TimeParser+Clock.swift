import Language

/// Times of the clock, alone or with a day.
extension TimeParser {
    /// A day or longer period, with what part or time of the day goes with it.
    func dayExpression(at place: Int) -> TimeMatch? {
        guard let found = date(at: place) else { return nil }
        let alone = TimeMatch(start: place, end: found.end, meaning: .date(found.date))
        guard isDay(found.date) else { return alone }
        return timeOfDay(after: found.end, on: found.date, from: place) ?? alone
    }

    /// Whether a date is a single day.
    func isDay(_ date: DateMeaning) -> Bool {
        switch date {
        case .day, .weekday, .weekdayOf, .holiday, .dayOf: true
        case .calendar(let parts): parts.day != nil || parts.weekday != nil
        case .period(let unit, _): unit.code == "D"
        case .shifted(let shift, _): shift.steps.allSatisfy { ["D", "W"].contains($0.unit.code) }
        default: false
        }
    }

    /// "Tuesday night", "tomorrow at 8 p.m.", "Sunday night 8 PM", "today before 4pm".
    private func timeOfDay(after end: Int, on date: DateMeaning, from start: Int) -> TimeMatch? {
        var mod: String?
        var next = skip(",", end)
        if ["early", "late"].contains(text(next)), word(next + 1).part != nil {
            mod = word(next).edge
            next += 1
        }
        var part: String?
        if text(next) == "-", touches(next), word(next + 1).part != nil { next += 1 }
        if text(next - 1) == "-" || next == end || mod != nil, let code = word(next).part,
            !word(next + 1).isPluralUnit
        {
            part = code
            next += 1
        } else if text(next) == "in", text(next + 1) == "the", let code = word(next + 2).part {
            part = code
            next += 3
        } else {
            next = end
        }
        if part == nil, next == end, let half = half(at: next), !isClockPart(next) {
            return TimeMatch(
                start: start, end: half.end,
                meaning: .moment(on: date, part: half.hours == 0 ? "MO" : "AF", clock: nil))
        }
        if var clock = clockAfter(next, part) {
            if text(clock.end) == "in", text(clock.end + 1) == "the",
                let code = word(clock.end + 2).part
            {
                clock = (clock.end + 3, moved(clock.time, into: code))
                part = code
            }
            return TimeMatch(
                start: start, end: clock.end,
                meaning: .moment(on: date, part: part, clock: clock.time))
        }
        guard part != nil else { return nil }
        if case .weekday(let weekday, .bare) = date, let week = periodDate(at: skip("of", next)),
            case .period(let unit, _) = week.date, unit.code == "W"
        {
            let day = DateMeaning.weekdayOf(weekday, week: week.date)
            return TimeMatch(
                start: start, end: week.end, meaning: .moment(on: day, part: part, clock: nil))
        }
        return TimeMatch(
            start: start, end: next, meaning: .moment(on: date, part: part, clock: nil), mod: mod)
    }

    /// "I am" and a lone "a" are no halves of a day.
    private func isClockPart(_ place: Int) -> Bool {
        !["am", "pm"].contains(text(place)) || pos(place) == "AUX" || pos(place) == "VERB"
    }

    /// A time of the clock after a day or a part of one.
    func clockAfter(_ place: Int, _ part: String?) -> (end: Int, time: ClockTime)? {
        var next = skip(
            [",", "at", "@", "around", "about", "by", "before", "after", "from"], place)
        next = skip(["around", "about", "exactly"], next)
        if text(next) == "later", text(next + 1) == "than" { next += 2 }
        let isLinked = (place..<next).contains { Self.clockLinks.contains(text($0)) }
        if let clock = clock(at: next, isBare: false) { return clock }
        guard isLinked || part != nil, let bare = clock(at: next, isBare: isLinked),
            !counts(bare.end)
        else { return nil }
        return (bare.end, part.map { moved(bare.time, into: $0) } ?? bare.time)
    }

    private static let clockLinks: Set<String> = [
        "@", "about", "after", "around", "at", "before", "by", "from", "than",
    ]

    /// "Monday, exactly one month after", "Tuesday from 11 May": what follows a bare
    /// number is what it counts.
    private func counts(_ place: Int) -> Bool {
        guard let next = atom(place), next.kind == .word, !isPart(place) else { return false }
        return ["ADJ", "NOUN", "NUM", "PROPN"].contains(pos(place))
    }

    private func isPart(_ place: Int) -> Bool {
        word(place).part != nil || ["tonight", "tonite"].contains(text(place))
    }

    /// "8 p.m. on Tuesday", "18:00 UTC, June 1st", "10, tonight", "noon".
    func clockExpression(at place: Int) -> TimeMatch? {
        if ["about", "approximately", "around", "roughly"].contains(text(place)),
            clock(at: place + 1, isBare: false) != nil,
            var inner = clockExpression(at: place + 1)
        {
            // "about 2 a.m.", as the standard has "about a month".
            inner.start = place
            inner.mod = inner.mod ?? "APPROX"
            return inner
        }
        guard let found = clock(at: place, isBare: false) ?? partClock(at: place) else {
            return nil
        }
        var next = skip(",", found.end)
        next = skip("on", skip("of", next))
        if text(next) == "in", text(next + 1) == "the", let part = word(next + 2).part {
            return TimeMatch(
                start: place, end: next + 3,
                meaning: .moment(on: nil, part: part, clock: moved(found.time, into: part)))
        }
        if let part = partExpression(at: next),
            case .moment(let date, let code?, nil) = part.meaning
        {
            return TimeMatch(
                start: place, end: part.end,
                meaning: .moment(on: date, part: code, clock: moved(found.time, into: code)))
        }
        if let day = dayExpression(at: next) {
            switch day.meaning {
            case .date(let date) where isDay(date):
                return TimeMatch(
                    start: place, end: day.end,
                    meaning: .moment(on: date, part: nil, clock: found.time))
            case .moment(let date, let part?, nil):
                return TimeMatch(
                    start: place, end: day.end,
                    meaning: .moment(on: date, part: part, clock: moved(found.time, into: part)))
            default: break
            }
        }
        return TimeMatch(
            start: place, end: found.end, meaning: .moment(on: nil, part: nil, clock: found.time))
    }

    /// A bare hour that a part of the day explains: "10 in the morning", "9, tonight".
    private func partClock(at place: Int) -> (end: Int, time: ClockTime)? {
        guard let bare = clock(at: place, isBare: true) else { return nil }
        let next = skip(",", bare.end)
        if text(next) == "in", text(next + 1) == "the", word(next + 2).part != nil { return bare }
        if ["tonight", "tonite"].contains(text(next)),
            next > bare.end || ["at", "around"].contains(text(place - 1))
        {
            return bare
        }
        return ["at", "by", "around"].contains(text(place - 1)) && partExpression(at: next) != nil
            ? bare : nil
    }

    /// "18:00 UTC", "8:30 p.m. EST", "8am", "0800 GMT", "noon", "five-thirty".
    /// A bare hour counts only where the caller knows that it is one.
    func clock(at place: Int, isBare: Bool) -> (end: Int, time: ClockTime)? {
        if let named = namedHour(at: place) { return named }
        guard var hour = hour(at: place) else { return nil }
        var isMarked = hour.hasMinutes
        if let half = half(at: hour.end) {
            guard (1...12).contains(hour.time.hour) else { return nil }
            hour.time.hour = hour.time.hour % 12 + half.hours
            hour.end = half.end
            isMarked = true
        } else if text(hour.end) == "o", text(hour.end + 1) == "'", text(hour.end + 2) == "clock" {
            hour.end += 3
            isMarked = true
        } else if text(hour.end) == "o'clock" {
            hour.end += 1
            isMarked = true
        }
        let bracket = skip("(", hour.end)
        if let zone = zone(at: bracket) {
            hour.time.zone = zone.zone
            hour.end = bracket > hour.end ? skip(")", zone.end) : zone.end
            isMarked = true
        }
        return isMarked || isBare ? (hour.end, hour.time) : nil
    }

    private func namedHour(at place: Int) -> (end: Int, time: ClockTime)? {
        switch text(place) {
        case "noon", "midday": return (place + 1, ClockTime(hour: 12, minute: 0))
        case "midnight": return (place + 1, ClockTime(hour: 24, minute: 0))
        default: return nil
        }
    }

    private struct Hour {
        var time: ClockTime
        var end: Int
        var hasMinutes: Bool
    }

    /// "18:00", "8.30" before "pm", "8", "0800" before a zone, "five-thirty".
    private func hour(at place: Int) -> Hour? {
        guard let first = atom(place), !isInsideNumber(place) else { return nil }
        guard first.kind == .number else { return spelledHour(at: place) }
        if first.digits == 4, first.number < 2400, first.number % 100 < 60 {
            let isZoned = zone(at: place + 1) != nil || text(place + 1) == "hours"
            guard isZoned else { return nil }
            let time = ClockTime(hour: first.number / 100, minute: first.number % 100)
            return Hour(time: time, end: skip("hours", place + 1), hasMinutes: true)
        }
        guard first.digits <= 2, (0...24).contains(first.number) else { return nil }
        var hour = Hour(time: ClockTime(hour: first.number), end: place + 1, hasMinutes: false)
        readMinutes(&hour)
        if !hour.hasMinutes, isDecimalAfter(place) { return nil }
        return hour
    }

    /// "7,114.3" and "3-0" hold no hour.
    private func isDecimalAfter(_ place: Int) -> Bool {
        [",", ".", "-", "/"].contains(text(place + 1)) && touches(place + 1) && touches(place + 2)
            && atom(place + 2)?.kind == .number
    }

    private func readMinutes(_ hour: inout Hour) {
        let mark = text(hour.end)
        guard mark == ":" || mark == "." || mark == "h", touches(hour.end), touches(hour.end + 1),
            let minute = atom(hour.end + 1), minute.digits == 2, (0..<60).contains(minute.number)
        else { return }
        // "8.30" is a time only before "p.m."
        if mark != ":", half(at: hour.end + 2) == nil, zone(at: hour.end + 2) == nil { return }
        hour.time.minute = minute.number
        hour.end += 2
        hour.hasMinutes = true
        if text(hour.end) == ":", touches(hour.end), touches(hour.end + 1),
            let second = atom(hour.end + 1), second.digits == 2, (0..<60).contains(second.number)
        {
            hour.time.second = second.number
            hour.end += 2
        }
    }

    private func spelledHour(at place: Int) -> Hour? {
        let number = word(place).number
        guard (1...12).contains(number) else { return nil }
        var hour = Hour(time: ClockTime(hour: number), end: place + 1, hasMinutes: false)
        if text(place + 1) == "-", let minutes = cardinal(at: place + 2),
            [15, 20, 30, 40, 45].contains(minutes.value)
        {
            hour.time.minute = Int(minutes.value)
            hour.end = minutes.end
            hour.hasMinutes = true
        }
        return hour
    }

    /// "am", "p.m.", and a glued "a" or "p": hours to add.
    private func half(at place: Int) -> (hours: Int, end: Int)? {
        switch text(place) {
        case "am":
            return tag(place).hasPrefix("VB") && !touches(place) && pos(place) == "AUX"
                ? nil : (0, place + 1)
        case "pm": return (12, place + 1)
        case "a", "p":
            let hours = text(place) == "p" ? 12 : 0
            if text(place + 1) == ".", touches(place + 1), text(place + 2) == "m" {
                return (hours, text(place + 3) == "." && touches(place + 3) ? place + 4 : place + 3)
            }
            if text(place + 1) == "m", touches(place + 1) { return (hours, place + 2) }
            return touches(place) && (!touches(place + 1) || text(place + 1) == ".")
                ? (hours, place + 1) : nil
        default: return nil
        }
    }

    /// "UTC", "ET", "GMT +8", "local time", "Eastern time".
    private func zone(at place: Int) -> (zone: ClockTime.Zone?, end: Int)? {
        guard let atom = atom(place), atom.kind == .word else { return nil }
        if atom.text == "local", text(place + 1) == "time" { return (nil, place + 2) }
        if let name = Self.zoneNames[atom.text] {
            let next = skip(["standard", "daylight"], place + 1)
            if text(next) == "time", let rule = lexicon.zones[name] {
                return (.named(rule), next + 1)
            }
            return nil
        }
        guard atom.startsCapital, let rule = lexicon.zones[atom.text] else { return nil }
        if ["gmt", "utc"].contains(atom.text), ["+", "-"].contains(text(place + 1)),
            let hours = self.atom(place + 2), (0...14).contains(hours.number), hours.digits <= 2
        {
            return (.offset((text(place + 1) == "-" ? -60 : 60) * hours.number), place + 3)
        }
        return (.named(rule), place + 1)
    }

    private static let zoneNames = [
        "eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt", "moscow": "msk",
    ]

    /// "8" of an evening is 20, "2" of a night is 2.
    func moved(_ time: ClockTime, into part: String) -> ClockTime {
        guard time.hour < 12, time.hour > 0 else { return time }
        var time = time
        switch part {
        case "AF", "EV": time.hour += 12
        case "NI" where time.hour >= 6: time.hour += 12
        default: break
        }
        return time
    }
}
