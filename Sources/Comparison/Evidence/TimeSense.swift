import News

/// What the words of a time and of its clause say of the week or year that it is of.
struct TimeSense {
    enum Kind {
        /// It says its week and year, or is no day.
        case full
        /// "Monday", "Monday night", nothing more.
        case weekday
        /// "the weekend".
        case weekend
        /// "Oct. 1", without a year.
        case monthDay
    }

    let kind: Kind
    /// Its clause tells of what is to come.
    let isSurelyAhead: Bool
    /// Its clause is told as past, and its day is not behind the report's.
    let isSurelyPast: Bool
    /// Its clause is told as past, wherever its day is.
    let isToldAsPast: Bool
    /// Nothing in the sentence is to come.
    let isNowhereAhead: Bool

    /// Whether its clause says which week is meant.
    var isSure: Bool { isSurelyAhead || isSurelyPast }

    /// - Parameter points: the field that the time stands in.
    init(_ time: DatedExpression, in report: Report, points: CodePoints) {
        let sentence = report.sentences.firstIndex { $0.span.contains(time.span) }
        let span = sentence.map { report.sentences[$0].span } ?? time.span
        // Records from outside may reach beyond their text.
        let from = max(0, min(span.start, points.count))
        let words = WordReader().words(
            of: points.scalars, in: from..<max(from, min(span.end, points.count)))
        let own = words.filter { $0.end > time.span.start && $0.start < time.span.end }
        let before = words.last { $0.end <= time.span.start }
        kind = Self.kind(own.map(\.form), value: time.value, before: before?.form)
        let narrowest = report.statements.filter {
            $0.sentence == sentence && $0.span.contains(time.span)
        }.min { $0.span.length < $1.span.length }
        // "his Monday meeting", "Monday's vote": the day of a thing is not its clause's.
        let isOfThing =
            before.map { Self.leaders.contains($0.form) || Self.isOwner($0, points) } ?? false
            || own.last.map { Self.isOwner($0, points) } ?? false
        let clause = words.filter { word in
            guard let narrowest else { return true }
            return narrowest.span.start - Self.reach <= word.start
                && word.end <= narrowest.span.end
        }
        let isAhead = clause.contains { AgendaMention.ahead.contains($0.form) }
        isNowhereAhead =
            !words.contains { AgendaMention.ahead.contains($0.form) }
            && (narrowest.map { $0.status == .happened } ?? true)
        let isPlanned = narrowest.map { $0.status == .scheduled || $0.status == .expected } ?? false
        isSurelyAhead = !isOfThing && (isPlanned || isAhead && narrowest?.status != .happened)
        isToldAsPast = narrowest?.status == .happened && !isAhead
        let day = time.days?.first
        let published = report.article.published?.day
        isSurelyPast =
            narrowest?.status == .happened && !isOfThing
            && (day.flatMap { day in published.map { day <= $0 } } ?? false)
    }

    /// "Monday's": the word ends as an owner's does.
    private static func isOwner(_ word: Word, _ points: CodePoints) -> Bool {
        guard word.end - word.start > 2, word.end <= points.count else { return false }
        let mark = points.scalars[word.end - 2]
        return points.scalars[word.end - 1] == "s" && (mark == "'" || mark == "\u{2019}")
    }

    /// Code points before the clause in which a word may lead to it.
    private static let reach = 24

    private static func kind(_ own: [String], value: String, before: String?) -> Kind {
        guard !own.contains(where: telling.contains), before.map({ !telling.contains($0) }) ?? true
        else { return .full }
        if value.hasSuffix("-WE") { return .weekend }
        guard value.prefix(while: { $0 != "T" }).utf8.count == 10, !value.contains("W") else {
            return .full
        }
        if own.contains(where: months.contains) {
            return own.contains { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 < 0x3A } }
                ? .full : .monthDay
        }
        return own.contains(where: weekdays.contains) ? .weekday : .full
    }

    private static let leaders: Set<String> = [
        "a", "an", "her", "his", "its", "our", "that", "the", "their", "this",
    ]
    private static let telling: Set<String> = [
        "ago", "coming", "every", "following", "last", "next", "past", "previous", "this",
        "today", "tomorrow", "yesterday",
    ]
    private static let weekdays: Set<String> = [
        "friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday",
    ]
    private static let months: Set<String> = [
        "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january",
        "jul", "july", "jun", "june", "mar", "march", "may", "nov", "november", "oct", "october",
        "sep", "sept", "september",
    ]
}
