import News

/// Dates whose year is stated or not, and holidays.
extension TimeResolver {
    func calendar(_ parts: CalendarParts, _ tense: Tense) -> Resolved {
        guard let year = parts.year else {
            if let month = parts.month { return openYear(month, parts, tense) }
            return weekdayAndDay(parts, tense)
        }
        guard let month = parts.month else {
            return CalendarDay(year, 1, 1).map { Resolved(TimePoint(.year, of: $0), .stated) }
                ?? Resolved(open: String(year))
        }
        guard let day = CalendarDay(year, month, parts.day ?? 1) else {
            // "feb 30 2019": shown as it was stated, with no day of the calendar.
            var stated = Resolved(open: written(year, month, parts.day))
            stated.basis = .stated
            return stated
        }
        return Resolved(TimePoint(parts.day == nil ? .month : .day, of: day), .stated)
    }

    /// "2019-02-30" and "XXXX-02-04".
    private func written(_ year: Int?, _ month: Int, _ day: Int?) -> String {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return (year.map(String.init) ?? "XXXX") + "-" + two(month)
            + (day.map { "-" + two($0) } ?? "")
    }

    /// A month, or a day of a month, without its year.
    private func openYear(_ month: Int, _ parts: CalendarParts, _ tense: Tense) -> Resolved {
        guard let today else {
            var open = Resolved(open: written(nil, month, parts.day))
            if let weekday = parts.weekday, let day = parts.day {
                open.candidates = yearCandidates(month, day, weekday)
                open.basis = .weekday
            }
            return open
        }
        let grain: TimePoint.Grain = parts.day == nil ? .month : .day
        let years = [today.year - 1, today.year, today.year + 1]
        var points = years.compactMap { CalendarDay($0, month, parts.day ?? 1) }
            .map { TimePoint(grain, of: $0) }
        var basis = todayBasis
        if let weekday = parts.weekday {
            let fitting = points.filter { $0.first.weekday == weekday }
            if !fitting.isEmpty { (points, basis) = (fitting, .weekday) }
        }
        guard let point = choose(points, TimePoint(grain, of: today), tense) else {
            return Resolved(open: written(nil, month, parts.day))
        }
        return Resolved(point, basis)
    }

    /// The last one not after today, or the next one not before it.
    ///
    /// Nobody leaves out the year of a date that is nearly a year away, so a
    /// date just ahead is meant even where the tense is past.
    func choose(_ points: [TimePoint], _ now: TimePoint, _ tense: Tense) -> TimePoint? {
        let past = points.last { $0.first <= now.first }
        let future = points.first { $0.first >= now.first }
        guard let past else { return future }
        guard let future else { return past }
        let back = now.first.number - past.first.number
        let ahead = future.first.number - now.first.number
        switch tense {
        case .future: return future
        case .futureInPast: return now.grain == .day && ahead > 240 && back < 120 ? past : future
        case .present: return ahead < back ? future : past
        case .past, .unknown:
            let isNear =
                now.grain == .day
                ? back > 270 && ahead < 90 : back > 335 && ahead < 32 && tense == .unknown
            return isNear ? future : past
        }
    }

    /// "this August" is of this year, "last September" the last one before this month.
    func month(_ month: Int, _ which: Which, _ tense: Tense) -> Resolved {
        guard let today else { return Resolved(open: written(nil, month, nil)) }
        let points = [-1, 0, 1].compactMap { CalendarDay(today.year + $0, month, 1) }
            .map { TimePoint(.month, of: $0) }
        let now = TimePoint(.month, of: today).first
        let point: TimePoint? =
            switch which {
            case .offset(0): points.first { $0.first.year == today.year }
            case .offset(1), .nearest(1), .fromSpokenOf(1): points.first { $0.first > now }
            case .bare, .spokenOf: choose(points, TimePoint(.month, of: today), tense)
            default: points.last { $0.first < now }
            }
        return point.map { Resolved($0, todayBasis) } ?? Resolved(open: written(nil, month, nil))
    }

