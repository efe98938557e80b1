import News

/// Judges sentences of different reports that say the same.
struct ClusterStanding {
    let story: ComparedStory
    let index: TermIndex

    /// The verdict, and the kind of value that decided where they differ.
    func verdict(
        on sentences: [StatedSentence], from sources: ClaimSources
    ) -> (verdict: Verdict, kind: Claim.Kind?) {
        guard sentences.count > 1 else {
            let report = sentences.first?.report ?? 0
            return (Verdict(standing: .single, why: "Only \(story.source(report)) has it."), nil)
        }
        guard sources.groups > 1 else {
            let why = "The \(sentences.count) reports that have it are one source."
            return (Verdict(standing: .single, why: why), nil)
        }
        let asserting = sentences.filter(\.isAssertion)
        let differing = distinct(asserting)
        for (place, one) in differing.enumerated() {
            for other in differing[(place + 1)...] where one.group != other.group {
                if let difference = PairStanding(story: story).difference(one, other) {
                    return difference
                }
            }
        }
        if sources.count > 1, let why = outcome(of: sentences) {
            return (Verdict(standing: .updated, why: why), nil)
        }
        guard Set(asserting.map(\.group)).count > 1 else {
            let why = "Only one source states it; the others ask, or only name it."
            return (Verdict(standing: .single, why: why), nil)
        }
        return (agreement(sentences, sources), nil)
    }

    /// Two sentences of each yes or no, days and names, in their order: the others have no
    /// value that these have not. It keeps the work from growing with all pairs.
    private func distinct(_ sentences: [StatedSentence]) -> [StatedSentence] {
        var counts: [Values: Int] = [:]
        return Array(
            sentences.filter { sentence in
                counts[Values(sentence), default: 0] += 1
                return counts[Values(sentence), default: 0] <= Self.mostAlike
            }.prefix(Self.mostCompared))
    }

    private struct Values: Hashable {
        let isDenied: Bool
        let members: Set<Int>
        let days: Set<StatedSentence.Term>

        init(_ sentence: StatedSentence) {
            isDenied = sentence.isDenied
            members = sentence.members
            days = sentence.terms.filter { term in
                if case .day = term { return true }
                return false
            }
        }
    }

    private static let mostAlike = 2
    /// Sentences of one claim that are compared with one another.
    private static let mostCompared = 24

    /// One tells as done what another, no later, told as to come.
    private func outcome(of sentences: [StatedSentence]) -> String? {
        let told = sentences.filter { !$0.isTitle }
        let deeds = told.map { deed(of: $0, among: sentences) }
        for (one, planned) in zip(told, deeds) {
            guard let planned, Self.toCome.contains(planned.status) else { continue }
            let done = zip(told, deeds).first { other, deed in
                guard let deed, other.group != one.group else { return false }
                return deed.status == .happened && deed.predicate == planned.predicate
                    && deed.agent != nil && !isEarlier(other, than: one)
                    && !isOver(other, before: one) && !isToCome(deed, in: other)
                    && PairStanding(story: story).sameAgent(planned, in: one, deed, in: other)
            }
            guard let done else { continue }
            return "\(story.source(one.report)) has it as to come, "
                + "\(story.source(done.0.report)) as done."
        }
        return nil
    }

    /// Whether all days of a sentence were over when the other was published: what it
    /// tells is no outcome of what the other has as to come.
    private func isOver(_ sentence: StatedSentence, before other: StatedSentence) -> Bool {
        let last = sentence.times.compactMap { $0.days?.last }.max()
        guard let last, let published = story.published(other.report)?.day else { return false }
        return last.number < published.number - 1
    }

    /// Whether a sentence that tells of a deed as done has it as to come too, also in the
    /// tense of what was said: "they said that it would join".
    private func isToCome(_ deed: Statement, in sentence: StatedSentence) -> Bool {
        sentence.statements.contains {
            $0.predicate == deed.predicate && Self.toCome.contains($0.status)
        }
            || sentence.words.contains {
                deed.span.start <= $0.start && $0.end <= deed.span.end && $0.form == "would"
            }
    }

    /// The statement of a sentence whose deed others of the claim have too.
    private func deed(
        of sentence: StatedSentence, among sentences: [StatedSentence]
    ) -> Statement? {
        let keys = sentences.filter { $0.group != sentence.group }
            .reduce(into: Set<String>()) { $0.formUnion($1.predicateKeys) }
        return CellWriter(story: story).mainStatement(of: sentence, sharing: keys)
    }

