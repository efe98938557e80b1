import News

/// Writes the claims of a story: what several reports have, where they differ, and
/// what one alone has.
struct ClaimWriting {
    /// A claim with what decides on its place.
    struct Draft {
        var claim: Claim
        /// The sentences that it shows.
        let sentences: [Int]
        let groups: Int
        /// How many sources have it, and how early in their reports.
        let weight: Double
        var isLead = false
    }

    let story: ComparedStory
    let matching: SentenceMatching
    let clusters: [SentenceCluster]
    let eventDay: CalendarDay?
    let sourceReader: SourceReader

    /// The claims by importance, the lead first, with the sentences of each.
    func drafts() -> [Draft] {
        let numbers = numberDrafts()
        let counted = Set(numbers.flatMap(\.sentences))
        var events = clusters.flatMap(withoutLoose).compactMap { draft(of: $0, counted: counted) }
        markLead(&events)
        // A sentence is shown by one event at most.
        var eventOf: [Int: Int] = [:]
        for (place, event) in events.enumerated() {
            for sentence in event.sentences { eventOf[sentence] = place }
        }
        let distinct = numbers.filter { number in
            number.claim.standing == .conflict || number.claim.standing == .updated
                || !(number.sentences.first.flatMap { eventOf[$0] }
                    .map { events[$0].covers(number) } ?? false)
        }
        let shown = Set(distinct.map(\.sentences))
        events.removeAll { !$0.isLead && shown.contains($0.sentences) }
        let details = DetailWriting(story: story, index: matching.index).drafts(
            besides: events + distinct, weight: weight)
        let silence = SilenceWriting(story: story, index: matching.index)
        return ordered(events + distinct + details).map(silence.withSilence)
    }
}

extension ClaimWriting.Draft {
    /// Whether its sentences already show what a number claim would.
    fileprivate func covers(_ number: Self) -> Bool {
        groups > 1 && Set(number.sentences).isSubset(of: sentences)
    }
}

extension ClaimWriting {
    // MARK: sentences

    /// Two sentences that share no deed, and of which no clause has a fair part of what
    /// they share, only speak of the same people and things: they are no claim.
    private func withoutLoose(_ cluster: SentenceCluster) -> [SentenceCluster] {
        guard cluster.sentences.count == 2 else { return [cluster] }
        let sentences = cluster.sentences.map { story.sentences[$0] }
        guard SentencePair.sharesDeed(sentences[0], sentences[1]) == false,
            sentences.allSatisfy({ $0.quotedShare <= 0.5 && !$0.isTitle }),
            HeadClause(story: story, index: matching.index).head(
                of: sentences, headlines: headlines(of: cluster)) == nil
        else { return [cluster] }
        return cluster.sentences.map { SentenceCluster(sentences: [$0]) }
    }

    private func draft(of cluster: SentenceCluster, counted: Set<Int>) -> Draft? {
        let sentences = cluster.sentences.map { story.sentences[$0] }
        guard let first = sentences.first, isWorthShowing(sentences) else { return nil }
        if sentences.count == 1, counted.contains(cluster.sentences[0]) { return nil }
        let keys = sharedPredicates(sentences)
        let writer = CellWriter(story: story)
        let shared = sentences.count > 1 ? SharedTerms.most(of: sentences) : []
        let sourced = sentences.map { writer.sourced($0, sharing: keys, terms: shared) }
        var cells = sourced.map(\.cell)
        let sources = ClaimSources(
            sourced.map(\.source), sentences: sentences, reader: sourceReader)
        let judged = ClusterStanding(story: story, index: matching.index)
            .verdict(on: sentences, from: sources)
        let claimKind = judged.kind ?? kind(of: sentences, cells: cells)
        let verdict = corrected(judged.verdict, on: sentences, cells: &cells)
        let claim = Claim(
            id: "", standing: verdict.standing,
            subject: SubjectWriter(story: story, index: matching.index).subject(
                of: sentences, headlines: headlines(of: cluster)),
            kind: claimKind, source: sources.common, cells: cells, why: verdict.why)
        return Draft(
            claim: claim, sentences: cluster.sentences, groups: Set(sentences.map(\.group)).count,
            weight: weight(of: sentences) * (sentences.count == 1 ? fullness(of: first) : 1))
    }

