import News

/// A statement that bears on something announced: it announces it, moves it, calls
/// it off, or tells that it happened.
struct AgendaMention: Sendable {
    enum Turn: Sendable {
        case announced, postponed, cancelled, happened
    }

    let turn: Turn
    /// The number of the sentence in the story.
    let sentence: Int
    let report: Int
    let statement: Statement
    /// When it is to be or was, where a time is said.
    let time: DatedExpression?
    /// When it was to be, where the sentence puts it off.
    var before: DatedExpression?
    /// The time is the last at which it can be: "by Friday".
    let isDeadline: Bool
    /// What it is about: the content words and names of its clause, times left out.
    let topic: Set<StatedSentence.Term>

    /// Words with which the future is told.
    static let ahead: Set<String> = Set(ListFile("words-ahead.txt").lines.map(String.init))

    /// Deeds that are done by appointment: "the council meets on Tuesday".
    static let appointments: Set<String> = Set(
        ListFile("appointments.txt").lines.map { Vocabulary.english.key(of: String($0)) })

    /// What takes place by appointment.
    static let occasions: Set<String> = Set(
        ListFile("occasions.txt").lines.map { Vocabulary.english.key(of: String($0)) })

    /// Words that announce and say nothing of what is announced.
    static let announcing: Set<String> = Set(
        announcingWords.map { Vocabulary.english.key(of: $0) })

