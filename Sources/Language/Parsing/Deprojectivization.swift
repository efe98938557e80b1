/// Puts back the heads of crossing arcs, which the parser cannot draw.
///
/// The parser is trained on trees whose crossing arcs were lifted and their labels
/// marked with the label of the true head: "prep||dobj" belongs below a "dobj"
/// (Nivre & Nilsson 2005, "Pseudo-Projective Dependency Parsing"; spaCy's
/// `nonproj.pyx`).
struct Deprojectivization: Sendable {
    private struct Mark {
        let label: LabelTable.Label
        let headLabel: LabelTable.Label
    }

    /// For each label of the table, what it is a mark of.
    private let marks: [Mark?]

    /// Adds the labels that the marks stand for to `table`.
    init(_ table: inout LabelTable) {
        marks = table.strings.map { string in
            guard let bars = string.firstRange(of: "||") else { return nil }
            return Mark(
                label: table.label(String(string[..<bars.lowerBound])),
                headLabel: table.label(String(string[bars.upperBound...])))
        }
    }

    func apply(to annotations: inout Annotations, isSpace: (Int) -> Bool) {
        let marked = annotations.dependencies.indices.filter {
            mark(annotations.dependencies[$0]) != nil
        }
        guard !marked.isEmpty else { return }
        // spaCy goes by the reach that subtrees had before any head was changed.
        let edges = SubtreeEdges(heads: annotations.heads)
        var children = ChildLists(heads: annotations.heads)
        for token in marked {
            guard let mark = mark(annotations.dependencies[token]) else { continue }
            let old = Int(annotations.heads[token])
            let new = find(
                mark.headLabel, from: old, for: token, annotations, children, edges, isSpace)
            annotations.dependencies[token] = mark.label
            guard let new, new != old else { continue }
            children.move(token, from: old, to: new)
            annotations.heads[token] = Int32(new)
        }
    }

    private func mark(_ label: LabelTable.Label) -> Mark? {
        Int(label) < marks.count ? marks[Int(label)] : nil
    }

    /// The first descendant of `head` with that label, breadth first, left to right.
    private func find(
        _ label: LabelTable.Label, from head: Int, for token: Int, _ annotations: Annotations,
        _ children: ChildLists, _ edges: SubtreeEdges, _ isSpace: (Int) -> Bool
    ) -> Int? {
        var queue = [head]
        var position = 0
        while position < queue.count {
            let parent = queue[position]
            position += 1
            let reach = Int(edges.left[parent])...Int(edges.right[parent])
            for child in children[parent]
            where reach.contains(child) && child != token && !isSpace(child) {
                if annotations.dependencies[child] == label { return child }
                queue.append(child)
            }
        }
        return nil
    }
}

/// The children of each token, in the order of the text.
private struct ChildLists {
    private var children: [Int: [Int]] = [:]

    init(heads: [Int32]) {
        for (child, head) in heads.enumerated() where head != child {
            children[Int(head), default: []].append(child)
        }
    }

    subscript(head: Int) -> [Int] { children[head] ?? [] }

    mutating func move(_ child: Int, from old: Int, to new: Int) {
        children[old]?.removeAll { $0 == child }
        let place = self[new].firstIndex { $0 > child } ?? self[new].count
        children[new, default: []].insert(child, at: place)
    }
}
