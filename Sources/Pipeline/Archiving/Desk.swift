import Archive
import Grouping
import News

/// A desk: the steps together with the archive that remembers what they found.
///
/// ```swift
/// let desk = Desk(steps: steps, store: store)
/// try desk.keep([input])  // [.new(id: "a.txt")]
/// try desk.settle()       // 1 story is new or changed
/// ```
public struct Desk: Sendable {
    public let steps: Steps
    public let store: Store
    /// Which outlets are one publisher, and which names are agencies.
    private let directory: SourceDirectory
    private let traces = TraceReader()

    public init(steps: Steps, store: Store, directory: SourceDirectory = SourceDirectory()) {
        self.steps = steps
        self.store = store
        self.directory = directory
    }

    /// What an input is worth keeping as; `nil` for a story, which is made anew.
    public func entry(of input: Input) -> Entry? {
        guard let article = steps.article(of: input) else { return nil }
        // What is known already is not read again; its text alone tells so.
        if (try? store.hasText(of: article)) == true {
            return Entry(
                report: Report(article: article), recording: input.recording,
                fetched: input.fetched)
        }
        guard let report = steps.report(of: input) else { return nil }
        return Entry(
            report: report, recording: input.recording,
            vectors: steps.vectors(of: report)?.packed ?? [], traces: traces.traces(of: report),
            fetched: input.fetched)
    }

    /// Puts all that waits into stories and compares those that changed, in
    /// slices, so that a stop loses at most the slice in hand.
    ///
    /// - Parameters:
    ///   - memory: what was read to settle others shortly before.
    ///   - progress: called with the number of reports settled.
    /// - Returns: how many stories are new or changed.
    public func settle(
        _ memory: SettlingMemory = SettlingMemory(), _ progress: (Int) -> Void = { _ in }
    ) throws(ArchiveError) -> Int {
        var changed = 0
        try store.traceAll(traces.traces)
        let slice = steps.isComparing ? Store.sliceSize : Store.wideSliceSize
        while let neighbourhood = try store.nextNeighbourhood(limit: slice, memory: memory.reports)
        {
            let settlement = try self.settlement(
                of: neighbourhood, try memory.background.of(neighbourhood.days, in: store))
            // Another program that adds was faster: its stories are the ones to join.
            guard try store.save(settlement) else { continue }
            changed += settlement.changed.count
            progress(settlement.settled.count)
        }
        return changed
    }

    /// Makes all stories anew from all reports at once; they keep their ids as
    /// far as their reports stay together.
    public func regroup() throws(ArchiveError) -> Int {
        while true {
            let settlement = try settlement(of: store.wholeNeighbourhood())
            if try store.save(settlement) { return settlement.changed.count }
        }
    }

    /// What people decided, the earliest first.
    public func decisions() throws(ArchiveError) -> [EditorialDecision] {
        try store.decisions().compactMap { try? EditorialDecision(json: $0) }
    }

    /// Keeps a person's decision for good and makes the stories of its reports
    /// anew.
    ///
    /// - Returns: how many stories are new or changed.
    public func decide(_ decision: EditorialDecision) throws(ArchiveError) -> Int {
        let touched = decision.articles + decision.from + [decision.to].compactMap { $0 }
        try store.decide(decision.json, about: touched)
        return try settle()
    }

    /// Undoes something that a person did, or the last thing, and makes the stories of
    /// its reports anew where it was a decision about them.
    ///
    /// - Parameter number: of `Store.deeds`; the last one that is not undone without it.
    /// - Returns: what was undone; `nil` where there is nothing to undo.
    public func undo(_ number: Int64? = nil) throws(ArchiveError) -> Deed? {
        let deed = try store.undo(number)
        if case .decision = deed?.action { _ = try settle() }
        return deed
    }

    private func settlement(
        of neighbourhood: Neighbourhood, _ background: TermBackground? = nil
    ) throws(ArchiveError) -> Store.Settlement {
        let members = neighbourhood.members
        let reports = members.map(\.report)
        let vectors = Dictionary(
            members.compactMap { member in
                ReportVectors(packed: member.vectors).map { (member.report.article.id, $0) }
            }
        ) { first, _ in first }
        let settled = members.filter(\.isPending).map(\.report.article.id)
        let old = neighbourhood.stories
        let isChanged = Self.changes(from: old, pending: Set(settled))
        let stories = steps.stories(
            of: reports, known: vectors, decisions: DecisionRules(try decisions()),
            directory: directory, background: background, where: isChanged)
        let taken = try store.takenStoryIDs(among: stories.map(\.id)).subtracting(old.values)
        let identity = StoryIdentity(
            old: old, new: stories.map { ($0.id, $0.articles) }, taken: taken)
        let changed = renamed(stories, identity.ids).filter { isChanged($0.articles) }
        var told: [Story] = []
        for story in try compared(changed) {
            told.append(story.saying(try store.histories(among: story.articles)))
        }
        return Store.Settlement(
            changed: told, aliases: identity.aliases,
            settled: settled, of: neighbourhood)
    }

