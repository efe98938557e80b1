import News

/// Finds the sources that have nothing of what most others report.
///
/// Silence tells something only of who could have had it: a report is silent on a claim
/// where it was written after the claim was known, is more than a headline and lead, and
/// has no sentence that comes near to it; and so is its whole source.
struct SilenceWriting {
    let story: ComparedStory
    let index: TermIndex
    /// The reports of each source, in order.
    private let groups: [(group: Int, reports: [Int])]

    init(story: ComparedStory, index: TermIndex) {
        self.story = story
        self.index = index
        groups = Dictionary(grouping: story.reports.indices) { story.groups[$0] }
            .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// The draft with a cell for each source that does not mention it.
    func withSilence(_ draft: ClaimWriting.Draft) -> ClaimWriting.Draft {
        let known = draft.sentences.compactMap { story.published(story.sentences[$0].report) }
        guard draft.groups > 1, !known.isEmpty else { return draft }
        let having = Set(draft.claim.cells.map(\.group))
        let shared = SharedTerms.all(of: draft.sentences.map { story.sentences[$0] })
        var silent: [Int] = []
        for (group, reports) in groups where !having.contains(group) {
            guard let first = reports.first(where: { isAfter(known, $0) && isFull($0) }),
                !reports.contains(where: { touches($0, shared) })
            else { continue }
            silent.append(first)
            // Where no more have it than have it not, silence tells nothing.
            if silent.count >= having.count { return draft }
        }
        var draft = draft
        draft.claim.cells += silent.sorted().map { CellWriter(story: story).silence(of: $0) }
        return draft
    }

    /// Whether a report came out surely after one of those that have it.
    private func isAfter(_ known: [DateStamp], _ report: Int) -> Bool {
        guard let published = story.published(report) else { return false }
        return known.contains { Self.isSurely(published, after: $0) }
    }

    /// A day without an hour ends at midnight; where one alone has a time zone, the other
    /// may be half a day off.
    private static func isSurely(_ later: DateStamp, after earlier: DateStamp) -> Bool {
        let end = earlier.instant + (earlier.hour == nil ? day - 1 : 0)
        let haveZones = (later.offset == nil, earlier.offset == nil)
        return later.instant > end + (haveZones.0 == haveZones.1 ? 0 : mostOff)
    }

    private static let day = 86_400
    private static let mostOff = 14 * 3_600

    /// A headline or a lead alone is silent on everything.
    private func isFull(_ report: Int) -> Bool {
        story.sentences(of: report).count >= Self.leastSentences
    }

    private static let leastSentences = 5

    /// Whether a report has a sentence with much of what the claim's sentences share: it
    /// may then say the same in words that were not matched.
    private func touches(_ report: Int, _ shared: Set<StatedSentence.Term>) -> Bool {
        let least = Self.touching * index.weight(shared)
        let sentences = story.sentences(of: report)
        return sentences.indices.contains {
            index.weight(sentences[$0].terms.intersection(shared)) >= least
        }
    }

    private static let touching = 0.34
}
