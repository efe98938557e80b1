import News

/// Reckons dates from what the words say, the day of publication and what was
/// spoken of before.
struct TimeResolver {
    /// The day that "today" is, and how it is known.
    let today: CalendarDay?
    let todayBasis: Basis
    let lexicon: TimeLexicon
    /// The last date that was spoken of.
    var spokenOf: TimePoint?
    /// The last month, quarter or half year that was spoken of.
    var span: TimePoint?
    /// The last day near today that was spoken of.
    var day: CalendarDay?

    init(today: CalendarDay?, basis: Basis, lexicon: TimeLexicon) {
        self.today = today
        todayBasis = basis
        self.lexicon = lexicon
    }

    /// A date with its value.
    struct Resolved {
        var value: String
        /// `nil` where the value is open.
        var point: TimePoint?
        var basis: Basis?
        var candidates: [String] = []

        init(_ point: TimePoint, _ basis: Basis) {
            value = point.value
            self.point = point
            self.basis = basis
        }

        init(open value: String) {
            self.value = value
        }
    }

    func resolve(_ date: DateMeaning, _ tense: Tense) -> Resolved {
        switch date {
        case .calendar(let parts): calendar(parts, tense)
        case .decade(let number): decade(number)
        case .century(let number): century(number)
        case .day(let offset): fromToday(.day, offset)
        case .weekday(let weekday, let which): self.weekday(weekday, which, tense)
        case .weekdayOf(let weekday, let week): weekdayOf(weekday, resolve(week, tense))
        case .month(let month, let which): self.month(month, which, tense)
        case .period(let unit, let which): period(unit, which, tense)
        case .fiscalYear(let year): fiscal(resolve(year, tense))
        case .part(let unit, let number, let whole): part(unit, number, whole, tense)
        case .season(let code, let year, let which): season(code, year, which, tense)
        case .holiday(let number, let year, let which): holiday(number, year, which, tense)
        case .dayOf(let day, let month): dayOf(day, month, tense)
        case .shifted(let shift, let origin): shifted(shift, origin, tense)
        case .samePeriod(let year, let unit): samePeriod(year, unit, tense)
        }
    }

    func fromToday(_ grain: TimePoint.Grain, _ offset: Int) -> Resolved {
        guard let today else { return Resolved(open: grain.open) }
        return Resolved(TimePoint(grain, of: today).moved(offset), todayBasis)
    }

    /// The period around the date spoken of, else around today.
    func fromSpokenOf(_ grain: TimePoint.Grain, _ offset: Int) -> Resolved {
        let base = grain == .day ? day : spokenOf?.first
        guard let base else { return fromToday(grain, offset) }
        return Resolved(TimePoint(grain, of: base).moved(offset), .relative)
    }

    private func decade(_ number: Int) -> Resolved {
        if number >= 100 {
            return CalendarDay(number, 1, 1).map { Resolved(TimePoint(.decade, of: $0), .stated) }
                ?? Resolved(open: "XXX")
        }
        // "the 80s" are the last ones before the report.
        let year = today?.year ?? 2030
        let full = (year - number) / 100 * 100 + number
        return CalendarDay(full, 1, 1).map { Resolved(TimePoint(.decade, of: $0), .stated) }
            ?? Resolved(open: "XX\(number / 10)")
    }

    private func century(_ number: Int) -> Resolved {
        CalendarDay(number * 100, 1, 1).map { Resolved(TimePoint(.century, of: $0), .stated) }
            ?? Resolved(open: "XX")
    }

    private func fiscal(_ year: Resolved) -> Resolved {
        var fiscal = year
        fiscal.value = "FY" + year.value
        return fiscal
    }

    private func period(_ unit: TimeUnit, _ which: Which, _ tense: Tense) -> Resolved {
        switch which {
        case .bare where unit.grain == .weekend: return weekend(tense)
        case .bare where unit.grain == .quarter: return quarter(tense)
        case .bare: return fromToday(unit.grain, 0)
        case .offset(let offset):
            return unit.grain == .weekend && offset == 0
                ? weekend(tense) : fromToday(unit.grain, offset)
        case .nearest(let offset): return nearest(unit.grain, offset)
        case .spokenOf: return fromSpokenOf(unit.grain, 0)
        case .fromSpokenOf(let offset): return fromSpokenOf(unit.grain, offset)
        }
    }

    /// "this past weekend" is the last one that is over, "this coming week" the next; "this
    /// past week" is the one in which most of the last seven days lie.
    private func nearest(_ grain: TimePoint.Grain, _ offset: Int) -> Resolved {
        if grain == .week, offset < 0, let today, today.weekday >= Self.middleOfWeek {
            return fromToday(grain, 0)
        }
        if grain == .weekend, offset > 0, let today, today.weekday < 6 {
            return fromToday(grain, 0)
        }
        return fromToday(grain, offset)
    }

    /// Thursday: from then on four of the last seven days are of this week.
    private static let middleOfWeek = 4

    /// "the quarter" is the one spoken of; what is told of one in the past is told of
    /// the last that is over.
    private func quarter(_ tense: Tense) -> Resolved {
        if let span, span.grain == .quarter { return Resolved(span, .relative) }
        return fromToday(.quarter, tense == .past ? -1 : 0)
    }

    /// On Monday to Wednesday a past weekend is the one just over.
    private func weekend(_ tense: Tense) -> Resolved {
        guard let today else { return Resolved(open: TimePoint.Grain.weekend.open) }
        return fromToday(.weekend, tense == .past && today.weekday <= 3 ? -1 : 0)
    }

    // MARK: Weekdays

    private func weekday(_ weekday: Int, _ which: Which, _ tense: Tense) -> Resolved {
        guard let today else { return Resolved(open: "XXXX-WXX-\(weekday)") }
        let back = (today.weekday - weekday + 7) % 7
        let ahead = (weekday - today.weekday + 7) % 7
        let days: Int
        switch which {
        case .bare: days = tense.isAhead || tense == .present ? ahead : -back
        case .offset(0): days = tense == .past ? -back : ahead
        case .offset(let offset): days = weekday - today.weekday + 7 * offset
        case .nearest(let offset):
            days = offset > 0 ? (ahead == 0 ? 7 : ahead) : -(back == 0 ? 7 : back)
        case .spokenOf: return weekdayOf(weekday, fromSpokenOf(.week, 0))
        case .fromSpokenOf(let offset): return weekdayFromSpokenOf(weekday, offset, today)
        }
        return Resolved(TimePoint(.day, of: today.adding(days: days)), todayBasis)
    }

    /// "the following Monday": the first one after the day spoken of.
    private func weekdayFromSpokenOf(_ weekday: Int, _ offset: Int, _ today: CalendarDay)
        -> Resolved
    {
        let base = day ?? today
        let ahead = (weekday - base.weekday + 7) % 7
        let days = offset > 0 ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)
        return Resolved(
            TimePoint(.day, of: base.adding(days: days)), day == nil ? todayBasis : .relative)
    }

    private func weekdayOf(_ weekday: Int, _ week: Resolved) -> Resolved {
        guard let point = week.point else { return Resolved(open: "XXXX-WXX-\(weekday)") }
        let monday = TimePoint(.week, of: point.first).first
        return Resolved(
            TimePoint(.day, of: monday.adding(days: weekday - 1)), week.basis ?? .relative)
    }
}
