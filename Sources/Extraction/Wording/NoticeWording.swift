import News

/// What an outlet says about its own report in a paragraph, or `nil`.
///
/// ```swift
/// noticeKind(of: "This article will be updated later this evening.")  // .updatePromised
/// ```
func noticeKind(of text: String) -> Notice.Kind? {
    guard text.utf8.count <= 1200 else { return nil }
    return noticeKind(of: words(of: text, limit: 80), isShort: text.utf8.count <= 300)
}

func noticeKind(of words: [Word], isShort: Bool) -> Notice.Kind? {
    let phrases = NoticePhrases.shared
    var index = 0
    while index < words.count, words[index].kind == .sign { index += 1 }
    if index < words.count, let match = phrases.openings.match(words, at: index) {
        let isAlone = words[match.end...].allSatisfy { $0.kind == .sign }
        let hasColon =
            match.end < words.count
            && (words[match.end].isColon || words[match.end].isSign("-")
                || words[match.end].isSign("\u{2014}") || words[match.end].isSign("\u{2013}")
                || words[match.end].isSign("|"))
        if isAlone || hasColon || !match.label.needsColon { return match.label.kind }
    }
    guard isShort else { return nil }
    for index in words.indices where words[index].kind == .word {
        if let match = phrases.anywhere.match(words, at: index) { return match.label }
    }
    return nil
}

/// The phrases of notices, read from the list once.
private struct NoticePhrases: Sendable {
    struct Opening: Sendable {
        var kind: Notice.Kind
        var needsColon: Bool
    }

    static let shared = NoticePhrases()

    let openings: PhraseTable<Opening>
    let anywhere: PhraseTable<Notice.Kind>

    private init() {
        let rows = WordTable("notices.tsv").rows.filter { $0.count > 2 }
        openings = PhraseTable(
            rows.compactMap { row in
                guard row[1] != "anywhere", let kind = Notice.Kind(rawValue: row[0]) else {
                    return nil
                }
                return (row[2], Opening(kind: kind, needsColon: row[1] == "colon"))
            })
        anywhere = PhraseTable(
            rows.compactMap { row in
                guard row[1] == "anywhere", let kind = Notice.Kind(rawValue: row[0]) else {
                    return nil
                }
                return (row[2], kind)
            })
    }
}

extension Notice {
    /// Reads a paragraph that is a notice; a promised update gets the day and
    /// part of the day that it names, counted from the day of publication.
    ///
    /// ```swift
    /// Notice(
    ///     reading: "This article will be updated later this evening.",
    ///     published: DateStamp("2025-02-04"))?.due  // "2025-02-04TEV"
    /// ```
    init?(reading text: String, published: DateStamp?) {
        guard let kind = noticeKind(of: text) else { return nil }
        let due = kind == .updatePromised ? Self.due(text, published: published?.day) : nil
        self.init(kind: kind, text: text, due: due)
    }

    /// TIMEX3: `TEV` evening, `TNI` night, `TAF` afternoon, `TMO` morning.
    private static let dueTimes = PhraseTable<(days: Int, part: String)>([
        ("this morning", (0, "TMO")), ("this afternoon", (0, "TAF")),
        ("this evening", (0, "TEV")), ("tonight", (0, "TNI")), ("later tonight", (0, "TNI")),
        ("later today", (0, "")), ("during the day", (0, "")), ("throughout the day", (0, "")),
        ("today", (0, "")), ("tomorrow", (1, "")), ("tomorrow morning", (1, "TMO")),
        ("tomorrow afternoon", (1, "TAF")), ("tomorrow evening", (1, "TEV")),
    ])

    private static func due(_ text: String, published: CalendarDay?) -> String? {
        guard let published else { return nil }
        let words = words(of: text)
        for index in words.indices where words[index].kind == .word {
            guard let match = dueTimes.match(words, at: index) else { continue }
            return published.adding(days: match.label.days).description + match.label.part
        }
        return nil
    }
}
