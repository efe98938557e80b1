/// The children and the reach of every token, laid out once.
struct DependencyTree: Sendable {
    /// All tokens that have another for their head, by head and then by place.
    private let ordered: [Int32]
    /// Where the children of each token begin in `ordered`, and the end.
    private let starts: [Int32]
    private let edges: SubtreeEdges

    init(heads: [Int32], edges: SubtreeEdges) {
        var starts = Array(repeating: Int32(0), count: heads.count + 1)
        for (child, head) in heads.enumerated() where head != child {
            starts[Int(head) + 1] += 1
        }
        for index in heads.indices { starts[index + 1] += starts[index] }
        var places = starts
        var ordered = Array(repeating: Int32(0), count: Int(starts[heads.count]))
        for (child, head) in heads.enumerated() where head != child {
            ordered[Int(places[Int(head)])] = Int32(child)
            places[Int(head)] += 1
        }
        self.ordered = ordered
        self.starts = starts
        self.edges = edges
    }

    func children(of token: Int) -> ArraySlice<Int32> {
        ordered[Int(starts[token])..<Int(starts[token + 1])]
    }

    func subtree(of token: Int) -> Range<Int> {
        Int(edges.left[token])..<Int(edges.right[token]) + 1
    }
}
