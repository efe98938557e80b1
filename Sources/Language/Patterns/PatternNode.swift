/// A part of a regular expression.
indirect enum PatternNode: Sendable {
    case set(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repeated(PatternNode, Repetition)
    case look(PatternNode, behind: Bool, negated: Bool)
    /// `^`: the start of the text.
    case start
    /// `$`: the end of the text, or before a line break that ends it.
    case end
    /// `\b`, or `\B` where negated.
    case wordBoundary(negated: Bool)

    struct Repetition: Sendable {
        let least: Int
        let most: Int?
        let greedy: Bool
    }

    /// What can stand first in a match; `nil` where that may be anything or nothing.
    var firstScalars: ScalarSet? { outerScalars { $0.first { !$0.isZeroWidth } } }

    /// What can stand last in a match; `nil` where that may be anything or nothing.
    var lastScalars: ScalarSet? { outerScalars { $0.last { !$0.isZeroWidth } } }

    private func outerScalars(_ outer: ([PatternNode]) -> PatternNode?) -> ScalarSet? {
        switch self {
        case .set(let set): set
        case .sequence(let parts): outer(parts)?.outerScalars(outer)
        case .choice(let choices):
            choices.dropFirst().reduce(choices.first?.outerScalars(outer)) { union, choice in
                choice.outerScalars(outer).flatMap { union?.union($0) }
            }
        case .repeated(let part, let repetition):
            repetition.least > 0 ? part.outerScalars(outer) : nil
        case .look, .start, .end, .wordBoundary: nil
        }
    }

    /// Whether every match ends at the end of the text.
    var isAnchoredAtEnd: Bool {
        switch self {
        case .end: true
        case .sequence(let parts): parts.last?.isAnchoredAtEnd ?? false
        case .choice(let choices): choices.allSatisfy(\.isAnchoredAtEnd)
        default: false
        }
    }

    /// Whether every match begins at the start of the text.
    var isAnchoredAtStart: Bool {
        switch self {
        case .start: true
        case .sequence(let parts): parts.first?.isAnchoredAtStart ?? false
        case .choice(let choices): choices.allSatisfy(\.isAnchoredAtStart)
        default: false
        }
    }

    private var isZeroWidth: Bool {
        switch self {
        case .look, .start, .end, .wordBoundary: true
        case .sequence(let parts): parts.allSatisfy(\.isZeroWidth)
        default: false
        }
    }
}
