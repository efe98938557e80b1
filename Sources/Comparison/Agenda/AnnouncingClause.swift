import News

/// The clause of a statement, seen for whether it announces.
struct AnnouncingClause {
    /// It has a word of what is to come, or such a word leads to it.
    let isAhead: Bool
    /// It says that something is set, due or scheduled.
    let isSet: Bool
    /// It is only the condition of something: "if he runs next year".
    let isCondition: Bool

    /// Words before the clause that may lead to it.
    private static let reach = 5

    init(statement: Statement, sentence: StatedSentence) {
        let words = sentence.words
        let first = words.firstIndex { $0.start >= statement.span.start } ?? 0
        let own = words[first...].prefix { $0.end <= statement.span.end }.map(\.form)
        let before = words[max(0, first - Self.reach)..<first].map(\.form)
        isSet = own.contains(where: Self.setting.contains)
        let opening = before.suffix(2) + own.prefix(2)
        let isIf =
            opening.contains(where: Self.conditions.contains)
            || before.suffix(2) == ["in", "case"] || own.prefix(2) == ["in", "case"]
        isCondition = isIf
        let ahead = (before + own).filter(AgendaMention.ahead.contains)
        // "would" and "could" tell of the future only in what somebody said.
        let isSure = ahead.contains { !Self.unreal.contains($0) }
        let isReported =
            sentence.attribution != nil || statement.attribution != nil
            || words.contains { Self.saying.contains($0.form) }
        let hasIf = words.contains { Self.conditions.contains($0.form) }
        isAhead = isSure || !ahead.isEmpty && isReported && !hasIf
    }

    private static let setting: Set<String> = [
        "due", "expected", "planned", "scheduled", "set", "slated",
    ]
    private static let conditions: Set<String> = ["if", "unless", "whether"]
    private static let unreal: Set<String> = ["could", "would"]
    private static let saying: Set<String> = [
        "announced", "confirmed", "declared", "promised", "said", "says", "stated", "told",
        "vowed", "wrote",
    ]
}
