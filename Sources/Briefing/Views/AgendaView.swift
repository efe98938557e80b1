import News

/// An announced event as it is shown.
struct AgendaView {
    let entry: AgendaEntry
    let lines: [ClaimView.Line]

    init(_ entry: AgendaEntry, lines: [ClaimView.Line]) {
        self.entry = entry
        self.lines = lines
    }

    var what: String { SafeText.line(entry.what) }

    /// "Tue 4 Feb 2025", "7–9 Feb 2025", or that no time is said.
    var when: String {
        if let value = entry.when, value.contains("T") { return DateWords.timex(value) }
        if let first = entry.earliest.flatMap({ DateStamp($0)?.day }),
            let last = entry.latest.flatMap({ DateStamp($0)?.day })
        {
            return DateWords.days(DayInterval(first: first, last: last))
        }
        return entry.when.map { DateWords.timex($0) } ?? "no date"
    }

    var letters: [String] {
        lines.flatMap(\.letters).reduce(into: [String]()) { letters, letter in
            if !letters.contains(letter) { letters.append(letter) }
        }.sorted { ($0.count, $0) < ($1.count, $1) }
    }
}
