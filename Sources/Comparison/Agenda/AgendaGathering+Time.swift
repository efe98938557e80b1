import News

// When what is announced is to be.
extension AgendaGathering {
    /// The time inside the clause, else the statement's own value, else the only one of
    /// the sentence.
    func time(of statement: Statement, in sentence: StatedSentence) -> DatedExpression? {
        let role = DateRole(story: story, sentence: sentence)
        let dated = sentence.times.filter {
            $0.days != nil && !isEnd($0, in: sentence) && !sentence.isAttribute($0)
                && !isOfSaying($0, in: sentence) && !role.isNumbered($0)
                && !isOver($0, in: sentence) && !isOfClauseBefore($0, statement, in: sentence)
                && !isOwner($0, in: sentence)
        }
        if let same = dated.first(where: { $0.isRead(as: statement.time) }) { return same }
        let words = DatedWords(story: story)
        let inside = dated.first { time in
            guard statement.span.contains(time.span) else { return false }
            // "a point of saying that he was good tonight": the time is the inner clause's.
            let narrowest = words.statement(at: time, in: sentence)
            return narrowest == statement || narrowest?.status == statement.status
        }
        guard inside == nil, sentence.statements.count == 1 else { return inside }
        return dated.first {
            DatedSaying(story: story, time: $0, sentence: sentence).parts == nil
        }
    }

    /// "until Friday" is when something ends, not when it is.
    private func isEnd(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        follows(Self.ends, time, in: sentence)
    }

    /// "Sunday's lunch will give way to talks on Monday": of two days the one that owns a
    /// noun is the noun's.
    private func isOwner(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        let isOwner = { (time: DatedExpression) in
            let end = time.span.end - sentence.span.start
            let scalars = Array(sentence.text.unicodeScalars.dropFirst(end).prefix(2))
            return scalars.count == 2 && ["'", "\u{2019}"].contains(scalars[0]) && scalars[1] == "s"
        }
        return isOwner(time)
            && sentence.times.contains { $0.days != nil && $0.span != time.span && !isOwner($0) }
    }

    /// "earlier this week", "the rest of the day": no time at which something is to be.
    private func isOver(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        if follows(Self.over, time, in: sentence) { return true }
        let before = sentence.words.filter { $0.end <= time.span.start }.map(\.form)
        let own = sentence.words.filter { time.span.contains($0.start) }.map(\.form)
        // Of the time itself: "the rest arrive on Friday" is of something else.
        let leading = (before.last == "the" ? before.dropLast() : before).suffix(2)
        return Self.isRest(Array(leading)) || Self.isRest(Array(own.drop { $0 == "the" }.prefix(2)))
    }

    private static func isRest(_ words: [String]) -> Bool {
        words.count == 2 && ["remainder", "rest"].contains(words[0]) && words[1] == "of"
    }

    /// Words of a time that is behind.
    static let over: Set<String> = ["earlier", "last", "past", "previous"]

    /// "After the bill passed on Thursday, work begins": a time that opens a clause without
    /// a mark before it ends the clause before.
    private func isOfClauseBefore(
        _ time: DatedExpression, _ statement: Statement, in sentence: StatedSentence
    ) -> Bool {
        guard let first = sentence.words.firstIndex(where: { $0.start >= statement.span.start }),
            first > 0, sentence.words[first].end > time.span.start,
            sentence.words[first].start < time.span.end
        else { return false }
        return sentence.words[first].start == sentence.words[first - 1].end + 1
            && sentence.statements.contains { $0.span.end <= statement.span.start }
    }

    /// Whether a time comes behind one of some words, or begins with one.
    func follows(
        _ links: Set<String>, _ time: DatedExpression, in sentence: StatedSentence
    ) -> Bool {
        let from = sentence.words.last { $0.end <= time.span.start }?.form
        let first = sentence.words.first { $0.start >= time.span.start }?.form
        return [from, first].compactMap { $0 }.contains { links.contains($0) }
    }

    /// "announced on Thursday that …" is when it was said.
    private func isOfSaying(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        let before = sentence.words.filter { $0.end <= time.span.start }.suffix(2)
        return before.contains { Self.saying.contains($0.form) }
            && sentence.words.contains { $0.start >= time.span.end }
            || before.last.map { Self.saying.contains($0.form) } ?? false
    }

    private static let saying: Set<String> = [
        "added", "admitted", "agreed", "announced", "confirmed", "decided", "declared", "ordered",
        "pledged", "promised", "reported", "revealed", "said", "stated", "threatened", "told",
        "tweeted", "vowed", "voted", "wrote",
    ]

    private static let ends: Set<String> = ["since", "through", "till", "until"]
}