    /// The verdict after an outlet's own correction, whose notice becomes a cell.
    private func corrected(
        _ verdict: Verdict, on sentences: [StatedSentence], cells: inout [Cell]
    ) -> Verdict {
        let corrections = CorrectionStanding(story: story)
        guard let found = corrections.correction(of: sentences) else { return verdict }
        let (updated, notice) = corrections.verdict(found, besides: verdict, cells: cells)
        cells.append(notice)
        return updated
    }

    /// A signature under a post is no statement, however many have it.
    private func isWorthShowing(_ sentences: [StatedSentence]) -> Bool {
        guard sentences.count == 1 else {
            return sentences.contains { $0.isTitle || !$0.statements.isEmpty }
        }
        return isWorthShowing(sentences[0])
    }

    /// A bare exclamation tells less than a sentence with a deed and names.
    private func fullness(of sentence: StatedSentence) -> Double {
        min(1, Double(sentence.terms.count) / Self.fullTerms) * (sentence.isTitle ? 0.5 : 1)
    }

    private static let fullTerms = 6.0

    /// Headlines of its reports that tell this claim and little else.
    private func headlines(of cluster: SentenceCluster) -> [StatedSentence] {
        let sentences = cluster.sentences.map { story.sentences[$0] }
        guard sentences.count > 1, let first = sentences.first else { return [] }
        let shared = sentences.dropFirst().reduce(first.terms) { $0.intersection($1.terms) }
        let titles = Set(sentences.map(\.report)).sorted().compactMap { report in
            story.sentences(of: report).first { $0.isTitle }
        }
        return titles.filter { title in
            let told = matching.index.weight(title.terms.intersection(shared))
            return told >= Self.toldByHeadline * matching.index.weight(title.terms)
        }
    }

    private static let toldByHeadline = 0.6

    /// Headlines alone are shown as headlines; fragments tell nothing.
    private func isWorthShowing(_ sentence: StatedSentence) -> Bool {
        if sentence.isTitle {
            return story.sentences(of: sentence.report).allSatisfy(\.isTitle)
        }
        return !sentence.statements.isEmpty || sentence.terms.count >= 3
    }

