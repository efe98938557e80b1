import News

/// A thing that has a date before it: "the August 9 death of a cyclist", "next Tuesday's
/// debate", "an Aug. 16 cable".
struct DatedThing {
    /// The date, the noun and what belongs to it, or `nil` where the date dates a deed.
    let words: ArraySlice<Word>?

    private static let mostWords = 12

    init(story: ComparedStory, time: DatedExpression, sentence: StatedSentence) {
        let all = sentence.words
        guard let first = all.firstIndex(where: { $0.end > time.span.start }),
            let last = all.lastIndex(where: { $0.start < time.span.end }), last + 1 < all.count
        else {
            words = nil
            return
        }
        let isOwner = Self.isPossessive(all[last], after: time, in: sentence)
        let isLed = first > 0 && Self.articles.contains(all[first - 1].form)
        let next = all[last + 1]
        // "his Monday meeting": whose is told elsewhere.
        if isLed, Self.owners.contains(all[first - 1].form) {
            words = nil
            return
        }
        // "today's debate" is of no day.
        guard isOwner || isLed, all[first].form != "today", !next.isFunction, next.number == nil,
            next.start <= all[last].end + (time.span.length > 9 ? 2 : 1),
            !Self.parts.contains(next.form)
        else {
            words = nil
            return
        }
        let others = story.times.expressions[sentence.report].map(\.span).filter {
            $0.field == sentence.span.field && $0.start > time.span.start
        }
        var end = last + 2
        while end < all.count, end - first < Self.mostWords,
            Self.goesOn(all, at: end, in: sentence),
            !others.contains(where: { $0.start <= all[end].start && all[end].start < $0.end })
        {
            end += 1
        }
        while end > last + 2, all[end - 1].isFunction { end -= 1 }
        words = all[(isLed ? first - 1 : first)..<end]
    }

    private static let articles: Set<String> = [
        "a", "an", "any", "her", "his", "its", "our", "that", "the", "their",
    ]
    private static let owners: Set<String> = ["her", "his", "its", "our", "their"]
    private static let parts: Set<String> = [
        "afternoon", "evening", "morning", "night", "noon", "when", "who",
    ]
    private static let links: Set<String> = [
        "against", "at", "between", "by", "for", "from", "in", "of", "on", "the", "with",
    ]

    private static func isPossessive(
        _ word: Word, after time: DatedExpression, in sentence: StatedSentence
    ) -> Bool {
        let points = CodePoints(sentence.text)
        let end = word.end - sentence.span.start
        let ending = points[max(0, end - 2)..<end]
        return ending == "'s" || ending == "\u{2019}s"
    }

    /// Whether a word still belongs to the noun: not behind a mark, no verb, and no small
    /// word but those that tie nouns.
    private static func goesOn(_ words: [Word], at place: Int, in sentence: StatedSentence) -> Bool
    {
        guard words[place].start == words[place - 1].end + 1 else { return false }
        if words[place].isFunction { return links.contains(words[place].form) }
        return !sentence.predicateKeys.contains(words[place].key)
    }
}
