import Language

/// Calendar dates: days, months, years, decades, holidays.
extension TimeParser {
    typealias Dated = (end: Int, date: DateMeaning)

    /// The longest date at a place, without times of the day.
    func date(at place: Int) -> Dated? {
        let found = [
            numericDate(at: place), monthDate(at: place), dayMonthDate(at: place),
            weekdayDate(at: place), deicticDay(at: place), periodDate(at: place),
            partDate(at: place), seasonDate(at: place), yearDate(at: place),
            decadeDate(at: place), holidayDate(at: place), dayOfMonth(at: place),
            samePeriod(at: place),
        ]
        return found.reduce(nil) { best, dated in
            guard let dated else { return best }
            return best.map { dated.end > $0.end } ?? true ? dated : best
        }
    }

    // MARK: Months

    /// "February 4, 2025", "Feb. 2025", "March the 3rd", "April of 87", "May".
    func monthDate(at place: Int) -> Dated? {
        guard let month = month(at: place) else { return whichMonth(at: place) }
        var parts = CalendarParts(month: month)
        var next = skip(".", place + 1)
        if let told = monthOfYear(month, next) { return told }
        if let day = dayNumber(at: skip("the", skip("-", next))) {
            parts.day = day.value
            next = day.end
            let year = yearAfter(next)
            parts.year = year?.value
            next = year?.end ?? next
        } else if let year = yearAfter(next) {
            parts.year = year.value
            next = year.end
        } else if next == place + 2, !touches(place + 1) {
            next = place + 1
        }
        guard parts.day != nil || parts.year != nil || isMonthAlone(place) else { return nil }
        if next == place + 2, text(place + 1) == "." { next = place + 1 }
        return (next, .calendar(parts))
    }

    /// "last September", "this August", "next May".
    private func whichMonth(at place: Int) -> Dated? {
        guard let named = which(at: place), let month = month(at: named.end) else { return nil }
        return (named.end + 1, .month(month, named.which))
    }

    /// "October of next year", "March 3 last year": a month or day of a year that is told.
    private func monthOfYear(_ month: Int, _ place: Int) -> Dated? {
        let day = dayNumber(at: place)
        let next = skip(["of", ","], day?.end ?? place)
        guard word(next).which != nil, let year = periodDate(at: next),
            case .period(let unit, _) = year.date, unit.code == "Y"
        else { return nil }
        let whole = DateMeaning.part(TimeUnit("M"), month, of: year.date)
        return (year.end, day.map { .dayOf($0.value, month: whole) } ?? whole)
    }

    /// The number of a month's name, but not of "May I?", "march on" or "mar".
    func month(at place: Int) -> Int? {
        guard let atom = atom(place), atom.word.month > 0 else { return nil }
        guard ["may", "march", "mar", "august", "dec", "sep", "jan"].contains(atom.text) else {
            return atom.word.month
        }
        if atom.startsCapital { return atom.word.month }
        let near = atom.touches ? text(place - 1) == "-" || text(place - 1) == "/" : false
        return near || isNumberLike(place + 1) || isNumberLike(place - 1) ? atom.word.month : nil
    }

    private func isNumberLike(_ place: Int) -> Bool {
        atom(place)?.kind == .number || word(place).ordinal > 0
            || ["st", "nd", "rd", "th"].contains(text(place))
    }

    /// A month without day and year is one where the sentence can hold a date.
    private func isMonthAlone(_ place: Int) -> Bool {
        let atom = atoms[place]
        guard atom.startsCapital || atom.text.utf8.count > 4,
            atom.text != "march" || atom.startsCapital
        else { return false }
        switch atom.text {
        case "may":
            // A sentence may begin with the verb: "May the best win."
            return tag(place) != "MD" && !isPersonName(place)
        case "mar", "jan", "dec", "sep", "jun", "jul", "apr", "aug", "oct", "nov", "feb", "sept":
            return text(place + 1) == "."
                || ["in", "since", "by", "until", "of"].contains(text(place - 1))
        case "march":
            return ["NNP", "NN", "NNPS"].contains(tag(place)) && text(place + 1) != "on"
                && !isPersonName(place)
        default: return !isPersonName(place)
        }
    }

