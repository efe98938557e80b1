/// Stories as they grow, found again by their rarest terms.
///
/// A report is compared with the few stories that share its rarest terms, so
/// that its cost does not depend on how many stories there are.
///
/// ```swift
/// var index = StoryIndex()
/// index.add(profile)  // .init(story: 0, joined: nil, nearest: nil)
/// ```
struct StoryIndex: Sendable {
    /// What was decided for a report.
    struct Decision: Sendable {
        /// The story that the report is now in.
        var story: Int
        /// How near it was to that story; `nil` where it opened it.
        var joined: Closeness?
        /// The nearest story that it did not join.
        var apart: (story: Int, closeness: Closeness)?
    }

    /// By how many of its rarest terms a report looks for stories.
    static let queryTerms = 16
    /// How many of the latest stories a term leads to.
    static let postingLimit = 192
    /// How many stories a report is compared with.
    static let candidateLimit = 32

    let rule: ClosenessRule
    private(set) var cores: [StoryCore] = []
    private var postings: [Int32: [Posting]] = [:]
    /// What each story shares with the report in hand; 0 between reports.
    private var sums: [Float] = []

    struct Posting: Sendable {
        var story: Int32
        var weight: Float
    }

    init(rule: ClosenessRule = ClosenessRule()) {
        self.rule = rule
    }

    /// Puts a report into the nearest story, or opens one for it.
    ///
    /// - Parameter mayJoin: whether people allow a story.
    mutating func add(
        _ report: ReportProfile, where mayJoin: (Int) -> Bool = { _ in true }
    ) -> Decision {
        let core = StoryCore(report)
        let near = nearest(to: core)
        let allowed = near.first { mayJoin($0.story) }
        guard let best = allowed, best.closeness.value >= rule.threshold else {
            return Decision(story: open(core), joined: nil, apart: near.first)
        }
        join(core, to: best.story)
        return Decision(
            story: best.story, joined: best.closeness,
            apart: near.first { $0.story != best.story })
    }

    /// Puts a report into the story that a person chose for it.
    mutating func add(_ report: ReportProfile, to story: Int) -> Decision {
        join(StoryCore(report), to: story)
        return Decision(story: story, joined: nil, apart: nil)
    }

    /// Opens a story without looking for another.
    @discardableResult
    mutating func open(_ core: StoryCore) -> Int {
        let story = cores.count
        cores.append(core)
        post(core, story)
        return story
    }

    private mutating func join(_ core: StoryCore, to story: Int) {
        cores[story].add(core)
        post(core, story)
    }

    /// Adds one story to another; its own number is then dead.
    mutating func merge(_ story: Int, into other: Int) {
        cores[other].add(cores[story])
    }

    /// The stories by closeness, nearest first, the earlier of equals first.
    mutating func nearest(to core: StoryCore) -> [(story: Int, closeness: Closeness)] {
        candidates(for: core).map { ($0, rule.closeness(core, cores[$0])) }
            .sorted { ($1.1.value, $0.0) < ($0.1.value, $1.0) }
    }

    /// The stories that share the heaviest terms, most first.
    mutating func candidates(for core: StoryCore) -> [Int] {
        if sums.count < cores.count {
            sums += repeatElement(0, count: cores.count - sums.count)
        }
        var touched: [Int32] = []
        for vector in [core.words, core.names] {
            for (term, weight) in vector.heaviest(Self.queryTerms) {
                for posting in postings[term] ?? [] {
                    if sums[Int(posting.story)] == 0 { touched.append(posting.story) }
                    sums[Int(posting.story)] += weight * posting.weight
                }
            }
        }
        let found = best(of: touched)
        for story in touched { sums[Int(story)] = 0 }
        return found
    }

    /// The stories with the greatest sums, the earlier of equals first.
    private func best(of touched: [Int32]) -> [Int] {
        var best: [(sum: Float, story: Int32)] = []
        for story in touched {
            let entry = (sum: sums[Int(story)], story: story)
            if best.count == Self.candidateLimit, let last = best.last,
                (entry.sum, last.story) <= (last.sum, entry.story)
            {
                continue
            }
            var place = best.count
            while place > 0, (best[place - 1].sum, entry.story) < (entry.sum, best[place - 1].story)
            {
                place -= 1
            }
            best.insert(entry, at: place)
            if best.count > Self.candidateLimit { best.removeLast() }
        }
        return best.map { Int($0.story) }
    }

    private mutating func post(_ core: StoryCore, _ story: Int) {
        for vector in [core.words, core.names] {
            for (term, weight) in vector.heaviest(Self.queryTerms * 2) {
                add(Posting(story: Int32(story), weight: weight), to: term)
            }
        }
    }

    private mutating func add(_ posting: Posting, to term: Int32) {
        var list = postings[term] ?? []
        postings[term] = nil
        // A term of one story stands once, with its greatest weight.
        if let known = list.lastIndex(where: { $0.story == posting.story }) {
            list[known].weight = max(list[known].weight, posting.weight)
        } else {
            if list.count >= Self.postingLimit { list.removeFirst(Self.postingLimit / 4) }
            list.append(posting)
        }
        postings[term] = list
    }
}
