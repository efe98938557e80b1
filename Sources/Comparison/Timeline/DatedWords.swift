import News

/// Finds the words of a sentence that tell what happened on a date that it names.
///
/// A date before a noun dates the thing ("the August 9 death of a cyclist"), one beside a
/// verb of saying the saying ("the mayor said on Monday that …"), any other its clause.
/// What is shown stands side by side in the sentence, letter for letter.
struct DatedWords {
    let story: ComparedStory

    /// What is told of a date, and whether it has happened.
    struct Told {
        let words: String
        let status: EventStatus
        /// A thing that has the date in its name rather than a deed.
        var isThing = false
    }

    static let mostWords = 16
    /// A phrase that is not over by then may go on for so many more.
    static let moreWords = 6
    static let leastWords = 3

    /// What is told, or `nil` where no words of the sentence tell it alone.
    func told(at time: DatedExpression, in sentence: StatedSentence) -> Told? {
        if let thing = DatedThing(story: story, time: time, sentence: sentence).words {
            return Told(
                words: shown(thing, in: sentence), status: status(of: time, in: sentence),
                isThing: true)
        }
        // Nobody has said anything on a day that is still ahead.
        let isAhead = status(of: time, in: sentence) == .scheduled
        if !isAhead, let saying = DatedSaying(story: story, time: time, sentence: sentence).parts {
            let words = saying.map { shown($0, in: sentence) }.joined(separator: "” · “")
            return Told(words: words, status: .happened)
        }
        guard let statement = statement(at: time, in: sentence) else {
            return window(around: time, in: sentence).map {
                Told(words: shown($0, in: sentence), status: isAhead ? .expected : .happened)
            }
        }
        // What is dated behind its report has not happened.
        if isAhead, statement.status == .happened,
            let thing = thing(before: time, of: statement, in: sentence)
        {
            return Told(words: shown(thing, in: sentence), status: .scheduled, isThing: true)
        }
        let clause = clause(of: statement, at: time, in: sentence)
        return (clause ?? window(around: time, in: sentence)).map {
            Told(
                words: shown($0, in: sentence),
                status: isAhead && statement.status == .happened ? .scheduled : statement.status)
        }
    }

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

    /// The words of a clause, with the noun that it is said of where it has no subject:
    /// "the letter released on Tuesday".
    func clause(
        of statement: Statement, at time: DatedExpression, in sentence: StatedSentence
    ) -> ArraySlice<Word>? {
        let all = sentence.words
        let line = Dateline(of: sentence).end
        guard
            let inside = all.firstIndex(where: {
                $0.start >= statement.span.start && $0.start >= line
            }), let end = all.lastIndex(where: { $0.end <= statement.span.end }),
            let dated = all.lastIndex(where: { $0.start < time.span.end }), inside <= end
        else { return nil }
        let deed = Set(WordReader().words(of: statement.predicate).map(\.key))
        var start = inside
        if Self.relatives.contains(all[start].form) {
            start = nounPhrase(before: start, in: sentence)
        } else {
            while start < min(end, dated), Self.openers.contains(all[start].form) { start += 1 }
            if deed.contains(all[start].key), !all[start].isFunction {
                let noun = nounPhrase(before: start, in: sentence)
                guard noun < start, !all[start - 1].isFunction else { return nil }
                start = noun
            } else if start > 0, Self.pronouns.contains(all[start].form),
                all[start].start == all[start - 1].end + 1, !all[start - 1].isFunction
            {
                // "the interview he gave"
                start = nounPhrase(before: start, in: sentence)
            }
        }
        guard let verb = all[start...end].firstIndex(where: { deed.contains($0.key) }),
            isSafe(statement, all[start...verb])
        else { return nil }
        let words = cut(all[start...end], after: max(verb, dated), in: sentence)
        return words.count >= Self.leastWords ? words : nil
    }