    /// The same as they are written: "launch" has the meaning of "begin", and says more.
    static let announcingWords: Set<String> = Set(
        ListFile("announcing-words.txt").lines.map(String.init))
}

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
    private func isAhead(_ time: DatedExpression?, of report: Int) -> Bool {
        guard let days = time?.days else { return false }
        guard let published = published(report) else { return true }
        let isWide = days.last.number - days.first.number > 62
        return isWide ? days.first > published : days.last >= published
    }

    private func isStillAhead(_ time: DatedExpression?, of report: Int) -> Bool {
        guard let day = time?.days?.first, let published = published(report) else { return false }
        return day > published
    }

    /// The day of a report; one without a date is as old as the story at least.
    private func published(_ report: Int) -> CalendarDay? {
        story.published(report)?.day
            ?? story.reports.compactMap(\.article.published?.day).min()
    }

    /// A word that announces in the clause or right before it, or, for a day after the
    /// report's, a deed that is done by appointment. What somebody foresees, hopes for or
    /// makes a condition is announced by nobody.
    private func looksAhead(
        _ statement: Statement, at time: DatedExpression?, in sentence: StatedSentence
    ) -> Bool {
        let forms = sentence.words.map(\.form)
        if forms.contains(where: Self.foreseeing.contains) { return false }
        let clause = AnnouncingClause(statement: statement, sentence: sentence)
        if isNegated(statement, in: sentence) || isState(statement, clause)
            || clause.isCondition || isConsequence(statement, clause, in: sentence)
            || clause.isOnceExpected || clause.isQuestion || clause.isLasting
            || clause.isDecided
            || time.map { isDayOfSpeech($0, in: sentence) } ?? false
        {
            return false
        }
        if isHabit(statement, in: sentence) { return false }
        if clause.isAhead {
            // "will head into 2018": a whole year is appointed only for what is set.
            guard !isYear(time) || clause.isSet || isNamedDeed(statement, in: sentence) else {
                return false
            }
            // "would fuel doubts": only what is dated behind its report is planned.
            return clause.isSure || isStillAhead(time, of: sentence.report)
        }
        guard let days = time?.days, let published = published(sentence.report),
            days.last > published, !isSpoken(statement, in: sentence)
        else { return false }
        return isAppointment(statement)
    }

    private func isAppointment(_ statement: Statement) -> Bool {
        WordReader().words(of: statement.predicate).map(\.key)
            .contains(where: AgendaMention.appointments.contains)
    }

    /// A deed by appointment of somebody who is named.
    private func isNamedDeed(_ statement: Statement, in sentence: StatedSentence) -> Bool {
        isAppointment(statement)
            && story.cast.number(of: statement.agent, in: sentence.report) != nil
    }

    private func isYear(_ time: DatedExpression?) -> Bool {
        guard let days = time?.days else { return false }
        return days.last.number - days.first.number > 92
    }

    /// "opens its doors every Friday"
    private func isHabit(_ statement: Statement, in sentence: StatedSentence) -> Bool {
        sentence.words.contains { word in
            statement.span.start <= word.start && word.end <= statement.span.end
                && ["each", "every"].contains(word.form)
        }
    }

    /// "The rise would cut growth by a tenth next year", "the court will likely rule in
    /// autumn": what comes of something is foreseen, not announced. Only who can act
    /// announces such a deed.
    private func isConsequence(
        _ statement: Statement, _ clause: AnnouncingClause, in sentence: StatedSentence
    ) -> Bool {
        if clause.isLikely, !clause.isSet { return true }
        let verb = WordReader().words(of: statement.predicate).first?.key
        guard let verb, Self.consequences.contains(verb) else { return false }
        guard let agent = story.cast.number(of: statement.agent, in: sentence.report) else {
            return true
        }
        return ![.person, .organisation, .polity].contains(story.cast.members[agent].label)
    }

    /// Verbs of what things bring about.
    private static let consequences: Set<String> = Set(
        ListFile("consequences.txt").lines.map { Vocabulary.english.key(of: String($0)) })

    /// "tomorrow" in somebody's words is counted from a day that nobody tells.
    private func isDayOfSpeech(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        let words = sentence.words.filter { time.span.contains($0.start) }
        guard words.contains(where: { Self.daysOfSpeech.contains($0.form) }) else { return false }
        return story.reports[sentence.report].quotations.contains { quotation in
            quotation.kind != .indirect && quotation.field == time.span.field
                && quotation.content.contains { $0.contains(time.span) }
        }
    }

    private static let daysOfSpeech: Set<String> = ["today", "tomorrow", "tonight", "yesterday"]

    /// Within somebody's own words the present tense announces nothing.
    private func isSpoken(_ statement: Statement, in sentence: StatedSentence) -> Bool {
        story.reports[sentence.report].quotations.contains { quotation in
            quotation.kind != .indirect && quotation.field == sentence.span.field
                && quotation.content.contains { $0.contains(statement.span) }
        }
    }

    /// "He will no longer speak to the press" announces nothing.
    private func isNegated(_ statement: Statement, in sentence: StatedSentence) -> Bool {
        sentence.words.contains { word in
            statement.span.start <= word.start && word.end <= statement.span.end
                && (Self.negations.contains(word.form) || word.form.hasSuffix("n't"))
        }
    }

    private static let negations: Set<String> = ["cannot", "neither", "never", "no", "not"]

    /// What goes on or what somebody is, is no appointment; "the papers are due on Friday"
    /// is one.
    private func isState(_ statement: Statement, _ clause: AnnouncingClause) -> Bool {
        let words = statement.predicate.split(separator: " ").map(String.init)
        guard let first = words.first, Self.states.contains(first) else { return false }
        // "is set to be brighter" tells of no deed, whatever is set.
        return !clause.isSet
            || first == "be" && words.count > 1 && !AnnouncingClause.setting.contains(words[1])
    }

    /// Verbs of what lasts.
    static let states: Set<String> = [
        "be", "become", "continue", "depend", "have", "help", "know", "like", "mean", "need",
        "provide", "reinforce", "rely", "remain", "remember", "require", "seem", "stay", "try",
        "want",
    ]

    static let foreseeing: Set<String> = [
        "believe", "believes", "fear", "feared", "fears", "forecast", "foresee", "foresees",
        "hopeful",
        "predict", "predicted", "predicting", "predicts", "speculate", "speculated", "think",
        "thinks", "warn", "warned", "warns",
    ]

    /// The time inside the clause, else the statement's own value, else the only one of
    /// the sentence.
    private func time(of statement: Statement, in sentence: StatedSentence) -> DatedExpression? {
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
        let before = sentence.words.filter { $0.end <= time.span.start }.suffix(3).map(\.form)
        let own = sentence.words.filter { time.span.contains($0.start) }.map(\.form)
        return (before + own).contains(where: Self.rests.contains)
    }

    private static let over: Set<String> = ["earlier", "last", "past", "previous"]
    private static let rests: Set<String> = ["remainder", "rest"]

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
    private func follows(
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
