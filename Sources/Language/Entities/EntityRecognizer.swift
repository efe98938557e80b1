import Foundation

/// spaCy's entity recognizer: a transition parser that gives each token one move of
/// beginning, inside, last, a unit of its own, or outside.
struct EntityRecognizer: Sendable {
    private enum Action: Int {
        case begin = 1
        case inside, last, unit, outside
    }

    private struct Move {
        let action: Action
        let label: LabelTable.Label
    }

    let network: TransitionNetwork
    private let moves: [Move]

    init(_ name: String, in folder: URL, _ table: inout LabelTable) throws {
        network = try TransitionNetwork(ThincModel("\(name)/model", in: folder), places: 3)
        let list = try MoveList("\(name)/moves", in: folder)
        moves = try list.moves.map { action, label in
            guard let action = Action(rawValue: action) else {
                throw ModelError(
                    file: list.file.name, field: "moves", reason: "\(action) is no action")
            }
            return Move(action: action, label: table.label(label))
        }
        guard network.moves == moves.count,
            moves.contains(where: { $0.action == .outside })
        else {
            throw ModelError(
                file: list.file.name, field: "moves",
                reason: "not the moves of an entity recognizer with \(network.moves) outputs")
        }
    }

    /// Sets the entities. Sentence starts are those that stand in `annotations`.
    func recognize(
        in annotations: inout Annotations, _ terms: ContextTerms, isSpace: (Int) -> Bool
    ) {
        var open: (start: Int, label: LabelTable.Label)?
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: network.places) { context in
            guard let context = context.baseAddress else { return }
            for token in 0..<annotations.count {
                context[0] = Int32(token)
                context[1] = open.map { Int32($0.start) } ?? -1
                context[2] = open == nil ? -1 : Int32(token - 1)
                let scores = terms.scores(context)
                let goesOn =
                    token + 1 < annotations.count && !annotations.sentenceStarts[token + 1]
                let move = best(
                    scores, open: open?.label, goesOn: goesOn, isSpace: isSpace(token))
                switch move.action {
                case .begin: open = (token, move.label)
                case .unit: annotations.entities.append((token..<token + 1, move.label))
                case .last:
                    annotations.entities.append(((open?.start ?? token)..<token + 1, move.label))
                    open = nil
                case .inside, .outside: break
                }
            }
        }
    }

    private func best(
        _ scores: UnsafePointer<Float>, open: LabelTable.Label?, goesOn: Bool, isSpace: Bool
    ) -> Move {
        var best = -1
        for index in moves.indices where best < 0 || scores[index] > scores[best] {
            let move = moves[index]
            let isValid =
                switch move.action {
                case .begin: open == nil && goesOn && !isSpace && move.label != LabelTable.none
                case .inside: open == move.label && goesOn && move.label != LabelTable.none
                case .last: open == move.label && move.label != LabelTable.none
                case .unit: open == nil && !isSpace && move.label != LabelTable.none
                case .outside: open == nil
                }
            if isValid { best = index }
        }
        return moves[max(best, 0)]
    }
}
