/// Joins the nearest stories first, until none are near enough.
///
/// Average-link clustering over a graph of candidates: every report begins as a
/// story of its own, and the likeness of two stories is the mean over all pairs
/// of their reports.
struct StoryMerging {
    private var index: StoryIndex
    private var neighbours: [Set<Int32>] = []
    private var parent: [Int] = []
    private var version: [Int32] = []
    private var queue = MergeQueue()
    /// Whether lone reports are being placed.
    private var lone = false

    init(rule: ClosenessRule = ClosenessRule()) {
        index = StoryIndex(rule: rule)
    }

    /// The number of the story of each report, which is that of its first report.
    static func stories(
        of reports: [ReportProfile], rule: ClosenessRule = ClosenessRule()
    ) -> [Int] {
        var merging = StoryMerging(rule: rule)
        for report in reports { merging.add(report) }
        merging.mergeAll()
        merging.placeLoneReports()
        return reports.indices.map { merging.root($0) }
    }

    private mutating func add(_ report: ReportProfile) {
        let core = StoryCore(report)
        let candidates = index.candidates(for: core)
        let story = index.open(core)
        neighbours.append([])
        parent.append(story)
        version.append(0)
        for candidate in candidates {
            neighbours[story].insert(Int32(candidate))
            neighbours[candidate].insert(Int32(story))
            propose(candidate, story)
        }
    }

    private mutating func propose(_ one: Int, _ other: Int) {
        let value = index.rule.closeness(index.cores[one], index.cores[other], lone: lone).value
        guard value >= index.rule.threshold else { return }
        let (low, high) = (min(one, other), max(one, other))
        queue.insert(
            MergeQueue.Entry(
                value: value, low: Int32(low), high: Int32(high), lowVersion: version[low],
                highVersion: version[high]))
    }

    private mutating func mergeAll() {
        while let next = queue.popFirst() {
            let (low, high) = (Int(next.low), Int(next.high))
            // An entry from before one of the two was joined is stale.
            guard parent[low] == low, parent[high] == high, version[low] == next.lowVersion,
                version[high] == next.highVersion
            else { continue }
            merge(high, into: low)
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

    private mutating func merge(_ high: Int, into low: Int) {
        index.merge(high, into: low)
        parent[high] = low
        version[low] += 1
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
