import News

/// A period of the calendar that is known: its grain and its first day.
struct TimePoint: Sendable, Hashable {
    enum Grain: Sendable, Hashable {
        case day, week, weekend, month, quarter, half
        case season(String)
        case year, decade, century
    }

    var grain: Grain
    var first: CalendarDay

    /// The period of a grain that a day is in. Seasons begin with the months of
    /// meteorology; a winter belongs to the year in which it begins.
    init(_ grain: Grain, of day: CalendarDay) {
        self.grain = grain
        let month: Int? =
            switch grain {
            case .month: day.month
            case .quarter: (day.month - 1) / 3 * 3 + 1
            case .half: day.month < 7 ? 1 : 7
            case .year, .decade, .century: 1
            default: nil
            }
        let year: Int =
            switch grain {
            case .decade: max(1, day.year / 10 * 10)
            case .century: max(1, day.year / 100 * 100)
            default: day.year
            }
        switch grain {
        case .week: first = day.adding(days: 1 - day.weekday)
        case .weekend: first = day.adding(days: 6 - day.weekday)
        default: first = month.flatMap { CalendarDay(year, $0, 1) } ?? day
        }
    }

    /// The value as TIMEX3 writes it.
    var value: String {
        let text = first.description
        let year = String(text.prefix(4))
        switch grain {
        case .day: return text
        case .month: return String(text.prefix(7))
        case .year: return year
        case .decade: return String(text.prefix(3))
        case .century: return String(text.prefix(2))
        case .quarter: return "\(year)-Q\((first.month + 2) / 3)"
        case .half: return "\(year)-H\(first.month < 7 ? 1 : 2)"
        case .season(let code): return "\(year)-\(code)"
        case .week: return week
        case .weekend: return week + "-WE"
        }
    }

    private var week: String {
        let week = first.isoWeek
        let year = CalendarDay(week.year, 1, 1)?.description.prefix(4) ?? ""
        return "\(year)-W\(week.week < 10 ? "0" : "")\(week.week)"
    }

    /// So many periods of the same grain on.
    func moved(_ count: Int) -> TimePoint {
        switch grain {
        case .day: TimePoint(.day, of: first.adding(days: count))
        case .week, .weekend: TimePoint(grain, of: first.adding(days: 7 * count))
        case .month: TimePoint(.month, of: first.adding(months: count))
        case .quarter: TimePoint(.quarter, of: first.adding(months: 3 * count))
        case .half: TimePoint(.half, of: first.adding(months: 6 * count))
        case .season, .year: TimePoint(grain, of: first.adding(months: 12 * count))
        case .decade: TimePoint(.decade, of: first.adding(months: 120 * count))
        case .century: TimePoint(.century, of: first.adding(months: 1200 * count))
        }
    }

    /// A season of a year.
    static func season(_ code: String, _ year: Int) -> TimePoint? {
        let month = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][code] ?? 3
        guard let day = CalendarDay(year, month, 1) else { return nil }
        return TimePoint(.season(code), of: day)
    }
}

extension TimeUnit {
    /// The grain of the period that the unit names.
    var grain: TimePoint.Grain {
        switch (code, factor) {
        case ("Y", 10): .decade
        case ("Y", 100...): .century
        case ("D", _), ("NIGHT", _): .day
        case ("W", _): .week
        case ("WE", _): .weekend
        case ("M", _): .month
        case ("Q", _): .quarter
        case ("HALF", _): .half
        default: .year
        }
    }
}

extension TimePoint.Grain {
    /// The value where nothing says which.
    var open: String {
        switch self {
        case .day: "XXXX-XX-XX"
        case .week: "XXXX-WXX"
        case .weekend: "XXXX-WXX-WE"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .half: "XXXX-HX"
        case .season(let code): "XXXX-\(code)"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century: "XX"
        }
    }
}
