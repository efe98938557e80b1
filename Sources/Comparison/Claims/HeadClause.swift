import News

/// Finds the shortest run of words in which an outlet itself tells a claim: a headline,
/// or a clause of a sentence cut where a phrase ends.
///
/// "A passenger ferry ran aground off Stromness"
///
/// It is always a span of one field of one report, letter for letter. A clause that
/// is only possible or denied is never cut out of the words that say so.
struct HeadClause {
    let story: ComparedStory
    let index: TermIndex

    private static let mostWords = 14
    /// A phrase that is not over by then may go on for so many more.
    private static let moreWords = 6
    private static let leastWords = 3
    /// Words of a headline that is taken whole.
    private static let mostTitleWords = 14
    /// Of what the sentences share, so much must be in the words.
    private static let leastShare = 0.34

    /// Words of a report, and the whole clause that they are of.
    struct Head {
        let words: String
        let clause: Span
        let report: Int
    }

    private struct Candidate {
        let words: ArraySlice<Word>
        let sentence: StatedSentence
        /// A subject of its own, rather than "it" or nothing.
        let isWhole: Bool
        let clause: Span
    }

    /// The words, or `nil` where no clause tells enough.
    ///
    /// - Parameter headlines: titles of the reports that say the same.
    func head(of sentences: [StatedSentence], headlines: [StatedSentence]) -> Head? {
        guard let first = sentences.first else { return nil }
        let shared = sentences.dropFirst().reduce(first.terms) { $0.intersection($1.terms) }
        let all = max(0.01, index.weight(shared))
        var best: (rank: Double, candidate: Candidate)?
        for candidate in sentences.flatMap(clauses) + headlines.compactMap(title) {
            let own = terms(of: candidate).intersection(shared)
            let share = index.weight(own) / all
            guard share >= Self.leastShare || sentences.count == 1 else { continue }
            // A number that one outlet alone has is no name for what several say.
            let ownNumbers = terms(of: candidate).subtracting(shared).filter(\.isNumber).count
            let rank =
                share + (candidate.isWhole ? 0.5 : 0) - 0.03 * Double(candidate.words.count)
                - 0.3 * Double(ownNumbers)
            if best.map({ rank > $0.rank }) ?? true { best = (rank, candidate) }
        }
        return best.map {
            Head(
                words: text(of: $0.candidate), clause: $0.candidate.clause,
                report: $0.candidate.sentence.report)
        }
    }
}

extension HeadClause {
    private func title(_ sentence: StatedSentence) -> Candidate? {
        guard (Self.leastWords...Self.mostTitleWords).contains(sentence.words.count) else {
            return nil
        }
        return Candidate(
            words: sentence.words[...], sentence: sentence, isWhole: true, clause: sentence.span)
    }

    private func clauses(of sentence: StatedSentence) -> [Candidate] {
        if sentence.isTitle { return title(sentence).map { [$0] } ?? [] }
        return sentence.statements.compactMap { clause($0, of: sentence) }
    }

    private func clause(_ statement: Statement, of sentence: StatedSentence) -> Candidate? {
        let all = sentence.words
        guard
            let start = all.firstIndex(where: { $0.start >= statement.span.start }),
            let end = all.lastIndex(where: { $0.end <= statement.span.end }), start <= end
        else { return nil }
        let deed = Set(WordReader().words(of: statement.predicate).map(\.key))
        let words = trimmed(all[start...end])
        guard let verb = words.firstIndex(where: { deed.contains($0.key) }),
            isSafe(statement, words[...verb], of: sentence)
        else { return nil }
        let cut = cut(words, after: verb, in: sentence)
        guard cut.count >= Self.leastWords else { return nil }
        let subject = words[words.startIndex..<verb]
        let isWhole = subject.contains { !$0.isFunction } && !isPronoun(words.first)
        return Candidate(
            words: cut, sentence: sentence, isWhole: isWhole, clause: statement.span)
    }

    /// Without "and", "that" or "while" at the beginning.
    private func trimmed(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
        words.drop { Self.openers.contains($0.form) }
    }

