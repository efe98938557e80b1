import News

/// Counts how many sources of their own a story has, and says why.
struct IndependenceCount {
    private let articles: [Article]
    private let sources: [ReportSource]
    private let finder: CopyFinder
    private var union: UnionFind
    private var why: [String] = []

    /// Pairs of which the longest shared passage is told, at most.
    private static let toldPairs = 6
    /// In stories up to this size all pairs are compared for the longest passage.
    private static let allPairsLimit = 12

    init(articles: [Article], sources: [ReportSource], finder: CopyFinder) {
        self.articles = articles
        self.sources = sources
        self.finder = finder
        union = UnionFind(count: articles.count)
    }

    /// - Parameter onlyVoice: who alone is quoted by all reports, if it is so.
    static func of(
        _ articles: [Article], sources: [ReportSource], finder: CopyFinder,
        onlyVoice: String? = nil
    ) -> Independence {
        var count = IndependenceCount(articles: articles, sources: sources, finder: finder)
        return count.independence(onlyVoice: onlyVoice)
    }

    private mutating func independence(onlyVoice: String?) -> Independence {
        for pair in finder.copies { union.join(pair.one, pair.other) }
        joinCopies()
        join(by: \.publisher) { "are reports of one publisher, \($0)" }
        join(by: \.agency) { "are reports of one agency, \($0)" }
        let groups = union.groups
        let known = groups.filter { $0.contains { sources[$0].isKnown } }
        tellUnknown(groups)
        tellAttributions()
        if let onlyVoice, groups.count > 1 {
            why.append("all \(groups.count) sources quote \(onlyVoice) and nobody else")
        }
        return Independence(
            count: groups.count, least: max(1, known.count), most: groups.count,
            groups: groups.map { $0.map { articles[$0].id } }, why: why)
    }

    private mutating func joinCopies() {
        for group in union.groups where group.count > 1 {
            let names = group.map { articles[$0].id }.joined(separator: ", ")
            let best = finder.copies.filter { group.contains($0.one) }
                .max { $0.overlap.longestRun < $1.overlap.longestRun }
            let run = best.map { "; longest shared passage \($0.overlap.longestRun) words" } ?? ""
            why.append("\(names) are one text\(run)")
        }
    }

    private mutating func join(
        by property: KeyPath<ReportSource, String?>, says words: (String) -> String
    ) {
        let named = sources.indices.filter { sources[$0][keyPath: property] != nil }
        let groups = Dictionary(grouping: named) { sources[$0][keyPath: property] ?? "" }
        for (name, members) in groups.sorted(by: { $0.value[0] < $1.value[0] })
        where members.count > 1 {
            let isNew = Set(members.map(union.root)).count > 1
            for member in members.dropFirst() { union.join(members[0], member) }
            guard isNew else { continue }
            let ids = members.map { articles[$0].id }.joined(separator: ", ")
            why.append("\(ids) \(words(name))")
        }
    }

    /// Says which reports name another outlet as the source of something.
    private mutating func tellAttributions() {
        let naming = articles.indices.filter { !sources[$0].attributions.isEmpty }
        for member in naming.prefix(Self.toldPairs) {
            let told = sources[member].attributions.prefix(3).map { "\"\($0.words)\"" }
            why.append(
                "\(articles[member].id) has something from another outlet: "
                    + told.joined(separator: ", "))
        }
    }

    /// Says who is not known, and how far the texts are from being copies.
    private mutating func tellUnknown(_ groups: [[Int]]) {
        guard groups.count > 1 else {
            if let only = groups.first, !only.contains(where: { sources[$0].isKnown }) {
                why.append("\(articles[only[0]].id) names no outlet")
            }
            return
        }
        let unknown = groups.filter { !$0.contains { sources[$0].isKnown } }
        for group in unknown.prefix(Self.toldPairs) {
            let others = groups.filter { $0 != group }.flatMap { $0 }.prefix(40)
            let runs = group.prefix(3).flatMap { member in
                others.map { finder.overlap(member, $0).longestRun }
            }
            why.append(
                "\(articles[group[0]].id) names no outlet; longest shared passage "
                    + "\(runs.max() ?? 0) words")
        }
        if unknown.isEmpty {
            why.append(
                "longest passage that two of the \(groups.count) sources share: "
                    + "\(longestShared()) words")
        }
    }

    /// The longest run that two reports of different sources share. In a large
    /// story only those are asked that have something in common.
    private func longestShared() -> Int {
        if articles.count > Self.allPairsLimit {
            let runs = finder.pairs.filter { union.root($0.one) != union.root($0.other) }
            return runs.map(\.overlap.longestRun).max() ?? 0
        }
        var longest = 0
        for one in articles.indices {
            for other in articles.indices.dropFirst(one + 1)
            where union.root(one) != union.root(other) {
                longest = max(longest, finder.overlap(one, other).longestRun)
            }
        }
        return longest
    }
}
