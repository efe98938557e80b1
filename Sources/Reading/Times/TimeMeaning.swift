import News

/// What a time expression says, before it is reckoned to a value.
enum TimeMeaning: Sendable, Hashable {
    case date(DateMeaning)
    /// A part of a day or a time of the clock, on a day or on none.
    case moment(on: DateMeaning?, part: String?, clock: ClockTime?)
    /// A finished TIMEX3 duration.
    case duration(String)
    /// A finished TIMEX3 set.
    case set(String)
    /// `PRESENT_REF`, `PAST_REF` or `FUTURE_REF`.
    case reference(String)
}

/// A date as the words give it.
indirect enum DateMeaning: Sendable, Hashable {
    case calendar(CalendarParts)
    /// 1990 for "the 1990s"; 90 where the century is not said.
    case decade(Int)
    /// 19 for the years 1900 to 1999.
    case century(Int)
    /// Days from the day of publication: "yesterday" is -1.
    case day(Int)
    case weekday(Int, Which)
    case weekdayOf(Int, week: DateMeaning)
    /// "last September".
    case month(Int, Which)
    /// "this month", "next weekend".
    case period(TimeUnit, Which)
    /// "the fiscal year" and "fiscal 2009".
    case fiscalYear(DateMeaning)
    /// The third quarter of a year, the last week of March; 99 is the last.
    case part(TimeUnit, Int, of: DateMeaning?)
    case season(String, year: DateMeaning?, Which)
    case holiday(Int, year: DateMeaning?, Which)
    /// "the 21st of this month"; without a month, the report's own.
    case dayOf(Int, month: DateMeaning?)
    case shifted(TimeShift, from: TimeOrigin)
    /// "the same period last year", "the year-ago quarter": in which year, and a
    /// period of which length where the words say so.
    case samePeriod(DateMeaning?, TimeUnit?)
}

/// Which one of several like it a date is.
enum Which: Sendable, Hashable {
    /// No word says: the tense decides.
    case bare
    /// "this" is 0, "last" -1, "next" 1.
    case offset(Int)
    /// "coming", "past": the nearest in that direction.
    case nearest(Int)
    /// "that day", "the same week": the one spoken of.
    case spokenOf
    /// "the following day": so many from the one spoken of.
    case fromSpokenOf(Int)
}

/// The fields of a calendar date that are stated.
struct CalendarParts: Sendable, Hashable {
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
}

/// A way to go from one date to another.
struct TimeShift: Sendable, Hashable {
    /// Units and how many of each; "a year and two months" has two.
    var steps: [Step]
    /// 1 forward, -1 back.
    var direction: Int

    struct Step: Sendable, Hashable {
        var amount: Double
        var unit: TimeUnit
    }
}

/// Where a shift begins.
indirect enum TimeOrigin: Sendable, Hashable {
    /// "two weeks ago".
    case publication
    /// "two weeks later".
    case spokenOf
    case date(DateMeaning)
    /// "the day after the attack": an event, whose date is not said.
    case event
}

/// A time of the clock.
struct ClockTime: Sendable, Hashable {
    var hour: Int
    var minute: Int?
    var second: Int?
    var zone: Zone?

    enum Zone: Sendable, Hashable {
        /// Minutes east of UTC, as stated.
        case offset(Int)
        /// A name whose offset may depend on the day.
        case named(ZoneRule)
    }
}

/// A time expression found in atoms.
struct TimeMatch: Sendable {
    var start: Int
    var end: Int
    var meaning: TimeMeaning
    var mod: String?
}