    private static let toCome: Set<EventStatus> = [.expected, .scheduled]

    private func isEarlier(_ other: StatedSentence, than one: StatedSentence) -> Bool {
        guard let first = story.published(other.report), let second = story.published(one.report)
        else { return false }
        return first.instant < second.instant
    }

    /// What the sentences share, in words of the first.
    private func agreement(_ sentences: [StatedSentence], _ sources: ClaimSources) -> Verdict {
        let shared = SharedWords(story: story, index: index).words(of: sentences)
        let what = shared.isEmpty ? "what they say" : shared.joined(separator: ", ")
        if let source = sources.common {
            return Verdict(
                standing: .single,
                why: "\(sources.groups) independent reports have it from one source, \(source): "
                    + "\(what).")
        }
        guard sources.count > 1 else {
            let why = "The reports are not seen to have it from two sources: \(what)."
            return Verdict(standing: .single, why: why)
        }
        guard isEnough(SharedTerms.most(of: sentences)), isMuchOfOne(sentences) else {
            let why = "They are not seen to say one thing, though they share \(what)."
            return Verdict(standing: .single, why: why)
        }
        return Verdict(
            standing: .agreed, why: "\(sources.count) independent sources share \(what).")
    }

    /// Two everyday words, or a name and a word, may stand in sentences that say
    /// different things; a number or a day seldom does.
    private func isEnough(_ shared: Set<StatedSentence.Term>) -> Bool {
        let hasValue = shared.contains { term in
            switch term {
            case .number, .day, .clock: true
            case .name, .word: false
            }
        }
        return shared.count >= (hasValue ? 2 : Self.leastShared)
    }

    private static let leastShared = 3

    /// Whether two of different sources share half of what the shorter one tells, and a
    /// deed or an exact amount; with less they tell different things of the same people.
    private func isMuchOfOne(_ sentences: [StatedSentence]) -> Bool {
        let compared = distinct(sentences)
        return compared.indices.contains { place in
            compared[(place + 1)...].contains { other in
                let one = compared[place]
                let shared = one.terms.intersection(other.terms)
                let least = min(one.terms.count, other.terms.count)
                guard other.group != one.group, 2 * shared.count >= least,
                    PairStanding(story: story).numbersMeet(one, other),
                    areAsSure(one, other), isQuoted(one) == isQuoted(other)
                else { return false }
                return SentencePair.sharesDeed(one, other) != false
                    || shared.contains(where: isAmount)
                    || shared.count >= Self.muchShared && shared.contains(where: isDay)
            }
        }
    }

    /// What somebody is quoted with is that person's view; an outlet that tells of the
    /// matter in its own words does not confirm it.
    private func isQuoted(_ sentence: StatedSentence) -> Bool { sentence.quotedShare > 0.5 }

    /// A deed that one tells as done does not agree with one that the other tells as to
    /// come, possible or denied, also where they do not contradict each other.
    private func areAsSure(_ one: StatedSentence, _ other: StatedSentence) -> Bool {
        let deeds = [one, other].map { sentence in
            Dictionary(grouping: sentence.statements, by: \.predicate).mapValues {
                Set($0.map { Certainty($0.status) })
            }
        }
        let shared = deeds[0].keys.filter { deeds[1][$0] != nil }
        return shared.isEmpty
            || shared.contains { !(deeds[0][$0] ?? []).isDisjoint(with: deeds[1][$0] ?? []) }
    }

    private enum Certainty: Hashable {
        case done, toCome, possible, denied

        init(_ status: EventStatus) {
            switch status {
            case .scheduled, .expected: self = .toCome
            case .possible: self = .possible
            case .denied: self = .denied
            default: self = .done
            }
        }
    }

    /// So much of one day is seldom of two deeds, whatever the verbs.
    private static let muchShared = 6

    private func isDay(_ term: StatedSentence.Term) -> Bool {
        if case .day = term { return true }
        return false
    }

    /// A large number or one with a fraction is seldom the same by chance.
    private func isAmount(_ term: StatedSentence.Term) -> Bool {
        guard case .number(let value) = term else { return false }
        return abs(value) >= Self.large || value != value.rounded()
    }

    private static let large = 100.0
}
