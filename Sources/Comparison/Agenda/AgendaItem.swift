import News

/// Something announced, as it stands after the reports read so far.
struct AgendaItem {
    var announcements: [AgendaMention]
    /// Its time now, and the times that it was to have before.
    var time: DatedExpression?
    var previous: [String] = []
    var status: AgendaEntry.Status
    var outcome: AgendaMention?
    var topic: Set<StatedSentence.Term>
    /// The reports and sentences that announce it, and the claims that those are in.
    var reports: Set<Int> = []
    var sentences: Set<Int> = []
    var claims: Set<Int> = []
    /// The times that are the last on which it can be.
    var deadlines: Set<String> = []
    /// The weight of its topic.
    var topicWeight: Double?
    /// What is done or held, and the people and bodies of each announcement who do it.
    var heads: Set<String> = []
    var doers: [EntityLabel: Set<Set<Int>>] = [:]
    /// When the latest word on it was published.
    var latestWord: DateStamp?

    init(_ mention: AgendaMention, published: DateStamp?) {
        announcements = [mention]
        time = mention.time
        topic = mention.topic
        latestWord = published
        switch mention.turn {
        case .postponed:
            status = mention.time == nil ? .postponed : .rescheduled
            previous = mention.before.map { [$0.value] } ?? []
        case .cancelled: status = .cancelled
        default: status = .scheduled
        }
        if status != .scheduled { outcome = mention }
    }

    /// The days that it can be.
    var days: DayInterval? { time?.days }

    /// Whether its day is only the last on which it can be.
    var isDeadline: Bool { time.map { deadlines.contains($0.value) } ?? false }

    /// Whether a mention is about the same: half of the smaller topic's words and names,
    /// a word among them, and times that do not speak against it.
    func isMeant(by mention: AgendaMention, weight: (StatedSentence.Term) -> Double) -> Bool {
        let shared = topic.intersection(mention.topic)
        guard shared.contains(where: \.isWord) else { return false }
        func sum(_ terms: Set<StatedSentence.Term>) -> Double {
            terms.map(weight).sorted().reduce(0, +)
        }
        let share = sum(shared) / max(0.01, min(topicWeight ?? sum(topic), sum(mention.topic)))
        let sameDay = (mention.before ?? mention.time)?.days.flatMap { days in
            time?.days.map { $0.overlaps(days) }
        }
        switch sameDay {
        case true?: return share >= 0.4
        case nil: return share >= 0.5
        case false?: return share >= 0.6
        }
    }

    /// Takes in a later report's word.
    mutating func take(_ mention: AgendaMention, published: DateStamp?) {
        let isLater = (published?.instant ?? 0) > (latestWord?.instant ?? 0)
        switch mention.turn {
        case .announced: announce(mention, isLater: isLater)
        case .postponed: postpone(mention)
        case .cancelled:
            status = .cancelled
            outcome = mention
        case .happened:
            status = .happened
            outcome = mention
        }
        if let published, published.instant >= (latestWord?.instant ?? 0) { latestWord = published }
    }

    private mutating func announce(_ mention: AgendaMention, isLater: Bool) {
        announcements.append(mention)
        topic.formUnion(mention.topic)
        guard status != .happened else { return }
        if status == .cancelled {
            // Called off, then announced again: only a later report can know.
            if isLater, mention.time != nil {
                move(to: mention)
            } else {
                status = .unclear
            }
            return
        }
        guard let days = mention.time?.days else { return }
        guard let own = time?.days else {
            time = mention.time
            if status == .postponed { status = .rescheduled }
            return
        }
        if own.overlaps(days) {
            // The narrower time tells more.
            if days.last.number - days.first.number < own.last.number - own.first.number {
                time = mention.time
            }
        } else if isLater {
            move(to: mention)
        } else {
            status = .unclear
        }
    }

    private mutating func postpone(_ mention: AgendaMention) {
        outcome = mention
        if let before = mention.before, time == nil, !previous.contains(before.value) {
            previous.append(before.value)
        }
        let isNew = mention.time?.days.map { days in !(time?.days?.overlaps(days) ?? false) }
        if let isNew {
            if isNew {
                move(to: mention)
            } else {
                // Its new day is known already, from this sentence or another report.
                status = .rescheduled
                if let before = mention.before?.value, !previous.contains(before) {
                    previous.append(before)
                }
            }
        } else {
            if let time { previous.append(time.value) }
            time = nil
            status = .postponed
        }
    }

    private mutating func move(to mention: AgendaMention) {
        if let time, !previous.contains(time.value) { previous.append(time.value) }
        time = mention.time
        status = .rescheduled
        outcome = mention
    }
}
