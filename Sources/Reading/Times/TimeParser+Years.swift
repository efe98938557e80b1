import Language

/// Years, decades and fiscal years.
extension TimeParser {
    /// "2009", "the year 2008", "fiscal 2009", "FY08", "cy18", "'82".
    func yearDate(at place: Int) -> Dated? {
        if let fiscal = fiscalYear(at: place) { return fiscal }
        var next = skip("the", place)
        next = skip("calendar", next)
        if text(next) == "year" {
            next = skip("of", next + 1)
            guard let year = year(at: next) else { return nil }
            return (year.end, .calendar(CalendarParts(year: year.value)))
        }
        guard let year = year(at: place) else { return nil }
        guard atom(place)?.kind != .number || isYear(place, year.value) else { return nil }
        if text(place) == "'", !isShortYear(place) { return nil }
        if let month = month(at: year.end), dayNumber(at: year.end + 1) == nil {
            return (year.end + 1, .calendar(CalendarParts(year: year.value, month: month)))
        }
        return (year.end, .calendar(CalendarParts(year: year.value)))
    }

    /// "'82" after a space; the closing mark of a quotation is none.
    private func isShortYear(_ place: Int) -> Bool {
        !touches(place) && text(place + 2) != "s" && word(place + 2).unit == nil
    }

    private func fiscalYear(at place: Int) -> Dated? {
        let start = skip("the", place)
        switch text(start) {
        case "fiscal", "financial", "fy":
            let next = skip("'", skip("year", start + 1))
            guard let number = atom(next), number.digits == 4 || number.digits == 2,
                text(start) != "financial" || text(start + 1) == "year",
                !touches(next + 1)
                    || atom(next + 1)?.kind == .mark
            else { return nil }
            let date = DateMeaning.calendar(CalendarParts(year: fullYear(number.number)))
            return (next + 1, .fiscalYear(date))
        case "cy":
            guard let number = atom(start + 1), number.digits == 4 || number.digits == 2 else {
                return nil
            }
            return (start + 2, .calendar(CalendarParts(year: fullYear(number.number))))
        default: return yearThenFiscal(at: start)
        }
    }

    /// "the 2011 fiscal year", "the 2011-12 financial year".
    private func yearThenFiscal(at place: Int) -> Dated? {
        guard let year = atom(place), year.digits == 4, (1900...2100).contains(year.number),
            ["fiscal", "financial"].contains(text(place + 1)), text(place + 2) == "year"
        else { return nil }
        let date = DateMeaning.calendar(CalendarParts(year: year.number))
        return (place + 3, .fiscalYear(date))
    }

    /// Whether four digits are a year and no count, sum or name of a thing.
    private func isYear(_ place: Int, _ value: Int) -> Bool {
        let (before, after) = (text(place - 1), text(place + 1))
        if ["$", "€", "£", "#", "¥", "₹"].contains(before)
            || touches(place) && !["-", "/", "(", "[", "'", "\"", "\u{201C}", "="].contains(before)
        {
            return false
        }
        if ["%", "°"].contains(after) || touches(place + 1) && atom(place + 1)?.kind == .word {
            return false
        }
        if after == "-", touches(place + 1), word(place + 2).unit != nil { return false }
        if word(place + 1).scale > 0 { return false }
        if let unit = word(place + 1).unit,
            !["D", "W", "M", "Q", "Y"].contains(unit.code)
                || word(place + 1).isPluralUnit
        {
            return false
        }
        if Self.measures.contains(after)
            || ["no", "nos", "number", "flight", "bus", "route"].contains(before)
        {
            return false
        }
        guard (1900...2100).contains(value) else {
            return isAfterYearWord(place) && tokens[atoms[place].token].dep == "pobj"
        }
        return isAfterYearWord(place) || !isCount(place, value)
    }

    private static let measures: Set<String> = [
        "acres", "barrels", "degrees", "dollars", "euros", "feet", "ft", "gallons", "hectares",
        "kg",
        "kilograms", "kilometers", "kilometres", "km", "lb", "lbs", "meters", "metres", "miles",
        "mph", "people", "percent", "points", "pounds", "tonnes", "tons", "troops", "workers",
        "gmt", "utc", "hours", "est", "edt",
    ]

    private func isAfterYearWord(_ place: Int) -> Bool {
        [
            "in", "since", "by", "until", "during", "before", "after", "from", "early", "late",
            "mid",
            "year", "to", "of", "between", "circa", "through",
        ].contains(text(place - 1)) && !isCount(place, atoms[place].number)
    }

    /// "2000 people": a number that counts the plural after it. "The 2008
    /// elections" are no count, for round numbers alone count without a comma.
    private func isCount(_ place: Int, _ value: Int) -> Bool {
        let token = tokens[atoms[place].token]
        guard token.dep == "nummod", tokens.indices.contains(token.head) else { return false }
        let head = tokens[token.head]
        guard head.start > token.start, head.tag == "NNS" else { return false }
        return text(place - 1) != "the" && (value % 50 == 0 || value > 2030)
    }

    /// "the 1990s", "'90s", "the nineties", "70s", "the 19th century" aside.
    func decadeDate(at place: Int) -> Dated? {
        let start = skip("the", place)
        if let words = Self.decades[text(start)] {
            return start > place ? (start + 1, .decade(words)) : nil
        }
        let isMarked = text(start) == "'"
        let digits = isMarked ? start + 1 : start
        guard let number = atom(digits), number.kind == .number, number.number % 10 == 0 else {
            return nil
        }
        let mark = text(digits + 1) == "'" ? digits + 2 : digits + 1
        guard text(mark) == "s", touches(mark), touches(digits + 1) else { return nil }
        switch number.digits {
        case 4 where (1000...2100).contains(number.number):
            return (mark + 1, .decade(number.number))
        case 2 where isMarked || start > place || isEraPlace(place):
            return (mark + 1, .decade(number.number))
        default: return nil
        }
    }

    /// "the cars of the 70s and 80s", "in 80s style"; "she is in her 70s" is an age.
    private func isEraPlace(_ place: Int) -> Bool {
        ["and", "or", "to", "early", "late", "mid", "-"].contains(text(place - 1))
            && decadeBefore(place)
            || ["early", "late", "mid"].contains(text(place - 2)) && text(place - 3) == "the"
    }

    private func decadeBefore(_ place: Int) -> Bool {
        text(place - 2) == "s" && atom(place - 3)?.kind == .number
            && (text(place - 4) == "the" || (atom(place - 3)?.digits ?? 0) == 4
                || text(place - 4) == "'")
    }

    private static let decades = [
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
        "seventies": 70,
        "eighties": 80, "nineties": 90,
    ]
}