    /// "Theresa May", "April Jones", "June Carter".
    private func isPersonName(_ place: Int) -> Bool {
        guard let atom = atom(place), atom.startsCapital else { return false }
        if let before = self.atom(place - 1), before.startsCapital, before.kind == .word,
            tag(place - 1) == "NNP", tokens[before.token].dep == "compound",
            tokens[before.token].head == atom.token
        {
            return true
        }
        guard tokens[atom.token].entity.hasSuffix("PERSON") else { return false }
        return ["april", "may", "june", "august", "march", "jan", "sun"].contains(atom.text)
    }

    /// "4", "4th", "fourth", "twenty-fifth", "twenty five": 1 to 31.
    func dayNumber(at place: Int) -> (value: Int, end: Int)? {
        if let atom = atom(place), atom.kind == .number {
            guard (1...31).contains(atom.number), atom.digits <= 2 else { return nil }
            if ["st", "nd", "rd", "th"].contains(text(place + 1)), touches(place + 1) {
                return (atom.number, place + 2)
            }
            // "March 3.5", "March 2,000" and "May 10%" name no day.
            if isDecimal(place) || ["%", "°"].contains(text(place + 1)) { return nil }
            if text(place + 1) == ":" && touches(place + 1) { return nil }
            return (atom.number, place + 1)
        }
        return spelledDay(at: place)
    }

    private func isDecimal(_ place: Int) -> Bool {
        [".", ","].contains(text(place + 1)) && touches(place + 1) && touches(place + 2)
            && atom(place + 2)?.kind == .number && (atom(place + 2)?.digits ?? 0) != 4
    }

    private func spelledDay(at place: Int) -> (value: Int, end: Int)? {
        if let ordinal = ordinal(at: place), (1...31).contains(ordinal.value) { return ordinal }
        let number = word(place).number
        // "one October evening" holds no first of October.
        guard number > 12, word(place + 1).scale == 0 else { return nil }
        if number == 20 || number == 30, (1...9).contains(word(place + 1).number) {
            return number + word(place + 1).number <= 31
                ? (number + word(place + 1).number, place + 2) : nil
        }
        return number <= 31 ? (number, place + 1) : nil
    }

    /// "third", "21st", "twenty-first", "thirty first".
    func ordinal(at place: Int) -> (value: Int, end: Int)? {
        if let atom = atom(place), atom.kind == .number, atom.number >= 0,
            ["st", "nd", "rd", "th"].contains(text(place + 1)), touches(place + 1)
        {
            return (atom.number, place + 2)
        }
        let tens = word(place).number
        if tens >= 20, tens % 10 == 0 {
            let next = skip("-", place + 1)
            if (1...9).contains(word(next).ordinal) { return (tens + word(next).ordinal, next + 1) }
        }
        return word(place).ordinal > 0 ? (word(place).ordinal, place + 1) : nil
    }

    /// "4 February 2025", "the 4th of July", "fifteen August nineteen ninety".
    func dayMonthDate(at place: Int) -> Dated? {
        guard let day = dayNumber(at: skip("the", place)) else { return nil }
        let monthPlace = skip(["-", "/"], skip("of", day.end))
        guard let month = month(at: monthPlace), !isInsideNumber(place) else { return nil }
        var parts = CalendarParts(month: month, day: day.value)
        var next =
            text(monthPlace + 1) == "." && touches(monthPlace + 1) ? monthPlace + 2 : monthPlace + 1
        if let year = yearAfter(next) {
            parts.year = year.value
            next = year.end
        } else {
            next = monthPlace + 1
        }
        return (next, .calendar(parts))
    }

    /// A year after a day or month: ", 2025", "of 87", "'98", "nineteen ninety".
    private func yearAfter(_ place: Int) -> (value: Int, end: Int)? {
        var next = skip([",", "-", "/"], place)
        let isJoined = ["of", "in"].contains(text(next))
        if isJoined { next += 1 }
        if text(next) == "the", text(next + 1) == "year" { next += 2 }
        if let year = year(at: next) { return year }
        guard let atom = atom(next), atom.digits == 2, !touches(next + 1),
            word(next + 1).unit == nil
        else { return nil }
        let isMarked =
            text(next - 1) == "'" || (isJoined && text(next - 1) == "of")
            || (touches(next) && ["-", "/"].contains(text(next - 1)))
        return isMarked ? (fullYear(atom.number), next + 1) : nil
    }

