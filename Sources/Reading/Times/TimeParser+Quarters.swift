import Language

/// Parts of a year or month by their number: "Q3 2008", "the last week of March".
extension TimeParser {
    /// "the third quarter of 2008", "Q3", "last week of March", "the second half".
    func partDate(at place: Int) -> Dated? {
        let start = skip("fiscal", skip("the", place))
        if let quarter = shortQuarter(at: start) { return quarter }
        if text(start) == "week" || text(start) == "day", let number = atom(start + 1),
            number.kind == .number,
            (1...53).contains(number.number), number.digits <= 2, let unit = word(start).unit,
            unit.code == "W"
        {
            return inside(.init("W"), number.number, start + 2, isNamed: true)
        }
        guard let ordinal = ordinal(at: start) else { return nil }
        let kind = skip("-", skip(["fiscal", "calendar"], ordinal.end))
        if text(kind) == "half" { return half(ordinal.value, kind + 1) }
        guard let unit = word(kind).unit, !word(kind).isPluralUnit else { return nil }
        switch unit.code {
        case "Q":
            return inside(unit, ordinal.value, kind + 1, isNamed: text(ordinal.end - 1) != "last")
        case "W", "M", "D", "WE": return inside(unit, ordinal.value, kind + 1, isNamed: false)
        default: return century(ordinal.value, unit, kind + 1)
        }
    }

    private func half(_ number: Int, _ place: Int) -> Dated? {
        guard number <= 2 || number == 99 else { return nil }
        let unit = TimeUnit("HALF")
        let dated = inside(unit, number == 99 ? 2 : number, place, isNamed: false)
        if let dated { return dated }
        // "the second half" of a match is no half of a year.
        guard
            text(place) == "-" || isOfBusiness(place)
                || ["results", "profit", "profits", "earnings", "sales", "revenue", "net"].contains(
                    text(place))
        else { return nil }
        return (place, .part(unit, number, of: nil))
    }

    /// "sales in the first half": figures of a business have half years.
    private func isOfBusiness(_ place: Int) -> Bool {
        guard ["during", "for", "in"].contains(text(place - 4)), text(place - 3) == "the" else {
            return false
        }
        return (max(0, place - 14)..<min(atoms.count, place + 10)).contains {
            Self.figures.contains(text($0))
        }
    }

    private static let figures: Set<String> = [
        "deliveries", "earnings", "economy", "exports", "gdp", "growth", "imports", "income",
        "inflation", "loss", "losses", "orders", "output", "production", "profit", "profits",
        "revenue", "revenues", "sales", "shipments", "turnover",
    ]

    private func century(_ number: Int, _ unit: TimeUnit, _ place: Int) -> Dated? {
        unit.factor == 100 && (2...22).contains(number) ? (place, .century(number - 1)) : nil
    }

    /// A part, followed by "of" a longer period where one follows.
    private func inside(_ unit: TimeUnit, _ number: Int, _ place: Int, isNamed: Bool) -> Dated? {
        let next = skip([",", "of", "in"], place)
        if next > place || atom(next)?.kind == .number || word(next).which != nil,
            let whole = date(at: skip("of", skip(",", place))), isWhole(whole.date)
        {
            return (whole.end, .part(unit, number, of: whole.date))
        }
        return isNamed ? (place, .part(unit, number, of: nil)) : nil
    }

    private func isWhole(_ date: DateMeaning) -> Bool {
        switch date {
        case .calendar(let parts): parts.day == nil
        case .period(let unit, _): unit.code == "Y" || unit.code == "M" || unit.code == "Q"
        case .fiscalYear, .samePeriod: true
        default: false
        }
    }

    /// "Q3", "Q3 2008", "2008 Q3", "H1", "third-quarter".
    private func shortQuarter(at place: Int) -> Dated? {
        if let year = year(at: place), let short = shortQuarter(at: skip("-", year.end)),
            case .part(let unit, let number, nil) = short.date
        {
            let date = DateMeaning.calendar(CalendarParts(year: year.value))
            return (short.end, .part(unit, number, of: date))
        }
        guard ["q", "h"].contains(text(place)), atom(place)?.startsCapital == true,
            touches(place + 1),
            let number = atom(place + 1), number.digits == 1,
            (1...(text(place) == "q" ? 4 : 2)).contains(number.number)
        else { return nil }
        let unit = TimeUnit(text(place) == "q" ? "Q" : "HALF")
        return inside(unit, number.number, place + 2, isNamed: true)
    }
}
