import Language
import News

/// The times that the words of a passage tell.
struct TimesOfTokens {
    private var times: [TimeExpression?]
    private let published: CalendarDay?
    private let words: [String]

    /// Days and hours; durations and "every Friday" do not say when.
    init(_ times: [TimeExpression], in passage: Passage, published: CalendarDay? = nil) {
        self.published = published
        words = passage.tokens.map(\.norm)
        self.times = Array(repeating: nil, count: passage.tokens.count)
        for time in times
        where time.span.field == passage.field && (time.kind == .date || time.kind == .time) {
            for token in passage.tokens(overlapping: time.span) { self.times[token] = time }
        }
    }

    subscript(token: Int) -> TimeExpression? { times[token] }

    /// Whether a token stands in a day or hour of the calendar, not in "now", that
    /// is not past for the report.
    func mayLieAhead(_ token: Int) -> Bool {
        guard let time = times[token], !time.value.hasSuffix("_REF"), !isThisYear(token, time)
        else { return false }
        guard let published, let days = time.days else { return true }
        return days.last >= published
    }

    /// "The volcano is erupting for the third time this year" goes on.
    private func isThisYear(_ token: Int, _ time: TimeExpression) -> Bool {
        let first = times[..<token].lastIndex { $0 != time }.map { $0 + 1 } ?? 0
        return words[first] == "this" && time.value.utf8.count == 4
    }
}
