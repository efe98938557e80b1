import Language

/// Ranges of dates: each end is an expression of its own, and what one end leaves
/// out the other gives.
extension TimeParser {
    private static let links: Set<String> = ["-", "to", "and", "or", "through", "until", "till"]

    /// "3" of "between 3 and 5 May" and "3-5 May".
    func rangeStart(at place: Int) -> TimeMatch? {
        guard let first = atom(place), first.kind == .number, !isInsideNumber(place),
            let day = dayNumber(at: place), Self.links.contains(text(day.end)),
            atom(day.end + 1)?.kind == .number, let last = dayMonthDate(at: day.end + 1),
            case .calendar(var parts) = last.date, let end = parts.day, day.value < end
        else { return nil }
        parts.day = day.value
        return TimeMatch(start: place, end: day.end, meaning: .date(.calendar(parts)))
    }

    /// "5" of "March 3-5" and "March 3 to 5, 2011".
    func rangeEnd(after match: TimeMatch) -> TimeMatch? {
        guard case .date(.calendar(var parts)) = match.meaning, let day = parts.day,
            parts.month != nil, parts.weekday == nil, Self.links.contains(text(match.end)),
            atom(match.end + 1)?.kind == .number, let last = dayNumber(at: match.end + 1),
            day < last.value, last.value - day < 31, month(at: last.end) == nil,
            !["NN", "NNS", "CD", "JJ"].contains(tag(last.end)) || text(match.end) == "-",
            word(last.end).unit == nil, !["-", "/"].contains(text(last.end))
        else { return nil }
        parts.day = last.value
        var end = last.end
        if parts.year == nil, let year = year(at: skip(",", last.end)) {
            parts.year = year.value
            end = year.end
        }
        return TimeMatch(start: match.end + 1, end: end, meaning: .date(.calendar(parts)))
    }

    /// Gives "April" of "between April and June 2008" its year, and puts the Friday
    /// of "from Monday to Friday" after the Monday.
    func joined(_ found: [TimeMatch]) -> [TimeMatch] {
        var found = found
        for index in found.indices.dropFirst().reversed() {
            let (first, second) = (found[index - 1], found[index])
            guard second.start == first.end + 1, Self.links.contains(text(first.end)) else {
                continue
            }
            switch (first.meaning, second.meaning) {
            case (.date(.calendar(var one)), .date(.calendar(let two))):
                guard one.year == nil, let month = one.month, let year = two.year,
                    let last = two.month
                else { continue }
                one.year = month <= last ? year : year - 1
                found[index - 1].meaning = .date(.calendar(one))
            case (.date(.weekday(_, .bare)), .date(.weekday(let weekday, .bare))):
                guard ["to", "through", "until", "till", "-"].contains(text(first.end)) else {
                    continue
                }
                found[index].meaning = .date(.weekday(weekday, .fromSpokenOf(1)))
            default: continue
            }
        }
        return found
    }
}
