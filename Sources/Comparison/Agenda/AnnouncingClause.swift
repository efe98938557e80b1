import News

/// The clause of a statement, seen for whether it announces.
struct AnnouncingClause {
    /// It has a word of what is to come, or such a word leads to it.
    let isAhead: Bool
    /// One of those words is more than "would" or "could".
    let isSure: Bool
    /// It says that something is set, due or scheduled.
    let isSet: Bool
    /// It says itself that it only may come: "will probably decide".
    let isLikely: Bool
    /// It is only the condition of something, or what something is like: "if he runs next
    /// year", "it's not like they will knock on doors".
    let isCondition: Bool

    /// Words before the clause that may lead to it.
    private static let reach = 5

    init(statement: Statement, sentence: StatedSentence) {
        let words = sentence.words
        let first = words.firstIndex { $0.start >= statement.span.start } ?? 0
        let own = words[first...].prefix { $0.end <= statement.span.end }.map(\.form)
        let before = words[max(0, first - Self.reach)..<first].map(\.form)
        isSet = own.contains(where: Self.setting.contains)
        isLikely = own.contains(where: Self.likely.contains)
        // Back to the mark before: "in case he decides to run".
        let leading = Self.run(before: first, in: words).map(\.form) + own.prefix(2)
        isCondition =
            leading.contains(where: Self.conditions.contains)
            || zip(leading, leading.dropFirst()).contains { $0 == "in" && $1 == "case" }
            || (before.suffix(1) + own.prefix(1)).contains("like")
        let around = before + own
        let ahead = around.indices.filter { place in
            // "ahead of his trip" announces nothing.
            AgendaMention.ahead.contains(around[place])
                && !(around[place] == "ahead" && around.dropFirst(place + 1).first == "of")
        }.map { around[$0] }
        // "would" and "could" tell of the future only in what somebody said.
        isSure = ahead.contains { !Self.unreal.contains($0) }
        let isReported =
            sentence.attribution != nil || statement.attribution != nil
            || words.contains { Self.saying.contains($0.form) }
        let hasIf = words.contains { Self.conditions.contains($0.form) }
        isAhead = isSure || !ahead.isEmpty && isReported && !hasIf
    }

    /// The words right before a place that no mark parts from it.
    private static func run(before place: Int, in words: [Word]) -> ArraySlice<Word> {
        var start = place
        while start > 0, place - start < reach,
            words.indices.contains(start), words[start].start == words[start - 1].end + 1
        {
            start -= 1
        }
        return words[start..<place]
    }

    private static let setting: Set<String> = [
        "due", "expected", "planned", "scheduled", "set", "slated",
    ]
    private static let likely: Set<String> = ["likely", "maybe", "perhaps", "probably"]
    private static let conditions: Set<String> = ["if", "unless", "whether"]
    private static let unreal: Set<String> = ["could", "would"]
    private static let saying: Set<String> = [
        "announced", "confirmed", "declared", "promised", "said", "says", "stated", "told",
        "vowed", "wrote",
    ]
}