    private static let openers: Set<String> = [
        "after", "also", "although", "and", "as", "because", "before", "but", "however", "if",
        "or", "since", "so", "that", "then", "though", "when", "where", "which", "while", "who",
    ]

    /// What is denied keeps its "not" and what is possible its "could", or is no head.
    func isSafe(
        _ statement: Statement, _ words: ArraySlice<Word>, of sentence: StatedSentence
    ) -> Bool {
        switch statement.status {
        case .happened, .ongoing: return true
        case .denied: return words.contains { Self.denials.contains($0.form) }
        default:
            return words.contains { Self.doubts.contains($0.form) }
                || sentence.isTitle
        }
    }

    private static let denials: Set<String> = [
        "cannot", "denied", "denies", "deny", "didn't", "doesn't", "don't", "isn't", "neither",
        "never", "no", "not", "wasn't", "weren't", "won't",
    ]
    private static let doubts: Set<String> = [
        "aims", "can", "cancelled", "could", "due", "expected", "expects", "going", "hopes",
        "intends", "likely", "may", "might", "must", "planned", "planning", "plans", "postponed",
        "scheduled", "set", "should", "to", "will", "would",
    ]

    private func isPronoun(_ word: Word?) -> Bool {
        word.map { Self.pronouns.contains($0.form) } ?? true
    }

    private static let pronouns: Set<String> = [
        "he", "her", "his", "i", "it", "its", "she", "that", "their", "there", "these", "they",
        "this", "those", "we", "which", "who", "you",
    ]

    /// The words up to the end of a phrase, near the length that a head may have.
    private func cut(
        _ words: ArraySlice<Word>, after verb: Int, in sentence: StatedSentence
    ) -> ArraySlice<Word> {
        let most = max(words.startIndex + Self.mostWords, verb + 2)
        guard words.endIndex > most else { return words }
        let before = (verb + 2..<most + 1).reversed()
        let after = most + 1..<max(most + 1, min(most + Self.moreWords, words.endIndex))
        let end = (Array(before) + Array(after)).first { ends(words, before: $0, in: sentence) }
        guard let end else { return words.prefix(0) }
        var cut = words[words.startIndex..<end]
        while cut.count > 1, cut[cut.endIndex - 1].isFunction { cut.removeLast() }
        return cut
    }

    /// Whether a phrase ends before a word: a function word or a mark begins another,
    /// and no name goes on.
    private func ends(
        _ words: ArraySlice<Word>, before place: Int, in sentence: StatedSentence
    ) -> Bool {
        let (last, next) = (words[place - 1], words[place])
        guard !last.isFunction, next.isFunction || next.start > last.end + 1 else { return false }
        return !story.reports[sentence.report].entities.contains { mention in
            mention.span.field == sentence.span.field && mention.span.start < next.start
                && next.start < mention.span.end
        }
    }

    private func terms(of candidate: Candidate) -> Set<StatedSentence.Term> {
        let sentence = candidate.sentence
        guard let first = candidate.words.first, let last = candidate.words.last else { return [] }
        var terms: Set<StatedSentence.Term> = Set(
            candidate.words.map { .word($0.key) }.filter(sentence.terms.contains))
        for mention in story.reports[sentence.report].entities
        where mention.span.field == sentence.span.field && first.start <= mention.span.start
            && mention.span.end <= last.end
        {
            if let member = story.cast.number(of: mention.entity, in: sentence.report) {
                terms.insert(.name(member))
            }
        }
        for number in sentence.numbers
        where first.start <= number.span.start && number.span.start < last.end {
            terms.insert(.number(number.value))
        }
        return terms
    }

    private func text(of candidate: Candidate) -> String {
        guard let first = candidate.words.first, let last = candidate.words.last else { return "" }
        let start = candidate.sentence.span.start
        let points = CodePoints(candidate.sentence.text)
        var end = last.end - start
        let marks = points.scalars[(first.start - start)..<end].filter(Self.quotes.contains)
        // A quotation that is over is closed: “off to a "very good start"”.
        if marks.count % 2 == 1, end < points.count, Self.quotes.contains(points.scalars[end]) {
            end += 1
        }
        return points[(first.start - start)..<end]
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}"]
}
