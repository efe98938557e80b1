import News

/// Quarters, weeks of a month, seasons, and dates told from other dates.
extension TimeResolver {
    func part(_ unit: TimeUnit, _ number: Int, _ whole: DateMeaning?, _ tense: Tense) -> Resolved {
        guard let whole else { return partAlone(unit, number, tense) }
        var resolved = resolve(whole, tense)
        let isFiscal = resolved.value.hasPrefix("FY")
        guard let point = resolved.point else {
            resolved.value = openPart(unit, number)
            return resolved
        }
        guard let found = inside(point, unit, number) else { return resolved }
        var result = Resolved(found, resolved.basis ?? .relative)
        if isFiscal { result.value = "FY" + result.value }
        return result
    }

    private func openPart(_ unit: TimeUnit, _ number: Int) -> String {
        switch unit.grain {
        case .quarter: "XXXX-Q\(number == 99 ? "4" : String(number))"
        case .half: "XXXX-H\(number)"
        default: unit.grain.open
        }
    }

    /// The third month of a year, the last week of a month.
    private func inside(_ whole: TimePoint, _ unit: TimeUnit, _ number: Int) -> TimePoint? {
        let grain = unit.grain
        let next = whole.moved(1).first
        guard grain == .week else {
            let first = TimePoint(grain, of: whole.first)
            let last = TimePoint(grain, of: next.adding(days: -1))
            let found = number == 99 ? last : first.moved(number - 1)
            return found.first < next ? found : nil
        }
        // Weeks of a year are ISO weeks; of a month, those whose Thursday is in it.
        let thursday = { (day: CalendarDay) in day.adding(days: (4 - day.weekday + 7) % 7) }
        let end = next.adding(days: -1)
        let lastThursday = end.adding(days: -((end.weekday - 4 + 7) % 7))
        let day = number == 99 ? lastThursday : thursday(whole.first).adding(days: 7 * (number - 1))
        return day < next ? TimePoint(.week, of: day) : nil
    }

    /// "the third quarter" and "week 31" without a year.
    private func partAlone(_ unit: TimeUnit, _ number: Int, _ tense: Tense) -> Resolved {
        guard let today else { return Resolved(open: openPart(unit, number)) }
        let number = number == 99 ? (unit.grain == .quarter ? 4 : 2) : number
        let points = [-1, 0, 1].compactMap { CalendarDay(today.year + $0, 1, 1) }
            .compactMap { inside(TimePoint(.year, of: $0), unit, number) }
        guard points.count == 3 else { return Resolved(open: openPart(unit, number)) }
        if unit.grain == .week { return Resolved(points[1], todayBasis) }
        let now = TimePoint(unit.grain, of: today)
        let point =
            tense.isAhead
            ? points.first { $0.first >= now.first } : points.last { $0.first <= now.first }
        return Resolved(point ?? points[1], todayBasis)
    }

    func season(_ code: String, _ year: DateMeaning?, _ which: Which, _ tense: Tense) -> Resolved {
        if let year {
            let resolved = resolve(year, tense)
            guard let first = resolved.point?.first, let point = TimePoint.season(code, first.year)
            else {
                return Resolved(open: "XXXX-\(code)")
            }
            return Resolved(point, resolved.basis ?? .relative)
        }
        guard let today else { return Resolved(open: "XXXX-\(code)") }
        let points = [-1, 0, 1].compactMap { TimePoint.season(code, today.year + $0) }
        guard points.count == 3 else { return Resolved(open: "XXXX-\(code)") }
        let running = points.last { $0.first <= today }
        let point: TimePoint? =
            switch which {
            case .offset(0): points[1]
            case .offset(1), .nearest(1), .fromSpokenOf(1): points.first { $0.first > today }
            case .offset(-1), .nearest(-1), .fromSpokenOf(-1):
                points.last { $0.first.adding(months: 3) <= today }
            default:
                tense.isAhead ? points.first { $0.first.adding(months: 3) > today } : running
            }
        return Resolved(point ?? points[1], todayBasis)
    }