    /// Where no clause tells it: the words from the beginning of the sentence, or from
    /// the mark before the time where that is far.
    private func window(
        around time: DatedExpression, in sentence: StatedSentence
    ) -> ArraySlice<Word>? {
        let line = Dateline(of: sentence).end
        let all = sentence.words[
            (sentence.words.firstIndex { $0.start >= line } ?? 0)..<sentence.words.endIndex]
        guard let dated = all.lastIndex(where: { $0.start < time.span.end }) else { return nil }
        var start = all.startIndex
        if dated - start > Self.mostWords {
            let marks = (start + 1...dated).filter { all[$0].start > all[$0 - 1].end + 1 }
            start = marks.last { dated - $0 >= Self.leastWords } ?? dated
        }
        while start < dated, Self.openers.contains(all[start].form) { start += 1 }
        guard dated - start <= Self.mostWords + Self.moreWords else { return nil }
        let words = cut(all[start...], after: dated, in: sentence)
        // Words without any deed tell nothing.
        let tells = words.contains {
            sentence.predicateKeys.contains($0.key) || Self.telling.contains($0.form)
        }
        return tells && dated > start && words.count >= Self.leastWords ? words : nil
    }

    private static let telling: Set<String> = [
        "announced", "asked", "said", "says", "told", "tweeted", "wrote",
    ]

    private static let pronouns: Set<String> = ["he", "i", "it", "she", "they", "we", "you"]

    static let relatives: Set<String> = ["that", "where", "which", "who", "whose"]

    static let openers: Set<String> = [
        "after", "also", "although", "and", "as", "because", "before", "but", "however", "if",
        "or", "since", "so", "that", "then", "though", "when", "where", "which", "while", "who",
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
}

extension DatedWords {
    /// What is denied keeps its "not", what is possible its "could".
    private func isSafe(_ statement: Statement, _ words: ArraySlice<Word>) -> Bool {
        switch statement.status {
        case .happened, .ongoing, .scheduled, .cancelled, .postponed: true
        case .denied:
            words.contains { Self.denials.contains($0.form) || $0.form.hasSuffix("n't") }
        case .expected, .possible: words.contains { Self.doubts.contains($0.form) }
        }
    }

    private static let denials: Set<String> = [
        "cannot", "denied", "denies", "deny", "neither", "never", "no", "not",
    ]
    private static let doubts: Set<String> = [
        "aims", "can", "could", "due", "expected", "expects", "going", "hopes", "intends",
        "likely", "may", "might", "must", "planned", "planning", "plans", "scheduled", "set",
        "should", "to", "vowed", "will", "would",
    ]

    /// The words up to the end of a phrase behind a place.
    func cut(
        _ words: ArraySlice<Word>, after place: Int, in sentence: StatedSentence
    ) -> ArraySlice<Word> {
        let most = max(words.startIndex + Self.mostWords, place + 1)
        guard words.endIndex > most else { return trimmed(words, after: place) }
        let before = (min(place + 1, most)..<most + 1).reversed()
        let after = most + 1..<max(most + 1, min(most + Self.moreWords, words.endIndex))
        let end = (Array(before) + Array(after)).first { ends(words, before: $0, in: sentence) }
        return end.map { trimmed(words[words.startIndex..<$0], after: place) } ?? words.prefix(0)
    }

    /// Without the small words that a cut leaves at its end; "a week ago" keeps its own.
    private func trimmed(_ words: ArraySlice<Word>, after place: Int) -> ArraySlice<Word> {
        var words = words
        while words.count > 1, words.endIndex > place + 1, let last = words.last, last.isFunction,
            last.number == nil
        {
            words.removeLast()
        }
        return words
    }

    /// Whether a phrase ends before a word: a function word or a mark begins another, and
    /// no name and no date goes on.
    private func ends(
        _ words: ArraySlice<Word>, before place: Int, in sentence: StatedSentence
    ) -> Bool {
        guard place > words.startIndex, place < words.endIndex else { return false }
        let (last, next) = (words[place - 1], words[place])
        guard !last.isFunction, next.isFunction || next.start > last.end + 1 else { return false }
        let spans =
            story.reports[sentence.report].entities.map(\.span)
            + story.times.expressions[sentence.report].map(\.span)
        return !spans.contains { span in
            span.field == sentence.span.field && span.start < next.start && next.start < span.end
        }
    }

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
