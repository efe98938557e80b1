import News

/// Whether two dated statements tell one deed, so that the better one is shown alone.
struct TimelineSameness {
    let story: ComparedStory
    let index: TermIndex

    /// Share of the shown words of the shorter of two.
    private static let sameShare = 0.5
    /// Above this a term is not on everybody's lips in the story.
    private static let rareWeight = 0.3
    /// Days of a time that is as good as one day.
    private static let shortDays = 2

    func isSame(_ one: TimelineCandidate, _ other: TimelineCandidate) -> Bool {
        if one.told.words == other.told.words || one.draft == other.draft { return true }
        guard
            one.days.first == other.days.first || one.days.contains(other.days)
                || other.days.contains(one.days)
        else { return false }
        let least = min(one.shown.count, other.shown.count)
        let shared = one.shown.intersection(other.shown).count
        if least > 1, Double(shared) >= Self.sameShare * Double(least) { return true }
        return tellsTheSame(one, other)
    }

    /// One doer and something rare in common on one day; or, whoever is named as the
    /// doer, so much in common that it cannot be two deeds of a day.
    private func tellsTheSame(_ one: TimelineCandidate, _ other: TimelineCandidate) -> Bool {
        let terms = story.sentences[one.sentence].terms.intersection(
            story.sentences[other.sentence].terms)
        var words = 0
        var others = 0
        for term in terms {
            switch term {
            case .word: if index.weight(term) > Self.rareWeight { words += 1 }
            case .name(let member): if !one.doers.contains(member) { others += 1 }
            case .number: others += 1
            case .day, .clock: break
            }
        }
        // What is ahead of the same people at the same time is one appointment.
        if one.isAhead, other.isAhead, others >= 2, one.days == other.days { return true }
        let isShort = max(one.length, other.length) <= Self.shortDays
        let isOneDoer = !one.doers.isDisjoint(with: other.doers)
        if isShort {
            return isOneDoer && words + others > 0 || words >= 3 || words >= 2 && others >= 1
        }
        return isOneDoer && words >= 2 || words >= 3 && others >= 1
    }
}

extension TimelineCandidate {
    fileprivate var isAhead: Bool { told.status == .scheduled || told.status == .expected }

    fileprivate var length: Int { days.last.number - days.first.number + 1 }
}
