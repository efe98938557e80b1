import News

/// Names a claim in the words of an outlet, with its day; where no clause tells enough,
/// by what stands in its sentences: names, places, dates, numbers and words. Nothing
/// is put in other words.
///
/// "“A ferry ran aground off Stromness” · Tue 12 Mar 2024", "Doha · “working-level delegation”"
struct SubjectWriter {
    let story: ComparedStory
    let index: TermIndex

    private static let mostNames = 2
    private static let mostWords = 3
    private static let longestRun = 5

    /// The subject of sentences that say the same, or of one alone.
    func subject(of sentences: [StatedSentence], headlines: [StatedSentence] = []) -> String {
        guard let first = sentences.first else { return "" }
        let shared = sentences.dropFirst().reduce(first.terms) { $0.intersection($1.terms) }
        let head = HeadClause(story: story, index: index).head(of: sentences, headlines: headlines)
        var parts: [String] = []
        if let head {
            parts = ["“" + head.words + "”"]
        } else if sentences.count == 1 {
            parts = names(in: first.terms) + counts(of: first)
            if parts.count < 3 { parts += quotedPhrase(of: first) }
        } else if let whole = shortest(of: sentences) {
            parts = [whole]
        } else {
            parts = words(of: shared, in: first) + names(in: shared)
        }
        if let day = day(of: sentences, shared: shared, head: head) {
            parts.append(DayWords.short(day))
        }
        if parts.isEmpty { parts = quotedPhrase(of: first) }
        return parts.isEmpty ? firstWords(of: first) : parts.joined(separator: " · ")
    }

    /// The shortest of the sentences, where it is short enough to be shown whole.
    private func shortest(of sentences: [StatedSentence]) -> String? {
        let clause = HeadClause(story: story, index: index)
        let short = sentences.filter { sentence in
            !sentence.isTitle && sentence.words.count <= Self.mostWhole
                && sentence.statements.allSatisfy {
                    clause.isSafe($0, sentence.words[...], of: sentence)
                }
        }
        let best = short.min { ($0.words.count, $0.report) < ($1.words.count, $1.report) }
        guard let best, let start = best.words.first?.start, let end = best.words.last?.end else {
            return nil
        }
        return "“" + text(of: best, start, end) + "”"
    }

    /// Words of a sentence that is shown whole.
    private static let mostWhole = 24

    /// The rarest names, in the order of the cast.
    private func names(in terms: Set<StatedSentence.Term>) -> [String] {
        var members: [(weight: Double, member: Int)] = []
        for case .name(let member) in terms where story.cast.members[member].label != .group {
            members.append((index.weight(.name(member)), member))
        }
        let best = members.sorted { ($1.weight, $0.member) < ($0.weight, $1.member) }
        return best.prefix(Self.mostNames).map { story.cast.members[$0.member].name }
    }

    /// Its numbers with what they count, where that is said.
    private func counts(of sentence: StatedSentence) -> [String] {
        sentence.numbers.filter { $0.value >= 3 || $0.unit != nil }.prefix(2).compactMap { number in
            number.subject.map { number.shown + " " + $0 }
        }
    }

    /// Up to three shared words as the first sentence has them.
    private func words(of shared: Set<StatedSentence.Term>, in sentence: StatedSentence) -> [String]
    {
        let kept = sentence.words.filter { !$0.isFunction && shared.contains(.word($0.key)) }
        let best = kept.sorted {
            (index.weight(.word($1.key)), $0.start) < (index.weight(.word($0.key)), $1.start)
        }.prefix(Self.mostWords)
        var seen: Set<String> = []
        let words = best.sorted { $0.start < $1.start }.filter { seen.insert($0.key).inserted }
        guard !words.isEmpty else { return [] }
        return [words.map { text(of: sentence, $0.start, $0.end) }.joined(separator: ", ")]
    }

    /// The run of words that tells most.
    private func quotedPhrase(of sentence: StatedSentence) -> [String] {
        var best: (weight: Double, start: Int, end: Int)?
        for (place, run) in runs(of: sentence).enumerated() {
            let weight = run.reduce(0) { $0 + weightOf($1, in: sentence) }
            guard let first = run.first, let last = run.last else { continue }
            let rank = weight - Double(place) * 0.05
            if best.map({ rank > $0.weight }) ?? true { best = (rank, first.start, last.end) }
        }
        return best.map { ["“" + text(of: sentence, $0.start, $0.end) + "”"] } ?? []
    }

    private func weightOf(_ word: Word, in sentence: StatedSentence) -> Double {
        counts(word, in: sentence) ? index.weight(.word(word.key)) : 0
    }

    private func counts(_ word: Word, in sentence: StatedSentence) -> Bool {
        !word.isFunction && sentence.terms.contains(.word(word.key))
    }

    /// Words that stand side by side, begin and end with a word of content, and are at
    /// most five: "brought to safety".
    private func runs(of sentence: StatedSentence) -> [[Word]] {
        var runs: [[Word]] = []
        for place in sentence.words.indices where counts(sentence.words[place], in: sentence) {
            var run = [sentence.words[place]]
            var kept = 1
            for word in sentence.words[(place + 1)...].prefix(Self.longestRun - 1) {
                guard let last = run.last, word.start == last.end + 1,
                    word.isFunction || counts(word, in: sentence)
                else { break }
                run.append(word)
                if !word.isFunction { kept = run.count }
            }
            runs.append(Array(run.prefix(kept)))
        }
        return runs
    }

    private func text(of sentence: StatedSentence, _ start: Int, _ end: Int) -> String {
        CodePoints(sentence.text)[(start - sentence.span.start)..<(end - sentence.span.start)]
    }

    private func firstWords(of sentence: StatedSentence) -> String {
        sentence.words.prefix(5).map { text(of: sentence, $0.start, $0.end) }
            .joined(separator: " ")
    }

    private func day(
        of sentences: [StatedSentence], shared: Set<StatedSentence.Term>, head: HeadClause.Head?
    ) -> CalendarDay? {
        // The day of another clause is not that of the words shown.
        let days = sentences.flatMap { sentence in
            sentence.times.filter { time in
                guard let head, head.clause.field != .title else { return true }
                return sentence.report == head.report && head.clause.contains(time.span)
            }.compactMap(\.day)
        }
        return days.first { sentences.count == 1 || shared.contains(.day($0.number)) }
    }
}
