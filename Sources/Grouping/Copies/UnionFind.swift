/// Numbers that are joined into groups.
struct UnionFind {
    private var parent: [Int]

    init(count: Int) {
        parent = Array(0..<count)
    }

    func root(_ index: Int) -> Int {
        var current = index
        while parent[current] != current { current = parent[current] }
        return current
    }

    /// The lower root becomes the root of both.
    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(one), root(other))
        parent[max(first, second)] = min(first, second)
    }

    /// The groups, each in ascending order, by their first number.
    var groups: [[Int]] {
        Dictionary(grouping: parent.indices, by: root).values.sorted { $0[0] < $1[0] }
    }
}