    /// "the same period last year": the last period spoken of, in another year; a
    /// quarter or month that none was spoken of is the last that is over.
    func samePeriod(_ year: DateMeaning?, _ unit: TimeUnit?, _ tense: Tense) -> Resolved {
        let target = year.map { resolve($0, tense) }
        guard let span = periodMeant(unit) else { return target ?? fromSpokenOf(.year, -1) }
        guard let target else {
            return Resolved(TimePoint(span.grain, of: span.first.adding(months: -12)), .relative)
        }
        guard let first = target.point?.first,
            let day = CalendarDay(first.year, span.first.month, min(span.first.day, 28))
        else { return target }
        return Resolved(TimePoint(span.grain, of: day), .relative)
    }

    private func periodMeant(_ unit: TimeUnit?) -> TimePoint? {
        let known = [spokenOf, span].compactMap { $0 }.filter {
            $0.grain != .day && $0.grain != .year
        }
        guard let unit else { return known.first }
        if let fitting = known.first(where: { $0.grain == unit.grain }) { return fitting }
        return today.map { TimePoint(unit.grain, of: $0).moved(-1) }
    }

    // MARK: Shifts

    func shifted(_ shift: TimeShift, _ origin: TimeOrigin, _ tense: Tense) -> Resolved {
        let base: Resolved
        switch origin {
        case .publication: base = fromToday(.day, 0)
        case .spokenOf: base = start(of: shift)
        case .event: return Resolved(open: (shift.steps.last?.unit.grain ?? .day).open)
        case .date(let date): base = resolve(date, tense)
        }
        let grain = self.grain(of: shift, origin, base.point?.grain ?? .day)
        guard let start = base.point?.first else { return Resolved(open: grain.open) }
        let day = shift.steps.reduce(start) { $0.adding($1, direction: shift.direction) }
        return Resolved(TimePoint(grain, of: day), base.basis ?? .relative)
    }

    /// What "later" counts from: the date spoken of where it is as fine as the shift.
    ///
    /// "in 2016. A day later" may be any day; the last day that was spoken of is
    /// then the likeliest.
    private func start(of shift: TimeShift) -> Resolved {
        guard let spokenOf else { return fromToday(.day, 0) }
        let isFine = shift.steps.allSatisfy { step in
            switch spokenOf.grain {
            case .day: true
            case .week, .weekend: step.unit.code != "D"
            case .month, .quarter, .half: !["D", "W", "NIGHT"].contains(step.unit.code)
            default: step.unit.code == "Y"
            }
        }
        if isFine { return Resolved(spokenOf, .relative) }
        return day.map { Resolved(TimePoint(.day, of: $0), .relative) }
            ?? Resolved(open: TimePoint.Grain.day.open)
    }

    /// "two years ago" names a year, "two weeks ago" a day, "a year earlier" the
    /// quarter or month a year before the one spoken of.
    private func grain(of shift: TimeShift, _ origin: TimeOrigin, _ base: TimePoint.Grain)
        -> TimePoint.Grain
    {
        if case .date = origin { return .day }
        let last = shift.steps.last
        let isWhole = shift.steps.allSatisfy { $0.amount == $0.amount.rounded() }
        switch last?.unit.code {
        case "Y":
            if origin == .spokenOf, base != .day {
                return base == .week || base == .weekend ? .year : base
            }
            return isWhole ? .year : .month
        case "M", "Q": return last?.unit.code == "Q" ? .quarter : .month
        default: return .day
        }
    }
}

extension CalendarDay {
    /// A step of a shift on; a half year is six months.
    fileprivate func adding(_ step: TimeShift.Step, direction: Int) -> CalendarDay {
        let amount = min(step.amount, 9999) * Double(direction)
        return switch step.unit.code {
        case "Y": adding(months: Int((amount * 12).rounded()))
        case "Q": adding(months: Int((amount * 3).rounded()))
        case "M":
            amount == amount.rounded()
                ? adding(months: Int(amount)) : adding(days: Int((amount * 30).rounded()))
        case "W": adding(days: Int((amount * 7).rounded()))
        case "D", "NIGHT": adding(days: Int(amount.rounded()))
        case "WE": adding(days: Int((amount * 7).rounded()))
        default: self
        }
    }
}
