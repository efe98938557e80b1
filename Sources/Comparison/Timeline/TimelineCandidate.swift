import News

/// A dated statement that may become an entry, with what tells it from others.
struct TimelineCandidate {
    let time: DatedExpression
    let days: DayInterval
    let told: DatedWords.Told
    /// The number of its sentence in the story, and of its claim among the claims.
    let sentence: Int
    let draft: Int
    /// Independent sources of its claim.
    let groups: Int
    /// The appointment that it announces.
    var appointment: Int?
    /// The better told, the higher.
    let rank: Double
    /// The keys of the words that it shows, dates left out.
    let shown: Set<String>
    /// Who does or says it.
    let doers: Set<Int>

    /// How far a longer way of telling counts less than an earlier place.
    private static let orderWeight = 0.004

    init(
        time: DatedExpression, days: DayInterval, told: DatedWords.Told, sentence: Int,
        draft: Int, groups: Int, in story: ComparedStory
    ) {
        self.time = time
        self.days = days
        self.told = told
        self.sentence = sentence
        self.draft = draft
        self.groups = groups
        let stated = story.sentences[sentence]
        var rank = groups > 1 ? 2.0 : 0
        if told.isWhole { rank += 0.5 }
        if told.name == nil { rank += 0.5 }
        if told.isThing { rank -= 1 }
        if told.isSaying { rank -= 0.3 }
        if stated.isTitle { rank -= 0.4 }
        if stated.statements.contains(where: { time.isRead(as: $0.time) }) { rank += 0.3 }
        self.rank = rank - Self.orderWeight * Double(min(stated.order, 100))
        let words = WordReader().words(of: told.words)
        shown = Set(words.filter { !$0.isFunction && $0.number == nil }.map(\.key))
            .subtracting(Self.calendar)
        doers = told.doer.map { [$0] } ?? []
    }

    /// Words of dates and forms of address, which tell nothing of what happened.
    private static let calendar: Set<String> = Set(
        [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december", "afternoon", "evening", "morning",
            "night", "said", "mr", "mrs", "ms",
        ].map { Vocabulary.english.key(of: $0) })
}
