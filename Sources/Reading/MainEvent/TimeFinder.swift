import Language
import News

/// Finds when it was: the day or time of the opening that belongs to what is
/// told, before one that only dates something else ("after Tuesday's vote").
struct TimeFinder {
    let opening: Opening

    /// Code points of the text in which a report says when it was.
    private static let reach = 1500

    func time() -> MainEvent.Phrase? {
        let times = opening.report.times.filter(isDay)
        let spans = opening.spans
        let told = times.filter { time in spans.contains { $0.contains(time.span) } }
        let best =
            told.first { dates($0, barring: Self.clausesBelow) }
            ?? told.first { dates($0, barring: ["compound", "relcl"]) }
            ?? told.first { !names($0) }
            ?? times.first { $0.span.field == .text && $0.span.start < Self.reach }
        return best.flatMap { opening.phrase($0.span, value: $0.value) }
    }

    /// A date that is at least as exact as a day, or a time of day.
    private func isDay(_ time: TimeExpression) -> Bool {
        if time.kind == .time { return true }
        guard time.kind == .date, !time.value.hasPrefix("P") else { return false }
        return time.value.prefix(10).split(separator: "-").count == 3
    }

    /// "the 9/11 families"
    private func names(_ time: TimeExpression) -> Bool {
        guard let passage = opening.passages.first(where: { $0.field == time.span.field }),
            let last = passage.tokens(overlapping: time.span).last
        else { return false }
        return ["compound", "nmod", "nummod"].contains(passage.tokens[last].dep)
    }

    private static let clausesBelow: Set<String> = [
        "acl", "advcl", "appos", "nmod", "poss", "relcl",
    ]

    /// Whether a time stands with a main verb, and in no clause or name below it
    /// that is barred; a relative clause mostly tells what was before.
    private func dates(_ time: TimeExpression, barring barred: Set<String>) -> Bool {
        guard let passage = opening.passages.first(where: { $0.field == time.span.field }),
            var token = passage.tokens.lastIndex(where: {
                $0.start < time.span.end && $0.start >= time.span.start
            })
        else { return false }
        for _ in 0..<12 {
            let word = passage.tokens[token]
            // "an honour to meet him on Thursday" is no relative clause.
            let isInfinitive = passage.document.lefts(of: token).contains {
                passage.tokens[$0].tag == "TO"
            }
            if barred.contains(word.dep), word.dep != "relcl" || !isInfinitive { return false }
            if word.head == token { return true }
            token = word.head
        }
        return false
    }
}
