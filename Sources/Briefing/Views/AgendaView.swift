import News

/// An announced event as it is shown.
package struct AgendaView {
    package let entry: AgendaEntry
    package let lines: [ClaimView.Line]
    /// The sentence that shows what came of it.
    package let outcome: ClaimView.Line?

    package init(_ entry: AgendaEntry, lines: [ClaimView.Line], outcome: ClaimView.Line? = nil) {
        self.entry = entry
        self.lines = lines
        self.outcome = outcome
    }

    /// What it is, and where, if its words do not say so.
    package var event: String {
        guard let place = entry.place.map(SafeText.line), !what.contains(place) else { return what }
        return "\(what) · \(place)"
    }

    /// "rescheduled, before: Sat 9 Mar 2024".
    package var standing: String {
        let previous = entry.previous.map { DateWords.timex($0) }
        guard !previous.isEmpty else { return entry.status.rawValue }
        return "\(entry.status.rawValue), before: \(previous.joined(separator: ", "))"
    }

    /// "C “The vote was postponed.”", where a sentence moved its status.
    package var shownBy: String? {
        outcome.map { "\($0.letters.joined(separator: " ")) “\($0.sentence)”" }
    }

    package var what: String { SafeText.line(entry.what) }

    /// "Tue 4 Feb 2025", "7–9 Feb 2025", or that no time is said.
    package var when: String {
        if let value = entry.when, value.contains("T") { return DateWords.timex(value) }
        if let first = entry.earliest.flatMap({ DateStamp($0)?.day }),
            let last = entry.latest.flatMap({ DateStamp($0)?.day })
        {
            return DateWords.days(DayInterval(first: first, last: last))
        }
        return entry.when.map { DateWords.timex($0) } ?? "no date"
    }

    package var letters: [String] {
        lines.flatMap(\.letters).reduce(into: [String]()) { letters, letter in
            if !letters.contains(letter) { letters.append(letter) }
        }.sorted { ($0.count, $0) < ($1.count, $1) }
    }
}