    /// "Monday 21": the nearest such day.
    private func weekdayAndDay(_ parts: CalendarParts, _ tense: Tense) -> Resolved {
        guard let weekday = parts.weekday, let number = parts.day else {
            return Resolved(open: "XXXX-XX-XX")
        }
        guard let today else { return Resolved(open: "XXXX-WXX-\(weekday)") }
        let distances = tense.isAhead ? [1] : tense == .past ? [-1] : [1, -1]
        for distance in 0...400 {
            for sign in distances {
                let day = today.adding(days: sign * distance)
                if day.weekday == weekday, day.day == number {
                    return Resolved(TimePoint(.day, of: day), .weekday)
                }
            }
        }
        return Resolved(open: "XXXX-WXX-\(weekday)")
    }

    /// "the 21st of this month"; alone, the nearest 21st by the tense.
    func dayOf(_ number: Int, _ month: DateMeaning?, _ tense: Tense) -> Resolved {
        if let month {
            let resolved = resolve(month, tense)
            guard let first = resolved.point?.first,
                let day = CalendarDay(first.year, first.month, number)
            else { return Resolved(open: TimePoint.Grain.day.open) }
            return Resolved(TimePoint(.day, of: day), resolved.basis ?? .relative)
        }
        guard let today else { return Resolved(open: TimePoint.Grain.day.open) }
        let points = [-1, 0, 1].map { today.adding(months: $0) }
            .compactMap { CalendarDay($0.year, $0.month, number) }.map { TimePoint(.day, of: $0) }
        let now = TimePoint(.day, of: today)
        let point =
            tense.isAhead
            ? points.first { $0.first >= now.first } : points.last { $0.first <= now.first }
        return point.map { Resolved($0, todayBasis) } ?? Resolved(open: TimePoint.Grain.day.open)
    }

    func holiday(_ number: Int, _ year: DateMeaning?, _ which: Which, _ tense: Tense) -> Resolved {
        let rule = lexicon.holidayRules[number]
        if rule.isOfOneYear, let day = rule.day(in: 1) {
            return Resolved(TimePoint(.day, of: day), .stated)
        }
        if let year {
            let resolved = resolve(year, tense)
            guard let first = resolved.point?.first, let day = rule.day(in: first.year) else {
                return Resolved(open: TimePoint.Grain.day.open)
            }
            return Resolved(TimePoint(.day, of: day), resolved.basis ?? .stated)
        }
        guard let today else {
            // A holiday of a fixed day keeps it: XXXX-12-25.
            let day = rule.day(in: 2000)
            guard let day, rule == HolidayRule("day \(day.month) \(day.day)") else {
                return Resolved(open: TimePoint.Grain.day.open)
            }
            return Resolved(open: written(nil, day.month, day.day))
        }
        let points = (-2...2).compactMap { rule.day(in: today.year + $0) }.map {
            TimePoint(.day, of: $0)
        }
        let point: TimePoint? =
            switch which {
            case .offset(let offset) where offset < 0, .nearest(let offset) where offset < 0,
                .fromSpokenOf(let offset) where offset < 0:
                points.last { $0.first < today }
            case .offset(1), .nearest(1), .fromSpokenOf(1): points.first { $0.first > today }
            case .offset(0): points.first { $0.first.year == today.year }
            default:
                choose(points, TimePoint(.day, of: today), tense == .unknown ? .present : tense)
            }
        return point.map { Resolved($0, todayBasis) } ?? Resolved(open: TimePoint.Grain.day.open)
    }

    // MARK: Without a year

    /// The years that candidates are given for.
    static let candidateYears = 1990...2035

    /// The days of a month and number that fall on a weekday.
    func yearCandidates(_ month: Int, _ day: Int, _ weekday: Int) -> [String] {
        Self.candidateYears.compactMap { CalendarDay($0, month, day) }
            .filter { $0.weekday == weekday }.map(\.description)
    }
}
