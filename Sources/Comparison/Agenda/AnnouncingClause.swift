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
    /// It was to be, and is no longer: "had been expected to open".
    let isOnceExpected: Bool
    /// It asks: "are discussing who will lead the party".
    let isQuestion: Bool
    /// A deed that was decided then and there: "voted to keep it open on Friday".
    let isDecided: Bool
    /// It goes on: "would still be closed".
    let isLasting: Bool
    /// It is only the condition of something, or what something is like: "if he runs next
    /// year", "it's not like they will knock on doors".
    let isCondition: Bool

    /// Words before the clause that may lead to it.
    private static let reach = 5

    init(statement: Statement, sentence: StatedSentence) {
        let words = sentence.words
        let first = words.firstIndex { $0.start >= statement.span.start } ?? 0
        let own = words[first...].prefix { $0.end <= statement.span.end }.map(\.form)
        // "what he calls unfair" is not announced by the "will" before it.
        let hasSubject = own.first.map(Self.subjects.contains) ?? false
        let leads = words[max(0, first - Self.reach)..<first]
        let before = hasSubject ? [] : leads.map(\.form)
        isOnceExpected =
            zip(own, own.dropFirst()).contains { word, next in
                (word == "had" || word.hasSuffix("'d")) && next == "been"
            } && own.contains(where: Self.setting.contains)
        isQuestion =
            own.first.map(Self.interrogatives.contains) ?? false
            && leads.last.map { sentence.predicateKeys.contains($0.key) } ?? false
        let withLeads = leads.map(\.form) + own
        isDecided = zip(withLeads, withLeads.dropFirst()).contains { word, next in
            Self.deciding.contains(word) && next == "to"
        }
        isSet = own.contains(where: Self.setting.contains)
        // "is still scheduled for Thursday" is to come.
        isLasting = own.contains("still") && !isSet
        isLikely = own.contains(where: Self.likely.contains)
        // Back to the mark before: "in case he decides to run".
        let leading = Self.run(before: first, in: words).map(\.form) + own.prefix(2)
        isCondition =
            leading.contains(where: Self.conditions.contains)
            || zip(leading, leading.dropFirst()).contains { $0 == "in" && $1 == "case" }
            || (leads.suffix(1).map(\.form) + own.prefix(1)).contains("like")
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

    static let setting: Set<String> = [
        "due", "expected", "planned", "scheduled", "set", "slated",
    ]
    private static let deciding: Set<String> = [
        "failed", "helped", "managed", "moved", "refused", "sought", "tried", "voted",
    ]
    private static let subjects: Set<String> = [
        "he", "i", "it", "she", "they", "we", "what", "which", "who", "you",
    ]
    private static let interrogatives: Set<String> = [
        "how", "what", "when", "where", "whether", "who", "why",
    ]
    private static let likely: Set<String> = ["likely", "maybe", "perhaps", "probably"]
    private static let conditions: Set<String> = ["if", "unless", "whether"]
    private static let unreal: Set<String> = ["could", "would"]
    private static let saying: Set<String> = [
        "announced", "confirmed", "declared", "promised", "said", "says", "stated", "told",
        "vowed", "wrote",
    ]
}
