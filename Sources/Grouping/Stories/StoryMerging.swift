/// Joins the nearest stories first, until none are near enough.
///
/// Average-link clustering over a graph of candidates: every report begins as a
/// story of its own, and the likeness of two stories is the mean over all pairs
/// of their reports. What people decided goes before all likeness.
struct StoryMerging {
    private var index: StoryIndex
    private let decisions: DecisionRules
    /// The sets of decisions whose reports are in a story.
    private var decided: [Set<Int>] = []
    private var neighbours: [Set<Int32>] = []
    private var parent: [Int] = []
    private var version: [Int32] = []
    private var joinings: [Joining?] = []
    private var queue = MergeQueue()
    /// Whether lone reports are being placed.
    private var lone = false

    /// How often grown stories look for neighbours that single reports did not
    /// find; nearly always the first time is the last.
    static let rounds = 4

    private init(rule: ClosenessRule, decisions: DecisionRules) {
        index = StoryIndex(rule: rule)
        self.decisions = decisions
    }

    /// The number of the story of each report, which is that of its first report,
    /// and what first brought each to another.
    ///
    /// - Parameter sets: for each report its set of `decisions`, if any.
    static func stories(
        of reports: [ReportProfile], rule: ClosenessRule = ClosenessRule(),
        decisions: DecisionRules = .none, sets: [Int?] = []
    ) -> (stories: [Int], joinings: [Joining?]) {
        var merging = StoryMerging(rule: rule, decisions: decisions)
        for (place, report) in reports.enumerated() {
            merging.add(report, set: place < sets.count ? sets[place] : nil)
        }
        merging.mergeDecided()
        merging.mergeAll()
        merging.placeLoneReports()
        merging.lookAgain()
        return (reports.indices.map { merging.root($0) }, merging.joinings)
    }

    private mutating func add(_ report: ReportProfile, set: Int?) {
        let core = StoryCore(report)
        let candidates = index.candidates(for: core)
        let story = index.open(core)
        neighbours.append([])
        parent.append(story)
        version.append(0)
        joinings.append(nil)
        decided.append(set.map { [$0] } ?? [])
        for candidate in candidates { meet(candidate, story) }
    }

    private mutating func meet(_ one: Int, _ other: Int) {
        neighbours[one].insert(Int32(other))
        neighbours[other].insert(Int32(one))
        propose(one, other)
    }

    private mutating func propose(_ one: Int, _ other: Int) {
        guard !decisions.keepsApart(decided[one], decided[other]) else { return }
        let value = index.rule.closeness(index.cores[one], index.cores[other], lone: lone).value
        guard value >= index.rule.threshold else { return }
        let (low, high) = (min(one, other), max(one, other))
        queue.insert(
            MergeQueue.Entry(
                value: value, low: Int32(low), high: Int32(high), lowVersion: version[low],
                highVersion: version[high]))
    }

    /// Joins what people joined, however unlike.
    private mutating func mergeDecided() {
        var first: [Int: Int] = [:]
        for story in decided.indices {
            guard let set = decided[story].first else { continue }
            if let known = first[set] {
                merge(story, into: known, value: nil)
            } else {
                first[set] = story
            }
        }
    }

    private mutating func mergeAll() {
        while let next = queue.popFirst() {
            let (low, high) = (Int(next.low), Int(next.high))
            // An entry from before one of the two was joined is stale.
            guard parent[low] == low, parent[high] == high, version[low] == next.lowVersion,
                version[high] == next.highVersion
            else { continue }
            merge(high, into: low, value: next.value)
        }
    }

    /// Looks again for what stayed alone, less strict about time.
    private mutating func placeLoneReports() {
        lone = true
        for story in parent.indices where parent[story] == story && index.cores[story].count == 1 {
            for neighbour in neighbours[story].sorted() {
                let other = root(Int(neighbour))
                if other != story { propose(story, other) }
            }
        }
        mergeAll()
    }

    /// Lets stories as wholes look for stories that none of their reports found.
    private mutating func lookAgain() {
        for _ in 0..<Self.rounds {
            var grown = StoryIndex(rule: index.rule)
            let stories = parent.indices.filter { parent[$0] == $0 }
            for story in stories { grown.open(index.cores[story]) }
            for (place, story) in stories.enumerated() {
                for candidate in grown.candidates(for: index.cores[story])
                where candidate < place {
                    meet(stories[candidate], story)
                }
            }
            let before = version
            mergeAll()
            if version == before { return }
        }
    }

    private mutating func merge(_ high: Int, into low: Int, value: Float?) {
        if index.cores[high].count == 1 { joinings[high] = Joining(with: low, value: value) }
        if index.cores[low].count == 1 { joinings[low] = Joining(with: high, value: value) }
        index.merge(high, into: low)
        parent[high] = low
        version[low] += 1
        decided[low].formUnion(decided[high])
        var joined: Set<Int32> = []
        for neighbour in neighbours[low].union(neighbours[high]) {
            let current = root(Int(neighbour))
            if current != low { joined.insert(Int32(current)) }
        }
        neighbours[high] = []
        neighbours[low] = joined
        for neighbour in joined.sorted() {
            neighbours[Int(neighbour)].insert(Int32(low))
            propose(low, Int(neighbour))
        }
    }

    private func root(_ story: Int) -> Int {
        var current = story
        while parent[current] != current { current = parent[current] }
        return current
    }
}
