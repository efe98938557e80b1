import News

/// A dated claim as it is shown.
package struct TimelineView {
    package let entry: TimelineEntry
    package let subject: String
    package let letters: [String]
    package let sentence: String

    /// The entries that have a claim to show, in the order of the record.
    package static func views(of entries: [TimelineEntry], claims: [ClaimView]) -> [TimelineView] {
        let byID = Dictionary(claims.map { ($0.claim.id, $0) }) { first, _ in first }
        return entries.compactMap { entry in
            guard let claim = byID[entry.claim], let line = claim.lines.first else { return nil }
            return TimelineView(
                entry: entry,
                subject: entry.what.map { SafeText.line($0) } ?? withoutDay(claim.subject, entry),
                letters: claim.lines.flatMap(\.letters), sentence: line.sentence)
        }
    }

    /// A claim's subject without the day that stands beside it.
    private static func withoutDay(_ subject: String, _ entry: TimelineEntry) -> String {
        guard let days = DayInterval(timex: entry.date, mod: entry.mod) else { return subject }
        let ending = " · " + DateWords.day(days.first)
        return subject.hasSuffix(ending) ? String(subject.dropLast(ending.count)) : subject
    }

    package var date: String { DateWords.timex(entry.date, mod: entry.mod) }

    /// Whether it was still to come when it was reported.
    package var isAhead: Bool {
        if entry.background { return false }
        switch entry.status {
        case .scheduled, .expected, .possible, .postponed: return true
        case .happened, .ongoing, .denied, .cancelled: return false
        }
    }
}
