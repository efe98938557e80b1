import News

// Whether a clause tells of something to come by appointment.
extension AgendaGathering {
    /// A word that announces in the clause or right before it, or, for a day after the
    /// report's, a deed that is done by appointment. What somebody foresees, hopes for or
    /// makes a condition is announced by nobody.
    func looksAhead(
        _ statement: Statement, at time: DatedExpression?, in sentence: StatedSentence
    ) -> Bool {
        let forms = sentence.words.map(\.form)
        if forms.contains(where: Self.foreseeing.contains) { return false }
        let clause = AnnouncingClause(statement: statement, sentence: sentence)
        if isNegated(statement, in: sentence) || isState(statement, clause)
            || clause.isCondition || isConsequence(statement, clause, in: sentence)
            || clause.isOnceExpected || clause.isQuestion || clause.isLasting
            || clause.isDecided
            || time.map({ isDayOfSpeech($0, in: sentence) }) ?? false
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

    func isAppointment(_ statement: Statement) -> Bool {
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
        return days.last.number - days.first.number > Self.quarter
    }

    /// The days of the longest quarter of a year: what lasts longer names no time to be
    /// there.
    private static let quarter = 92

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
}
