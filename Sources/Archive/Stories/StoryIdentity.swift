/// Which new story carries on under which old id, when stories are made anew.
///
/// A story keeps its id, and so its address, as long as most of its reports stay
/// together. One that was taken up by another leads to that one.
///
/// ```swift
/// let identity = StoryIdentity(
///     old: ["a": "s1", "b": "s1", "c": "s2"], new: [("s1", ["a", "b", "c"])], taken: [])
/// identity.ids      // ["s1"]
/// identity.aliases  // ["s2": "s1"]
/// ```
public struct StoryIdentity: Equatable, Sendable {
    /// The id of each new story, in their order.
    public let ids: [String]
    /// Ids that are no more, and the story that each leads to.
    public let aliases: [String: String]

    /// - Parameters:
    ///   - old: the story of each report until now.
    ///   - new: each new story: the id it would have, and its reports.
    ///   - taken: ids that stand for other stories already.
    public init(old: [String: String], new: [(id: String, reports: [String])], taken: Set<String>) {
        let shared = new.map { story in
            story.reports.reduce(into: [String: Int]()) { counts, report in
                if let id = old[report] { counts[id, default: 0] += 1 }
            }
        }
        let kept = Self.kept(shared)
        var used = taken.union(old.values)
        ids = new.indices.map { index in
            if let id = kept[index] { return id }
            var id = new[index].id
            var number = 1
            while !used.insert(id).inserted {
                number += 1
                id = "\(new[index].id)-\(number)"
            }
            return id
        }
        aliases = Self.aliases(shared, ids: ids, kept: Set(kept.values))
    }

    /// Gives each old id to the new story that has most of its reports, the
    /// largest share first.
    private static func kept(_ shared: [[String: Int]]) -> [Int: String] {
        let pairs = shared.indices.flatMap { index in
            shared[index].map { (count: $0.value, id: $0.key, index: index) }
        }.sorted { ($1.count, $0.id, $0.index) < ($0.count, $1.id, $1.index) }
        var kept: [Int: String] = [:]
        var given: Set<String> = []
        for pair in pairs where kept[pair.index] == nil && !given.contains(pair.id) {
            kept[pair.index] = pair.id
            given.insert(pair.id)
        }
        return kept
    }

    private static func aliases(
        _ shared: [[String: Int]], ids: [String], kept: Set<String>
    ) -> [String: String] {
        var most: [String: (count: Int, index: Int)] = [:]
        for (index, counts) in shared.enumerated() {
            for (id, count) in counts where !kept.contains(id) {
                if count > most[id]?.count ?? 0 { most[id] = (count, index) }
            }
        }
        return most.mapValues { ids[$0.index] }
    }
}
