/// Which cells of a claim have one source, joined pair by pair.
struct UnionOfSources {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// How many sources are left.
    var count: Int { parents.indices.count { parents[$0] == $0 } }

    mutating func join(_ one: Int, _ other: Int) {
        let roots = [root(one), root(other)].sorted()
        parents[roots[1]] = roots[0]
    }

    /// Joins the cells of one group each.
    mutating func joinAll(_ groups: [Int]) {
        var first: [Int: Int] = [:]
        for (place, group) in groups.enumerated() {
            if let other = first[group] { join(other, place) } else { first[group] = place }
        }
    }

    private mutating func root(_ place: Int) -> Int {
        var root = place
        while parents[root] != root { root = parents[root] }
        parents[place] = root
        return root
    }
}
