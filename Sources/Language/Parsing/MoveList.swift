import Foundation

/// A transition system's moves in the order of the network's outputs.
struct MoveList {
    private static let actions = 0..<6

    let file: ModelFile
    /// The kind of move, as a number of spaCy's, and its label.
    let moves: [(action: Int, label: String)]

    /// Reads a `moves` file: JSON within MessagePack, labels with their counts.
    ///
    /// The order is that of spaCy's `TransitionSystem.initialize_actions`: actions by
    /// number; within an action the most frequent label first, of equals the one that
    /// sorts last; labels that were added later, with counts below zero, at the end.
    init(_ name: String, in folder: URL) throws {
        try self.init(ModelFile(name, in: folder))
    }

    init(_ file: ModelFile) throws {
        self.file = file
        let field = try PackedField(root: file).member("moves")
        let json = Data(try field.string().utf8)
        guard let counts = try? JSONDecoder().decode([String: [String: Int]].self, from: json)
        else { throw field.error("not JSON of actions and labels") }
        var moves: [(action: Int, label: String, count: Int)] = []
        for (key, labels) in counts {
            guard let action = Int(key), Self.actions ~= action else {
                throw field.error("\(key) is no action")
            }
            moves += labels.map { (action, $0.key, $0.value) }
        }
        let first = moves.filter { $0.count >= 0 }.sorted {
            ($0.action, -$0.count) != ($1.action, -$1.count)
                ? ($0.action, -$0.count) < ($1.action, -$1.count) : sortsAfter($0.label, $1.label)
        }
        let added = moves.filter { $0.count < 0 }.sorted {
            $0.count != $1.count
                ? $0.count > $1.count
                : $0.label == $1.label ? $0.action < $1.action : sortsAfter($0.label, $1.label)
        }
        self.moves = (first + added).map { ($0.action, $0.label) }
    }
}

/// Whether Python sorts `left` after `right`: by code points.
private func sortsAfter(_ left: String, _ right: String) -> Bool {
    right.unicodeScalars.lexicographicallyPrecedes(left.unicodeScalars)
}
