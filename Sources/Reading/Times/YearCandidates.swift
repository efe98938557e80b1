import News

/// Narrows a date without a year by the weekday that the report gives with it.
///
/// "… will meet on Tuesday. … The meeting is scheduled for February 4." A report
/// without any year that names one weekday and one day of the calendar means one
/// day by both, so the years are those in which they fall together.
enum YearCandidates {
    static func close(_ times: inout [TimeExpression], in passages: [Passage]) {
        guard !times.contains(where: isYearKnown) else { return }
        let dates = Set(times.filter { isOpenDay($0.value) }.map(\.value))
        let weekdays = Set(times.compactMap { weekday($0.value) })
        guard dates.count == 1, weekdays.count == 1, let date = dates.first,
            let weekday = weekdays.first, let day = day(date)
        else { return }
        let candidates = TimeResolver.candidateYears.compactMap { CalendarDay($0, day.0, day.1) }
            .filter { $0.weekday == weekday }.map(\.description)
        for index in times.indices
        where times[index].value == date && times[index].candidates.isEmpty {
            times[index].candidates = candidates
            times[index].basis = .weekday
        }
    }

    /// A full date elsewhere may be of another year; then nothing is said.
    private static func isYearKnown(_ time: TimeExpression) -> Bool {
        time.kind == .date && time.value.utf8.count == 10
            && time.value.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    private static func isOpenDay(_ value: String) -> Bool {
        value.hasPrefix("XXXX-") && day(value) != nil
    }

    /// The month and day of "XXXX-02-04".
    private static func day(_ value: String) -> (Int, Int)? {
        let parts = value.split(separator: "-")
        guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else {
            return nil
        }
        return (month, day)
    }

    /// The weekday of "XXXX-WXX-2".
    private static func weekday(_ value: String) -> Int? {
        value.hasPrefix("XXXX-WXX-") && value.utf8.count == 10 ? Int(value.suffix(1)) : nil
    }
}
