import News

/// Says what is announced in a report's own words, side by side as they stand.
///
/// "the two ministers will hold a meeting at the White House", and where the sentence has
/// only "he": "Ann Reid · plead guilty to the fraud".
struct AgendaWords {
    let story: ComparedStory
    private static let mostWords = 16
    private static let leastContent = 2
    /// Words among which the subject of a clause begins.
    private static let subjectWords = 3

    /// Whether the announcement's clause has a subject that a reader can know: no "we", and
    /// no words that only follow a noun.
    func isClear(_ mention: AgendaMention) -> Bool {
        let sentence = story.sentences[mention.sentence]
        guard let time = mention.time, mention.statement.span.contains(time.span) else {
            return true
        }
        let clause = DatedClause(
            story: story, sentence: sentence, time: time, line: DatedWords(story: story).line
        ).clause()
        guard let clause else {
            let own = self.words(of: mention, in: sentence)
            return mention.turn != .announced
                || own.prefix(Self.subjectWords).contains { ["he", "she"].contains($0.form) }
        }
        return !clause.words.contains { ["http", "https"].contains($0.form) }
    }

    func what(_ mention: AgendaMention) -> String {
        let sentence = story.sentences[mention.sentence]
        let dated = DatedWords(story: story)
        if let time = mention.time,
            let clause = DatedClause(
                story: story, sentence: sentence, time: time, line: dated.line
            ).clause(), content(of: clause.words, in: sentence) >= Self.leastContent,
            tells(clause, of: mention)
        {
            guard let name = clause.name, !names(clause.words, name, in: sentence) else {
                return withSubject(
                    dated.shown(withoutTime(clause.words, in: sentence), in: sentence),
                    clause.words, of: mention)
            }
            if let words = deed(of: mention, in: sentence) {
                return name + " · "
                    + dated.shown(words.drop { Self.openers.contains($0.form) }, in: sentence)
            }
            return name + " · " + dated.shown(withoutTime(clause.words, in: sentence), in: sentence)
        }
        if let words = deed(of: mention, in: sentence) { return dated.shown(words, in: sentence) }
        let line = dated.line(sentence)
        let words = self.words(of: mention, in: sentence).drop {
            $0.start < line || Self.openers.contains($0.form)
        }
        let verb = verb(of: mention, in: words)
        let cut = PhraseCut(story: story, sentence: sentence, mostWords: Self.mostWords).cut(
            words, after: verb)
        let shown = dated.shown(cut.isEmpty ? words : cut, in: sentence)
        return withSubject(shown, words, of: mention)
    }

    /// Whether a clause has the verb of the announcement in it.
    private func tells(_ clause: DatedClause.Clause, of mention: AgendaMention) -> Bool {
        let deed = WordReader().words(of: mention.statement.predicate).first?.key
        return clause.words.contains { $0.key == deed }
    }

    /// Whether the words name somebody themselves.
    private func names(
        _ words: ArraySlice<Word>, _ name: String, in sentence: StatedSentence
    ) -> Bool {
        let last = WordReader().words(of: name).last?.form
        return words.contains { $0.form == last }
    }

    /// With who does it, where the clause shares its subject with the one before: "has been
    /// named and is to appear on Thursday".
    private func withSubject(
        _ shown: String, _ words: ArraySlice<Word>, of mention: AgendaMention
    ) -> String {
        let verb = verb(of: mention, in: words)
        let hasSubject = words.prefix { $0.start < words[verb].start }.contains {
            !$0.isFunction && !AgendaMention.announcing.contains($0.key)
        }
        guard !hasSubject, let subject = subject(of: mention),
            !shown.lowercased().contains(subject.lowercased())
        else { return shown }
        return subject + " · " + shown
    }

    /// Words that only tie a clause to the one before.
    private static let openers: Set<String> = [
        "although", "and", "as", "because", "but", "if", "so", "that", "though", "when", "while",
    ]

    private func subject(of mention: AgendaMention) -> String? {
        guard let agent = mention.statement.agent else { return nil }
        if let member = story.cast.number(of: agent, in: mention.report) {
            return story.cast.members[member].name
        }
        let words = WordReader().words(of: agent)
        return words.contains { !$0.isFunction } ? agent : nil
    }

    /// The words from the verb on, where who does it is known by name and enough follows.
    private func deed(
        of mention: AgendaMention, in sentence: StatedSentence
    ) -> ArraySlice<Word>? {
        guard story.cast.number(of: mention.statement.agent, in: mention.report) != nil else {
            return nil
        }
        let words = self.words(of: mention, in: sentence)
        let verb = verb(of: mention, in: words)
        // "is set to open": the verb that tells is the second.
        let after = words[verb...]
        let cut = PhraseCut(story: story, sentence: sentence, mostWords: Self.mostWords).cut(
            after, after: verb + 1)
        let kept = withoutTime(cut, in: sentence)
        return content(of: kept, in: sentence) >= Self.leastContent ? kept : nil
    }

    /// Without the date at the end, which stands beside it.
    private func withoutTime(
        _ words: ArraySlice<Word>, in sentence: StatedSentence
    ) -> ArraySlice<Word> {
        var words = words
        while let last = words.last, words.count > 1,
            last.isFunction && last.number == nil && !PhraseCut.kept.contains(last.form)
                || sentence.times.contains(where: {
                    $0.days != nil && $0.span.start <= last.start && last.start < $0.span.end
                })
        {
            words.removeLast()
        }
        return words
    }

    private func content(of words: ArraySlice<Word>, in sentence: StatedSentence) -> Int {
        words.count { word in
            !word.isFunction && !AgendaMention.announcing.contains(word.key)
        }
    }

    private func words(
        of mention: AgendaMention, in sentence: StatedSentence
    ) -> ArraySlice<Word> {
        let span = mention.statement.span
        let first = sentence.words.firstIndex { $0.start >= span.start } ?? 0
        let last = sentence.words.lastIndex { $0.end <= span.end } ?? first
        return sentence.words[first...max(first, last)]
    }

    private func verb(of mention: AgendaMention, in words: ArraySlice<Word>) -> Int {
        let deed = WordReader().words(of: mention.statement.predicate).first?.key
        return words.firstIndex { $0.key == deed && !$0.isFunction } ?? words.startIndex
    }
}