    private func sharedPredicates(_ sentences: [StatedSentence]) -> Set<String> {
        guard sentences.count > 1 else { return [] }
        var counts: [String: Int] = [:]
        for sentence in sentences {
            for key in sentence.predicateKeys { counts[key, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    private func kind(of sentences: [StatedSentence], cells: [Cell]) -> Claim.Kind {
        if sentences.allSatisfy({ $0.quotedShare > 0.5 }) { return .quotation }
        return cells.allSatisfy { $0.attribution != nil } ? .statement : .event
    }

    // MARK: numbers

    private func numberDrafts() -> [Draft] {
        let standing = NumberStanding(story: story)
        let writer = CellWriter(story: story)
        return NumberAlignment(story: story, eventDay: eventDay).groups().map { group in
            let sourced = group.values.map {
                writer.sourced(
                    story.sentences[$0.sentence], value: $0.number.shown, asOf: $0.number.asOf,
                    sharing: $0.deeds, terms: [.number($0.number.value)])
            }
            let cells = sourced.map(\.cell)
            let sentences = group.values.map { story.sentences[$0.sentence] }
            let sources = ClaimSources(
                sourced.map(\.source), sentences: sentences, reader: sourceReader)
            let verdict = standing.verdict(on: group, from: sources)
            let shown = group.values.reduce(into: [String]()) { shown, value in
                if !shown.contains(value.number.shown) { shown.append(value.number.shown) }
            }
            let claim = Claim(
                id: "", standing: verdict.standing, subject: subject(of: group), kind: .number,
                value: shown.joined(separator: " / "), source: sources.common, cells: cells,
                why: verdict.why)
            return Draft(
                claim: claim, sentences: group.values.map(\.sentence),
                groups: Set(group.values.map(\.group)).count,
                weight: weight(of: sentences))
        }
    }

    /// What is counted, in the words of a report.
    private func subject(of group: NumberGroup) -> String {
        let subjects = group.values.compactMap(\.number.subject).filter { !$0.isEmpty }
        // What most of them say, the earliest of those.
        let most = subjects.enumerated().max { one, other in
            let counts = [one, other].map { pair in subjects.filter { $0 == pair.element }.count }
            return (counts[0], -one.offset) < (counts[1], -other.offset)
        }
        if let most { return most.element }
        let sentence = story.sentences[group.values[0].sentence]
        return SubjectWriter(story: story, index: matching.index).subject(of: [sentence])
    }

    // MARK: order

    /// What several sources have counts more, and what they have near the top; each
    /// source counts once, with its earliest sentence.
    private func weight(of sentences: [StatedSentence]) -> Double {
        var earliest: [Int: Int] = [:]
        for sentence in sentences {
            earliest[sentence.group] = min(earliest[sentence.group] ?? Int.max, sentence.order)
        }
        let orders = earliest.values.sorted()
        return orders.reduce(0) { $0 + Self.depth / (Self.depth + Double($1)) }
    }

    /// The place in a report where what is told counts half.
    private static let depth = 5.0

    /// The lead is the event that most sources open with and that the headlines name,
    /// not what somebody said of it.
    private func markLead(_ drafts: inout [Draft]) {
        let told = drafts.indices.filter { drafts[$0].claim.source == nil }
        let credits = headlineCredits()
        let ranks = drafts.map { $0.weight * (3 + share(of: credits, in: $0)) }
        let best = (told.isEmpty ? Array(drafts.indices) : told).max {
            (ranks[$0], -$0) < (ranks[$1], -$1)
        }
        if let best { drafts[best].isLead = true }
    }

    /// What a term is worth: its share of each headline that has it, over all headlines.
    private func headlineCredits() -> [StatedSentence.Term: Double] {
        let headlines = story.reports.indices.compactMap { report in
            story.sentences(of: report).first { $0.isTitle }?.terms
        }.filter { !$0.isEmpty }
        var credits: [StatedSentence.Term: Double] = [:]
        for headline in headlines {
            let credit = 1 / Double(headline.count * headlines.count)
            for term in headline { credits[term, default: 0] += credit }
        }
        return credits
    }

    /// How much of the headlines' terms a claim's sentences have on average, 0 to 1.
    private func share(of credits: [StatedSentence.Term: Double], in draft: Draft) -> Double {
        let terms = draft.sentences.reduce(into: Set<StatedSentence.Term>()) {
            $0.formUnion(story.sentences[$1].terms)
        }
        // Sums of floating point depend on their order; a set has none.
        return terms.compactMap { credits[$0] }.sorted().reduce(0, +)
    }

    private func ordered(_ drafts: [Draft]) -> [Draft] {
        var drafts = drafts.enumerated().sorted { one, other in
            rank(one.element, one.offset) < rank(other.element, other.offset)
        }.map(\.element)
        for place in drafts.indices { drafts[place].claim.id = "c\(place + 1)" }
        return drafts
    }

    private func rank(_ draft: Draft, _ place: Int) -> (Int, Int, Double, Int) {
        let isOpen = draft.claim.standing == .conflict || draft.claim.standing == .updated
        return (
            draft.isLead ? 0 : 1, draft.groups > 1 ? 0 : 1,
            -draft.weight - (isOpen ? 1 : 0), place
        )
    }
}
