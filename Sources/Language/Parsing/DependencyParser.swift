import Foundation

/// spaCy's dependency parser: arc-eager with sentence breaks, greedy.
struct DependencyParser: Sendable {
    let network: TransitionNetwork
    private let labels: [LabelTable.Label]
    private let reduce: Int
    private let lefts: Range<Int>
    private let rights: Range<Int>
    private let sentenceBreak: Int
    private let rootLabel: LabelTable.Label
    private let deprojectivization: Deprojectivization

    init(_ name: String, in folder: URL, _ table: inout LabelTable) throws {
        let model = try ThincModel("\(name)/model", in: folder)
        network = try TransitionNetwork(model, places: 8)
        let list = try MoveList("\(name)/moves", in: folder)
        labels = list.moves.map { table.label($0.label) }
        rootLabel = table.label("ROOT")
        let actions = list.moves.map(\.action)
        lefts = Self.range(of: 2, in: actions)
        rights = Self.range(of: 3, in: actions)
        reduce = 1
        sentenceBreak = actions.count - 1
        let expected =
            [0, 1] + Array(repeating: 2, count: lefts.count)
            + Array(repeating: 3, count: rights.count) + [4]
        guard actions == expected, !lefts.isEmpty, !rights.isEmpty, network.moves == actions.count
        else {
            throw ModelError(
                file: list.file.name, field: "moves",
                reason: "not the moves of an arc-eager parser with \(network.moves) outputs")
        }
        deprojectivization = Deprojectivization(&table)
    }

    private static func range(of action: Int, in actions: [Int]) -> Range<Int> {
        let start = actions.firstIndex(of: action) ?? 0
        return start..<start + actions.count { $0 == action }
    }

    /// Sets heads, labels and sentence starts.
    func parse(
        _ annotations: inout Annotations, _ state: inout ArcEagerState, _ terms: ContextTerms,
        isSpace: (Int) -> Bool
    ) {
        state.begin(count: annotations.count)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: network.places) { context in
            guard let context = context.baseAddress else { return }
            while !state.isFinal {
                state.writeContext(context)
                guard let move = bestMove(state, terms.scores(context)) else { break }
                apply(move, to: &state)
            }
        }
        for token in 0..<annotations.count {
            let head = state.heads[token]
            annotations.heads[token] = head < 0 ? Int32(token) : head
            annotations.dependencies[token] = head < 0 ? rootLabel : state.labels[token]
        }
        deprojectivization.apply(to: &annotations, isSpace: isSpace)
        let edges = SubtreeEdges(heads: annotations.heads)
        annotations.sentenceStarts = edges.sentenceStarts(heads: annotations.heads)
        annotations.hasSentences = true
    }

    /// The valid move of the greatest score; of equals, the first.
    @inline(__always)
    private func bestMove(_ state: ArcEagerState, _ scores: UnsafePointer<Float>) -> Int? {
        var best = -1
        func consider(_ moves: Range<Int>) {
            for move in moves where best < 0 || scores[move] > scores[best] { best = move }
        }
        if state.canShift { consider(0..<1) }
        if state.canReduce { consider(reduce..<reduce + 1) }
        if state.canAttach { consider(lefts.lowerBound..<rights.upperBound) }
        if state.canBreak { consider(sentenceBreak..<sentenceBreak + 1) }
        return best < 0 ? nil : best
    }

    @inline(__always)
    private func apply(_ move: Int, to state: inout ArcEagerState) {
        if move < reduce {
            state.shift()
        } else if move == reduce {
            state.reduce()
        } else if lefts.contains(move) {
            state.attachLeft(labels[move])
        } else if rights.contains(move) {
            state.attachRight(labels[move])
        } else {
            state.breakSentence()
        }
    }
}
