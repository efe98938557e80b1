import News

/// The days of a sentence that puts something off: on which it was to be, and on which
/// it is to be now.
///
/// "The vote, set for Tuesday, was delayed until Friday": from Tuesday to Friday.
/// The day on which it was put off ("was postponed on Monday") is neither.
struct Postponement {
    let before: DatedExpression?
    let now: DatedExpression?

    init(of statement: Statement, in sentence: StatedSentence, story: ComparedStory) {
        let words = sentence.words
        let deed = WordReader().words(of: statement.predicate).first?.key
        let verb = words.first {
            $0.key == deed && statement.span.start <= $0.start && $0.end <= statement.span.end
        }
        var old: DatedExpression?
        var new: DatedExpression?
        for time in sentence.times where time.days != nil {
            let leading = words.filter { $0.end <= time.span.start }.suffix(3).map(\.form)
            let opening = words.first { $0.start >= time.span.start }?.form ?? ""
            let link = [leading.last ?? "", opening]
            // "until after the July holidays" names no day.
            if leading.contains(where: Self.forward.contains), leading.contains("after") {
                continue
            }
            // "proposed last month to put off the drill": no day on which it was to be.
            if AgendaGathering.over.contains(opening) { continue }
            if link.contains(where: Self.forward.contains) || leading.contains("now") {
                new = new ?? time
            } else if DatedThing(story: story, time: time, sentence: sentence).words != nil
                || leading.contains(where: Self.planned.contains)
                || statement.span.contains(time.span)
                    && verb.map({ time.span.end <= $0.start && !sentence.opens(with: time) })
                        ?? false
            {
                old = old ?? time
            }
        }
        (before, now) = (old, new)
    }

    private static let forward: Set<String> = ["till", "to", "until"]
    private static let planned: Set<String> = [
        "due", "expected", "from", "planned", "scheduled", "set", "slated",
    ]
}

extension StatedSentence {
    /// "On Monday the council postponed …": the day of the deed.
    fileprivate func opens(with time: DatedExpression) -> Bool {
        words.count { $0.end <= time.span.start } <= 1
    }
}
