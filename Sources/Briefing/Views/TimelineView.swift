import News

/// A dated claim as it is shown.
package struct TimelineView {
    package let entry: TimelineEntry
    package let subject: String
    package let letters: [String]
    package let sentence: String
    /// The sentence with its report.
    package let line: ClaimView.Line

    /// The entries that have a claim to show, in the order of the record.
    package static func views(of entries: [TimelineEntry], claims: [ClaimView]) -> [TimelineView] {
        let byID = Dictionary(claims.map { ($0.claim.id, $0) }) { first, _ in first }
        return entries.compactMap { entry in
            guard let claim = byID[entry.claim],
                let line = line(of: claim, saying: entry.what ?? claim.subject)
            else { return nil }
            return TimelineView(
                entry: entry,
                subject: entry.what.map { SafeText.line($0) } ?? withoutDay(claim.subject, entry),
                letters: claim.lines.flatMap(\.letters).reduce(into: [String]()) {
                    letters, letter in
                    if !letters.contains(letter) { letters.append(letter) }
                }, sentence: line.sentence, line: line)
        }
    }

    /// The sentence that has the words shown; the claim's first where they are nobody's.
    private static func line(of claim: ClaimView, saying what: String) -> ClaimView.Line? {
        let parts = what.split { "“”·…".contains($0) }
            .map { $0.trimmingPrefix(while: \.isWhitespace) }
            .filter { $0.contains { $0.isLetter || $0.isNumber } }
        guard !parts.isEmpty else { return claim.lines.first }
        let counts = claim.lines.map { line in
            parts.count { line.cell.text.contains($0.trimmingEnd) }
        }
        let best = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }
        return best.map { claim.lines[$0] }
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

extension Substring {
    /// Without white space at its end.
    fileprivate var trimmingEnd: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