    /// The stories, compared by their whole reports, some hundreds of which are in memory
    /// at a time.
    private func compared(_ stories: [Story]) throws(ArchiveError) -> [Story] {
        guard steps.isComparing else { return stories }
        var result: [Story] = []
        var rest = stories[...]
        while let first = rest.first {
            var count = first.articles.count
            let more = rest.dropFirst().prefix { story in
                count += story.articles.count
                return count <= Self.comparedReports
            }
            let batch = [first] + more
            // One that another program took away meanwhile is noticed when they are saved.
            let reports = try store.reports(among: batch.flatMap(\.articles))
            result += steps.compared(batch, reports: reports)
            rest = rest.dropFirst(batch.count)
        }
        return result
    }

    /// How many reports are in memory to be compared, where stories are not larger.
    private static let comparedReports = 500

    /// Stories with the ids that they keep, in themselves and in their storylines.
    private func renamed(_ stories: [Story], _ ids: [String]) -> [Story] {
        let names = Dictionary(zip(stories.map(\.id), ids)) { first, _ in first }
        return zip(stories, ids).map { story, id in
            var story = story
            story.id = id
            story.storyline = story.storyline.map { line in
                Storyline(
                    id: names[line.id] ?? line.id,
                    links: line.links.map { link in
                        var link = link
                        link.from = names[link.from] ?? link.from
                        link.to = names[link.to] ?? link.to
                        return link
                    })
            }
            return story
        }
    }

    /// Whether a story of these reports is another than before, or has a new text.
    private static func changes(
        from old: [String: String], pending: Set<String>
    ) -> ([String]) -> Bool {
        var before: [String: Set<String>] = [:]
        for (report, story) in old { before[story, default: []].insert(report) }
        return { articles in
            guard let story = articles.first.flatMap({ old[$0] }) else { return true }
            return before[story] != Set(articles) || !pending.isDisjoint(with: articles)
        }
    }
}

/// What settling read from the archive and may need again: of use to who settles again
/// and again, as reports come in.
public final class SettlingMemory {
    fileprivate let reports = ReportMemory()
    fileprivate var background = Background()

    public init() {}
}

/// How rare terms are in crowded days, told anew when the days move on.
private struct Background {
    private var span: ClosedRange<Int>?
    private var terms: TermBackground?

    mutating func of(
        _ days: Neighbourhood.Days?, in store: Store
    ) throws(ArchiveError) -> TermBackground? {
        guard let days else { return nil }
        if days.wide != span {
            let sample = try store.sample(of: days.wide)
            terms = TermBackground(sample: sample.reports, count: sample.of)
            span = days.wide
        }
        return terms
    }
}

extension Input {
    /// The bytes to be kept, as they came.
    fileprivate var recording: Entry.Recording {
        switch self {
        case .page(let page):
            switch page.body {
            case .bytes(let bytes): .page(bytes)
            case .text(let text): .page(Array(text.utf8))
            }
        case .plain(let plain): .text(plain.bytes)
        case .scraped(let scraped): .text(Array(scraped.raw.utf8))
        case .article, .report, .story: .record
        }
    }

    /// When it was fetched, where it says so.
    fileprivate var fetched: DateStamp? {
        switch self {
        case .page(let page): page.fetched
        case .plain(let plain): plain.fetched
        case .scraped(let scraped): scraped.fetched
        case .article, .report, .story: nil
        }
    }
}

extension ReportVectors {
    /// Both vectors in one row of numbers: the length of the first, then both.
    fileprivate var packed: [Float] { [Float(headline.count)] + headline + lead }

    fileprivate init?(packed: [Float]) {
        guard let first = packed.first, let count = Int(exactly: first),
            count >= 0, count < packed.count
        else { return nil }
        self.init(headline: Array(packed[1..<1 + count]), lead: Array(packed[(1 + count)...]))
    }
}
