import News

/// Finds what reports announce, in the order of publication.
struct AgendaGathering {
    let story: ComparedStory

    func mentions() -> [AgendaMention] {
        var mentions: [AgendaMention] = []
        for (number, sentence) in story.sentences.enumerated()
        where !sentence.isTitle && !hasAddress(sentence) && !sentence.isCaption {
            for statement in sentence.statements {
                guard let mention = mention(statement, of: sentence, at: number) else { continue }
                mentions.append(mention)
            }
        }
        return mentions
    }

    /// A post of a social network: its day is that of the post.
    private func hasAddress(_ sentence: StatedSentence) -> Bool {
        sentence.words.contains { ["http", "https"].contains($0.form) }
    }

    private func mention(
        _ statement: Statement, of sentence: StatedSentence, at number: Int
    ) -> AgendaMention? {
        let moved =
            statement.status == .postponed
            ? Postponement(of: statement, in: sentence, story: story) : nil
        let time = moved.map(\.now) ?? time(of: statement, in: sentence)
        guard let turn = turn(of: statement, time: time, in: sentence),
            turn != .announced || looksAhead(statement, at: time, in: sentence)
        else { return nil }
        let topic = topic(of: statement, in: sentence)
        guard topic.contains(where: \.isWord) else { return nil }
        return AgendaMention(
            turn: turn, sentence: number, report: sentence.report, statement: statement,
            time: time, before: moved?.before,
            isDeadline: time.map { follows(["by"], $0, in: sentence) } ?? false,
            topic: topic)
    }

    private func turn(
        of statement: Statement, time: DatedExpression?, in sentence: StatedSentence
    ) -> AgendaMention.Turn? {
        switch statement.status {
        case .scheduled, .expected:
            // Who pulls out of something announces no appointment.
            guard !isWithdrawal(statement) else { return nil }
            return isAhead(time, of: sentence.report) ? .announced : nil
        // "holding off a strong challenge" puts nothing off.
        case .postponed: return statement.predicate.hasPrefix("hold") ? nil : .postponed
        case .cancelled: return .cancelled
        case .happened:
            // "The hearing has been set for May 4"
            let clause = AnnouncingClause(statement: statement, sentence: sentence)
            return clause.isSet && isStillAhead(time, of: sentence.report) ? .announced : .happened
        // What somebody is or has tells not that something came.
        case .ongoing:
            let verb = statement.predicate.split(separator: " ").first.map(String.init) ?? ""
            return Self.states.contains(verb) || time == nil ? nil : .happened
        case .possible, .denied: return nil
        }
    }

    private func isWithdrawal(_ statement: Statement) -> Bool {
        Self.withdrawing.contains { statement.predicate.hasPrefix($0) }
    }

    private static let withdrawing = [
        "back out", "bow out", "drop out", "pull out", "stay away", "withdraw",
    ]

    /// A plan without a time is no appointment, and a bare year only where it is ahead.
    func isAhead(_ time: DatedExpression?, of report: Int) -> Bool {
        guard let days = time?.days else { return false }
        guard let published = published(report) else { return true }
        let isWide = days.last.number - days.first.number > Self.twoMonths
        return isWide ? days.first > published : days.last >= published
    }

    /// The days of two months: a time of more is ahead only before it begins.
    private static let twoMonths = 62

    func isStillAhead(_ time: DatedExpression?, of report: Int) -> Bool {
        guard let day = time?.days?.first, let published = published(report) else { return false }
        return day > published
    }

    /// The day of a report; one without a date is as old as the story at least.
    func published(_ report: Int) -> CalendarDay? {
        story.published(report)?.day
            ?? story.reports.compactMap(\.article.published?.day).min()
    }

    /// A clause that opens with its verb is said of the noun before it: "a march planned
    /// for Friday".
    private func topicStart(of statement: Statement, in sentence: StatedSentence) -> Int {
        let deed = WordReader().words(of: statement.predicate).first?.key
        guard
            let first = sentence.words.firstIndex(where: { $0.start >= statement.span.start }),
            sentence.words[first].key == deed
        else { return statement.span.start }
        let noun = DatedWords(story: story).nounPhrase(before: first, in: sentence)
        return sentence.words[noun].start
    }

    private func topic(
        of statement: Statement, in sentence: StatedSentence
    ) -> Set<StatedSentence.Term> {
        let start = topicStart(of: statement, in: sentence)
        let words = sentence.words.filter { start <= $0.start && $0.end <= statement.span.end }
        var topic: Set<StatedSentence.Term> = []
        for word in words where !AgendaMention.announcing.contains(word.key) {
            if sentence.terms.contains(.word(word.key)) { topic.insert(.word(word.key)) }
        }
        // "the trial of the banker, which began on Tuesday": the noun is outside of the clause.
        for said in [statement.agent, statement.patient].compactMap({ $0 })
        where story.cast.number(of: said, in: sentence.report) == nil {
            for word in WordReader().words(of: said)
            where !AgendaMention.announcing.contains(word.key)
                && sentence.terms.contains(.word(word.key))
            {
                topic.insert(.word(word.key))
            }
        }
        for mention in story.reports[sentence.report].entities
        where statement.span.contains(mention.span) {
            if let member = story.cast.number(of: mention.entity, in: sentence.report) {
                topic.insert(.name(member))
            }
        }
        if let agent = story.cast.number(of: statement.agent, in: sentence.report) {
            topic.insert(.name(agent))
        }
        return topic
    }
}
