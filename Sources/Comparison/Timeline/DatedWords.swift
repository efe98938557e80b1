import News

/// Finds the words of a sentence that tell what happened on a date that it names.
///
/// A date before a noun dates the thing ("the August 9 death of a cyclist"), one beside a
/// verb of saying the saying ("the mayor said on Monday that …"), any other its clause.
/// What is shown stands side by side in the sentence, letter for letter, and can be read
/// alone: it has a subject, and where that is only "he", the name of who is meant stands
/// before it.
struct DatedWords {
    let story: ComparedStory

    /// What is told of a date, and whether it has happened.
    struct Told {
        let words: String
        let status: EventStatus
        /// A thing that has the date in its name rather than a deed.
        var isThing = false
        /// Somebody's saying rather than a deed.
        var isSaying = false
        /// Who is meant by the pronoun that the words begin with.
        var name: String?
        /// It ends where its clause ends.
        var isWhole = true
        /// The cast member who does or says it.
        var doer: Int?

        /// The words in quotation marks, behind the name of who is meant.
        var shown: String { (name.map { $0 + " · " } ?? "") + "“" + words + "”" }
    }

    static let leastWords = 3

    /// What is told, or `nil` where no words of the sentence tell it alone.
    func told(at time: DatedExpression, in sentence: StatedSentence) -> Told? {
        if let thing = DatedThing(story: story, time: time, sentence: sentence).words {
            guard isTelling(thing, besides: time, of: sentence, least: Self.leastOfThing),
                isNamed(thing, besides: time, in: sentence)
            else { return nil }
            return Told(
                words: shown(thing, in: sentence), status: status(of: time, in: sentence),
                isThing: true)
        }
        // Nobody has said anything on a day that is still ahead.
        let isAhead = status(of: time, in: sentence) == .scheduled
        if !isAhead {
            let saying = DatedSaying(story: story, time: time, sentence: sentence)
            if let parts = saying.parts {
                var told = self.saying(parts, besides: time, in: sentence)
                told?.doer = story.cast.number(of: saying.speaker, in: sentence.report)
                return told
            }
        }
        guard let statement = statement(at: time, in: sentence) else { return nil }
        // What is dated behind its report has not happened.
        if isAhead, statement.status == .happened,
            let thing = thing(before: time, of: statement, in: sentence)
        {
            return Told(words: shown(thing, in: sentence), status: .scheduled, isThing: true)
        }
        guard
            let clause = DatedClause(story: story, sentence: sentence, time: time, line: line)
                .clause(),
            isTelling(clause.words, besides: time, of: sentence, least: Self.leastOfDeed)
        else { return nil }
        let status = clause.statement.status
        // What somebody says in quotation marks is told by him, not by the outlet.
        guard isAhead || !isSpoken(time, in: sentence) else { return nil }
        return Told(
            words: shown(clause.words, in: sentence),
            status: isAhead && status == .happened ? .scheduled : status, name: clause.name,
            isWhole: clause.isWhole,
            doer: story.cast.number(of: clause.statement.agent, in: sentence.report))
    }

    /// Whether a clause says that what is ahead is set or planned, and nobody only fears,
    /// hopes or foresees it.
    func announces(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        guard !sentence.words.contains(where: { AgendaGathering.foreseeing.contains($0.form) }),
            let statement = statement(at: time, in: sentence)
        else { return false }
        let clause = AnnouncingClause(statement: statement, sentence: sentence)
        return !clause.isCondition && (clause.isAhead || clause.isSet)
    }

    /// Whether a time stands between quotation marks as somebody's words.
    func isSpoken(_ time: DatedExpression, in sentence: StatedSentence) -> Bool {
        let isQuoted = story.reports[sentence.report].quotations.contains { quotation in
            quotation.kind != .indirect && quotation.content.contains { $0.contains(time.span) }
        }
        guard isQuoted else { return false }
        let points = CodePoints(sentence.text).scalars
        let marks = points.prefix(max(0, time.span.start - sentence.span.start))
            .filter(Self.quotes.contains)
        // No mark in the sentence: the quotation began in one before.
        return marks.count % 2 == 1 || !points.contains(where: Self.quotes.contains)
    }

    private func saying(
        _ parts: [ArraySlice<Word>], besides time: DatedExpression, in sentence: StatedSentence
    ) -> Told? {
        let all = parts.flatMap { $0 }
        guard isTelling(all[...], besides: time, of: sentence, least: Self.leastOfSaying),
            let said = parts.last
        else { return nil }
        let words = parts.map { shown($0, in: sentence) }.joined(separator: "” · “")
        // Only who says it must be known; "he" in what is said is his own word.
        let source = said.prefix { !Self.saying.contains($0.form) }
        let person = DatedClause.name(of: source, in: sentence, story: story)
        guard !person.isOpen else { return nil }
        return Told(words: words, status: .happened, isSaying: true, name: person.name)
    }

    /// "a Friday press conference" is any; a day of a month, or a name, makes a thing one.
    private func isNamed(
        _ words: ArraySlice<Word>, besides time: DatedExpression, in sentence: StatedSentence
    ) -> Bool {
        let hasNumber = words.contains {
            $0.start >= time.span.start && $0.end <= time.span.end && $0.number != nil
        }
        return hasNumber
            || story.reports[sentence.report].entities.contains { mention in
                mention.span.field == sentence.span.field && !mention.resolved
                    && words.contains { $0.start == mention.span.start }
            }
    }

