import News

/// The clause that a date stands in, with its subject.
struct DatedClause {
    let story: ComparedStory
    let sentence: StatedSentence
    let time: DatedExpression
    /// Where a sentence begins behind its place line.
    let line: (StatedSentence) -> Int

    struct Clause {
        let words: ArraySlice<Word>
        let statement: Statement
        /// Who is meant by the pronoun that is its subject.
        let name: String?
        /// Nothing of it was cut away.
        let isWhole: Bool
    }

    /// Words from the verb of a wider clause to that of an inner one that it leads:
    /// "plans to meet on Monday".
    private static let leadingWords = 6
    /// Words before a clause that begins with its verb among which its subject may be.
    private static let mostBefore = 14

    /// The narrowest clause around the date that has a subject; a wider one only where its
    /// verb leads to the narrower one's.
    func clause() -> Clause? {
        let around = sentence.statements.filter { $0.span.contains(time.span) }.sorted {
            ($0.span.length, $0.span.start) < ($1.span.length, $1.span.start)
        }
        var inner: Int?
        for statement in around {
            guard let verb = verb(of: statement) else { continue }
            if let inner, verb > inner || inner - verb > Self.leadingWords { return nil }
            if let found = clause(of: statement) {
                let status = around.first?.status ?? statement.status
                return found.taking(status)
            }
            inner = verb
        }
        return nil
    }

    private func verb(of statement: Statement) -> Int? {
        let deed = Set(WordReader().words(of: statement.predicate).prefix(1).map(\.key))
        return sentence.words.firstIndex {
            $0.start >= statement.span.start && $0.end <= statement.span.end
                && deed.contains($0.key)
        }
    }

    /// The words of a clause, with the noun that it is said of where it has no subject:
    /// "the letter released on Tuesday".
    private func clause(of statement: Statement) -> Clause? {
        let all = sentence.words
        let line = line(sentence)
        guard
            let inside = all.firstIndex(where: {
                $0.start >= statement.span.start && $0.start >= line
            }), let last = all.lastIndex(where: { $0.end <= statement.span.end }),
            let end = Optional(wholePhrase(to: last)),
            let dated = all.lastIndex(where: { $0.start < time.span.end }), inside <= end,
            let verb = verb(of: statement), verb >= inside,
            let start = start(of: statement, from: inside, verb: verb, line: line)
        else { return nil }
        let subject = all[start..<max(start, verb)]
        let person = Self.name(of: subject, in: sentence, story: story)
        guard !person.isOpen, isSafe(statement, all[start...verb]), !isState(statement) else {
            return nil
        }
        let words = PhraseCut(story: story, sentence: sentence).cut(
            all[start...end], after: max(verb, dated))
        guard words.count >= DatedWords.leastWords else { return nil }
        let name: String?
        if let known = person.name {
            name = known
        } else {
            let object = Self.object(of: words, in: sentence, story: story)
            guard !object.isOpen else { return nil }
            name = object.name
        }
        return Clause(
            words: words, statement: statement, name: name,
            isWhole: words.endIndex == end + 1)
    }

    /// On to the end of a phrase that the clause breaks off: "higher than the average |
    /// worker's", "spoke | out".
    private func wholePhrase(to last: Int) -> Int {
        let all = sentence.words
        var end = last
        while end + 1 < all.count, end - last < Self.mostMissing,
            all[end + 1].start == all[end].end + 1,
            Self.particles.contains(all[end + 1].form)
                || !all[end].isFunction && !all[end + 1].isFunction
                    && !sentence.predicateKeys.contains(all[end + 1].key)
        {
            end += 1
        }
        return end
    }

    private static let mostMissing = 3
    private static let particles: Set<String> = [
        "away", "back", "being", "down", "off", "out", "up",
    ]

    /// Where the clause begins with its subject, or `nil` where it has none.
    private func start(
        of statement: Statement, from inside: Int, verb: Int, line: Int
    ) -> Int? {
        let all = sentence.words
        var start = inside
        if DatedWords.relatives.contains(all[start].form), isRelative(statement, start, verb) {
            guard let noun = noun(before: start, of: statement) else { return nil }
            // "a hall where they had met", "a court that has been a step", "the vote which he
            // won" tell of a thing.
            let isOfThing =
                all[start].form == "where" || statement.predicate.hasPrefix("be ")
                || hasSubject(all[min(start + 1, verb)..<verb])
            return !isOfThing && hasContent(all[noun..<start]) ? noun : nil
        }
        while start < verb, DatedWords.openers.contains(all[start].form),
            !opensPhrase(at: start)
        {
            start += 1
        }
        if hasSubject(all[start..<verb]) {
            // "the home he shares", "the film that Ann Reid showed last week": a noun's own
            // words, of which the noun is missing.
            let isOfNoun =
                start > 0 && start == inside && DatedWords.pronouns.contains(all[start].form)
                && all[start].start == all[start - 1].end + 1 && !all[start - 1].isFunction
                && !sentence.predicateKeys.contains(all[start - 1].key)
            let isOpen =
                inside > 0 && !all[inside - 1].isFunction
                && all[inside].start == all[inside - 1].end + 1
                && !sentence.predicateKeys.contains(all[inside - 1].key)
                && isDate(behind: verb)
            return isOfNoun || isOpen ? nil : start
        }
        // "a letter released on Monday": said of the noun right before.
        let isLasting = statement.status == .ongoing && all[verb].form.hasSuffix("ing")
        if start == verb, start > 0, !isLasting, all[start].start == all[start - 1].end + 1,
            !all[start - 1].isFunction
        {
            if let noun = noun(before: start, of: statement), hasContent(all[noun..<start]) {
                return noun
            }
        }
        return sentenceStart(before: inside, line: line)
    }

