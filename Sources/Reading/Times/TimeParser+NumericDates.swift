import Language

/// Dates written in figures: "2025-02-04", "4/2/2025", "05-Aug-2016".
extension TimeParser {
    /// "2025-02-04", "4/2/2025", "23.04.2022", "05-Aug-2016", "20250204".
    func numericDate(at place: Int) -> Dated? {
        guard let first = atom(place), first.kind == .number || first.word.month > 0 else {
            return nil
        }
        if first.digits == 8, let parts = compactDate(first.number) { return (place + 1, parts) }
        let mark = text(place + 1)
        guard ["-", "/", "."].contains(mark), touches(place + 1), touches(place + 2) else {
            return spacedDate(at: place)
        }
        guard let second = component(place + 2) else { return nil }
        guard text(place + 3) == mark, touches(place + 3), touches(place + 4),
            let one = component(place), let third = component(place + 4)
        else { return yearAndMonth(at: place, mark) }
        guard
            !touches(place + 5) || ![mark].contains(text(place + 5)) || !touches(place + 6)
                || atom(place + 6)?.kind != .number
        else { return nil }
        return ordered([one, second, third]).map { (place + 5, .calendar($0)) }
    }

    /// One of three fields: a number or a month's name.
    private struct Component {
        let number: Int
        let digits: Int
        let isName: Bool
    }

    private func component(_ place: Int) -> Component? {
        guard let atom = atom(place) else { return nil }
        if atom.word.month > 0 {
            return Component(number: atom.word.month, digits: 0, isName: true)
        }
        guard atom.kind == .number, [1, 2, 4].contains(atom.digits) else { return nil }
        return Component(number: atom.number, digits: atom.digits, isName: false)
    }

    /// The order of year, month and day: a name is the month, four digits are the
    /// year; else month before day as in American English, unless that is no date or
    /// the outlet writes otherwise.
    private func ordered(_ fields: [Component]) -> CalendarParts? {
        let years = fields.filter { $0.digits == 4 }
        guard years.count <= 1 else { return nil }
        var rest = fields
        let year: Component
        if let place = fields.firstIndex(where: { $0.digits == 4 }) {
            year = rest.remove(at: place)
        } else {
            year = rest.removeLast()
            guard year.digits == 2 else { return nil }
        }
        guard rest.count == 2, !year.isName else { return nil }
        var (month, day) = (rest[0], rest[1])
        let isYearLast = fields[0].digits != 4
        if dayComesFirst, isYearLast, !month.isName, day.number <= 12 {
            (month, day) = (day, month)
        }
        if day.isName || (!month.isName && month.number > 12) { (month, day) = (day, month) }
        guard (1...12).contains(month.number), (1...31).contains(day.number), !day.isName else {
            return nil
        }
        return CalendarParts(year: fullYear(year.number), month: month.number, day: day.number)
    }

    private func compactDate(_ number: Int) -> DateMeaning? {
        let (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
        guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        return .calendar(CalendarParts(year: year, month: month, day: day))
    }

    /// "2016 10 16": a year and two numbers of two digits.
    private func spacedDate(at place: Int) -> Dated? {
        guard let year = atom(place), year.digits == 4, (1900...2100).contains(year.number),
            let month = atom(place + 1), month.digits == 2, (1...12).contains(month.number),
            let day = atom(place + 2), day.digits == 2, (1...31).contains(day.number)
        else { return nil }
        let parts = CalendarParts(year: year.number, month: month.number, day: day.number)
        return (place + 3, .calendar(parts))
    }

    /// "2015-12", "12/2015", "Dec-2018"; "2014-15" is no month.
    private func yearAndMonth(at place: Int, _ mark: String) -> Dated? {
        guard mark != ".", let one = component(place), let two = component(place + 2) else {
            return nil
        }
        let (year, month) = one.digits == 4 ? (one, two) : (two, one)
        guard year.digits == 4, (1900...2100).contains(year.number),
            (1...12).contains(month.number),
            month.isName || one.digits == 4 || month.digits == 2
        else { return nil }
        // "the 2008-09 season" is two years.
        if one.digits == 4, month.number == (year.number + 1) % 100, mark == "-",
            text(place - 1) == "the" || tag(place + 3).hasPrefix("NN")
        {
            return nil
        }
        return (place + 3, .calendar(CalendarParts(year: year.number, month: month.number)))
    }
}