    /// Words of content, besides the date's own, without which nothing is told.
    private static let leastOfThing = 2
    private static let leastOfDeed = 2
    private static let leastOfSaying = 4

    /// Whether words say enough to be read alone: some of content, in nobody's first
    /// person, no address of a page or post.
    private func isTelling(
        _ words: ArraySlice<Word>, besides time: DatedExpression, of sentence: StatedSentence,
        least: Int
    ) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        let start = sentence.span.start
        let text = CodePoints(sentence.text).scalars[(first.start - start)..<(last.end - start)]
        guard !text.contains("@"), !text.contains("#"),
            !words.contains(where: { Self.addresses.contains($0.form) }),
            !Self.pointing.contains(first.form)
        else { return false }
        let own = words.filter { $0.end <= time.span.start || time.span.end <= $0.start }
        // "The minister said early this year": what he said is not among the words.
        let told = own.last { !$0.isFunction || Self.saying.contains($0.form) }
        guard least != Self.leastOfDeed || told.map({ !Self.saying.contains($0.form) }) ?? false
        else { return false }
        return own.count { !$0.isFunction && $0.number == nil } >= least
    }

    private static let saying: Set<String> = [
        "added", "announced", "reported", "said", "says", "stated", "told", "tweeted", "wrote",
    ]

    private static let addresses: Set<String> = ["com", "http", "https", "pic", "www"]
    /// What these point at stands in another sentence.
    private static let pointing: Set<String> = ["such", "that", "these", "this", "those"]

    /// "the primary on June 3": a noun with its date, within a clause of another time.
    private func thing(
        before time: DatedExpression, of statement: Statement, in sentence: StatedSentence
    ) -> ArraySlice<Word>? {
        let all = sentence.words
        guard let first = all.firstIndex(where: { $0.end > time.span.start }), first > 1,
            let last = all.lastIndex(where: { $0.start < time.span.end }),
            ["for", "in", "on"].contains(all[first - 1].form)
        else { return nil }
        let start = nounPhrase(before: first - 1, in: sentence)
        let deed = Set(WordReader().words(of: statement.predicate).map(\.key))
        let words = all[start...last]
        guard start < first - 1, !words.contains(where: { deed.contains($0.key) }),
            words.count >= Self.leastWords
        else { return nil }
        return words
    }

    /// The narrowest clause that a time stands in.
    func statement(at time: DatedExpression, in sentence: StatedSentence) -> Statement? {
        sentence.statements.filter { $0.span.contains(time.span) }.min {
            ($0.span.length, $0.span.start) < ($1.span.length, $1.span.start)
        }
    }

    private func status(of time: DatedExpression, in sentence: StatedSentence) -> EventStatus {
        guard let day = time.days?.first, let published = story.published(sentence.report)?.day
        else { return .happened }
        return day > published ? .scheduled : .happened
    }

    /// Where a sentence begins behind its place line or the headline before it.
    func line(_ sentence: StatedSentence) -> Int {
        Dateline(of: sentence, title: story.reports[sentence.report].article.title).end
    }

    static let pronouns: Set<String> = ["he", "i", "it", "she", "they", "we", "you"]

    static let relatives: Set<String> = ["that", "where", "which", "who", "whom", "whose"]

    static let openers: Set<String> = [
        "after", "also", "although", "and", "as", "because", "before", "but", "however", "if",
        "once", "or", "since", "so", "that", "then", "though", "until", "when", "where", "which",
        "while", "who",
    ]

    /// Back over the words right before, to the article that opens the phrase.
    func nounPhrase(before place: Int, in sentence: StatedSentence) -> Int {
        let words = sentence.words
        let points = CodePoints(sentence.text).scalars
        var start = place
        while start > 0, place - start < 6, words[start].start <= words[start - 1].end + 2 {
            // "Same-Sex": a hyphen ties even a small word.
            let mark = words[start - 1].end - sentence.span.start
            let isTied = points.indices.contains(mark) && points[mark] == "-"
            let isArticle = Self.articles.contains(words[start - 1].form)
            if words[start - 1].isFunction, !isArticle, !isTied { break }
            start -= 1
            if isArticle, !isTied { break }
        }
        return start
    }

    static let articles: Set<String> = [
        "a", "an", "her", "his", "its", "our", "that", "the", "their", "this",
    ]

    /// The words as they stand, a quotation that is over closed.
    func shown(_ words: ArraySlice<Word>, in sentence: StatedSentence) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        let start = sentence.span.start
        let points = CodePoints(sentence.text)
        var end = last.end - start
        let marks = points.scalars[(first.start - start)..<end].filter(Self.quotes.contains)
        if end < points.count, points.scalars[end] == ".", last.end - last.start <= 3,
            last.isCapitalised
        {
            end += 1
        }
        if marks.count % 2 == 1, end < points.count, Self.quotes.contains(points.scalars[end]) {
            end += 1
        }
        return points[(first.start - start)..<end]
    }

    static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}"]
}