    /// "After striking a deal, the party …": without its first word it would be no sentence.
    private func opensPhrase(at place: Int) -> Bool {
        let all = sentence.words
        return Self.phraseOpeners.contains(all[place].form) && place + 1 < all.count
            && all[place + 1].form.hasSuffix("ing")
    }

    private static let phraseOpeners: Set<String> = [
        "after", "before", "by", "despite", "in", "on", "since", "while", "without",
    ]

    /// Whether nothing stands between a verb and a date: "showed last week", "won in 2016".
    private func isDate(behind verb: Int) -> Bool {
        let all = sentence.words
        let next = all[min(verb + 1, all.count)..<min(verb + 3, all.count)]
        guard
            let place = next.firstIndex(where: { word in
                sentence.times.contains { $0.span.contains(word.start) }
            })
        else { return false }
        return all[(verb + 1)..<place].allSatisfy(\.isFunction)
    }

    /// "The mayor over the weekend denied …": the subject and the date before the clause,
    /// where no other clause is there.
    private func sentenceStart(before inside: Int, line: Int) -> Int? {
        let all = sentence.words
        guard var start = all.firstIndex(where: { $0.start >= line }), start < inside,
            inside - start <= Self.mostBefore, !all[inside].isInfinitiveMark,
            !all[inside].form.hasSuffix("ing"),
            !sentence.statements.contains(where: {
                $0.span.start < all[inside].start && $0.span.end <= all[inside].start
            })
        else { return nil }
        while start < inside, DatedWords.openers.contains(all[start].form) { start += 1 }
        return hasSubject(all[start..<inside]) ? start : nil
    }

    /// The noun that a clause is said of: the words that reading found, else those right
    /// before; none where they are only the end of a list.
    private func noun(before place: Int, of statement: Statement) -> Int? {
        let all = sentence.words
        for said in [statement.agent, statement.patient].compactMap({ $0 }) {
            let forms = WordReader().words(of: said).map(\.form)
            guard forms.count > 1, forms.count <= Self.mostBefore, forms.count <= place else {
                continue
            }
            let starts = (max(0, place - Self.mostBefore)...(place - forms.count)).reversed()
            let found = starts.first { start in
                all[start..<(start + forms.count)].map(\.form) == forms
            }
            if let found { return found }
        }
        var noun = DatedWords(story: story).nounPhrase(before: place, in: sentence)
        // "dismiss Ann Reid, who": no verb is part of the noun.
        if let verb = all[noun..<place].lastIndex(where: {
            !$0.isCapitalised && sentence.predicateKeys.contains($0.key)
        }) {
            noun = verb + 1
        }
        guard noun < place, noun == 0 || !["and", "or"].contains(all[noun - 1].form) else {
            return nil
        }
        return noun
    }

    /// Whether "that" stands for the noun before it; "said that it sank" has its subject.
    private func isRelative(_ statement: Statement, _ start: Int, _ verb: Int) -> Bool {
        guard sentence.words[start].form == "that" else { return true }
        return !hasSubject(sentence.words[min(start + 1, verb)..<verb])
    }

    /// A noun, name or pronoun besides dates and small words.
    private func hasSubject(_ words: ArraySlice<Word>) -> Bool {
        hasContent(words) || words.contains { DatedWords.pronouns.contains($0.form) }
    }

    private func hasContent(_ words: ArraySlice<Word>) -> Bool {
        words.contains { word in
            !word.isFunction && !word.form.hasSuffix("ly")
                && !sentence.times.contains {
                    $0.span.start < word.end && word.start < $0.span.end
                }
        }
    }
}

extension DatedClause.Clause {
    /// What an inner clause announces or calls off holds of the words around it.
    fileprivate func taking(_ status: EventStatus) -> Self {
        guard status == .scheduled || status == .expected, statement.status == .happened else {
            return self
        }
        var statement = statement
        statement.status = status
        return Self(words: words, statement: statement, name: name, isWhole: isWhole)
    }
}

extension DatedClause {
    /// "is already one of the most notorious moments": what is so happens on no day.
    private func isState(_ statement: Statement) -> Bool {
        if statement.status == .ongoing, statement.predicate.hasPrefix("be ") { return true }
        guard let day = time.days?.last, let published = story.published(sentence.report)?.day,
            day < published
        else { return false }
        // The present tense tells of no day that is over, nor does the future.
        return statement.status == .ongoing && !isPerfect(statement)
            || statement.status == .scheduled || statement.status == .expected
    }

    /// "have been working through the weekend"
    private func isPerfect(_ statement: Statement) -> Bool {
        sentence.words.contains {
            statement.span.start <= $0.start && $0.end <= statement.span.end && $0.form == "been"
        }
    }

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
}

extension Word {
    /// "to meet": no clause with a subject of its own.
    fileprivate var isInfinitiveMark: Bool { form == "to" }
}