    /// A year of four digits, or spelled out.
    func year(at place: Int) -> (value: Int, end: Int)? {
        if let atom = atom(place), atom.kind == .number {
            guard atom.digits == 4, (1000...2199).contains(atom.number), !isInsideNumber(place),
                !isDecimal(place)
            else { return nil }
            return (atom.number, place + 1)
        }
        if text(place) == "'", let atom = atom(place + 1), atom.digits == 2, touches(place + 1) {
            return (fullYear(atom.number), place + 2)
        }
        return spelledYear(at: place)
    }

    /// Two digits are of the hundred years that end thirty years from 2000.
    func fullYear(_ number: Int) -> Int {
        number >= 100 ? number : number <= 30 ? 2000 + number : 1900 + number
    }

    /// "nineteen ninety-six", "nineteen hundred and five", "two thousand and five".
    private func spelledYear(at place: Int) -> (value: Int, end: Int)? {
        let head = word(place).number
        if (13...20).contains(head) || head == 2 {
            if head == 2, text(place + 1) != "thousand" { return nil }
            if head == 2 || text(place + 1) == "hundred" {
                guard let number = spelledNumber(at: place), (1300...2199).contains(number.value),
                    number.value != 2000
                else { return nil }
                return (Int(number.value), number.end)
            }
            guard let rest = spelledNumber(at: skip("-", place + 1)), (10...99).contains(rest.value)
            else { return nil }
            return (head * 100 + Int(rest.value), rest.end)
        }
        return nil
    }

    // MARK: Holidays and days of a month

    /// "Christmas", "last Easter", "Independence Day of this year", "Easter 2018".
    func holidayDate(at place: Int) -> Dated? {
        let named = which(at: place)
        let start = named?.end ?? place
        guard let first = atom(start), let found = lexicon.holidays.longest(in: atoms[start...]),
            first.startsCapital || isYear(found.end) || named != nil || found.end > start + 1
                || first.text == "easter"
        else { return nil }
        // "in the new year" is the year itself.
        if found.end == start + 2, text(start + 1) == "year",
            ["the", "a"].contains(text(start - 1))
        {
            return nil
        }
        let end = found.end
        let next = skip(",", end)
        if let year = year(at: next) {
            let date = DateMeaning.calendar(CalendarParts(year: year.value))
            return (year.end, .holiday(found.number, year: date, .bare))
        }
        if text(end) == "of", let year = periodDate(at: end + 1),
            case .period(let unit, _) = year.date,
            unit.code == "Y"
        {
            return (year.end, .holiday(found.number, year: year.date, .bare))
        }
        return (end, .holiday(found.number, year: nil, named?.which ?? .bare))
    }

    private func isYear(_ place: Int) -> Bool { year(at: place) != nil }

    /// "the 21st of this month", "the 15th day of next month", "the 21st".
    func dayOfMonth(at place: Int) -> Dated? {
        let start = skip("the", place)
        guard let day = ordinal(at: start), (1...31).contains(day.value) else { return nil }
        let isDay = text(day.end) == "day"
        let next = skip("of", isDay ? day.end + 1 : day.end)
        if let month = periodDate(at: next), case .period(let unit, _) = month.date,
            unit.code == "M",
            next > day.end || isDay || atom(start)?.kind == .number
        {
            return (month.end, .dayOf(day.value, month: month.date))
        }
        // "on the 21st" alone: digits, an article and a preposition before it.
        guard start > place, atom(start)?.kind == .number,
            ["on", "by", "until"].contains(text(place - 1)),
            !["NN", "NNS", "JJ", "NNP"].contains(tag(day.end))
        else { return nil }
        return (day.end, .dayOf(day.value, month: nil))
    }
}
