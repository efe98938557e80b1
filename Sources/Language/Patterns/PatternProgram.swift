/// A regular expression as instructions for `PatternMatcher`.
struct PatternProgram: Sendable {
    /// `{0,62}` is unrolled, so a short expression can make a long program.
    static let maximumLength = 20_000

    enum Instruction: Sendable {
        case set(Int)
        /// Go on at the first place; failing that, at the second.
        case split(Int, Int)
        case jump(Int)
        /// Go on where the program of that number matches here, or does not.
        case look(Int, negated: Bool)
        case start
        case end
        case wordBoundary(negated: Bool)
        case match
    }

    let instructions: [Instruction]
    let sets: [ScalarSet]
    /// The programs of the expression's look-arounds.
    let looks: [PatternProgram]
    /// Whether the text is read from right to left, as look-behinds are.
    let isBackward: Bool

    /// Compiles an expression; throws where it is too long.
    init(_ node: PatternNode, isBackward: Bool = false) throws(PatternParser.Failure) {
        var compiler = Compiler(isBackward: isBackward)
        try compiler.append(node)
        try compiler.emit(.match)
        instructions = compiler.instructions
        sets = compiler.sets
        looks = compiler.looks
        self.isBackward = isBackward
    }
}

private struct Compiler {
    typealias Failure = PatternParser.Failure

    let isBackward: Bool
    var instructions: [PatternProgram.Instruction] = []
    var sets: [ScalarSet] = []
    var looks: [PatternProgram] = []

    init(isBackward: Bool) {
        self.isBackward = isBackward
    }

    mutating func emit(_ instruction: PatternProgram.Instruction) throws(Failure) {
        guard instructions.count < PatternProgram.maximumLength else {
            throw Failure(reason: "too long when unrolled", offset: 0)
        }
        instructions.append(instruction)
    }

    mutating func append(_ node: PatternNode) throws(Failure) {
        switch node {
        case .set(let set):
            sets.append(set)
            try emit(.set(sets.count - 1))
        case .sequence(let parts):
            for part in isBackward ? parts.reversed() : parts { try append(part) }
        case .choice(let choices): try append(choices[...])
        case .repeated(let part, let repetition): try append(part, repetition)
        case .look(let part, let behind, let negated):
            looks.append(try PatternProgram(part, isBackward: behind))
            try emit(.look(looks.count - 1, negated: negated))
        case .start: try emit(.start)
        case .end: try emit(.end)
        case .wordBoundary(let negated): try emit(.wordBoundary(negated: negated))
        }
    }

    private mutating func append(_ choices: ArraySlice<PatternNode>) throws(Failure) {
        var jumps: [Int] = []
        for choice in choices.dropLast() {
            let split = instructions.count
            try emit(.split(0, 0))
            try append(choice)
            jumps.append(instructions.count)
            try emit(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        if let last = choices.last { try append(last) }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func append(
        _ part: PatternNode, _ repetition: PatternNode.Repetition
    ) throws(Failure) {
        for _ in 0..<repetition.least { try append(part) }
        guard let most = repetition.most else {
            return try appendLoop(part, greedy: repetition.greedy)
        }
        var splits: [Int] = []
        for _ in 0..<(most - repetition.least) {
            splits.append(instructions.count)
            try emit(.split(0, 0))
            try append(part)
        }
        for split in splits {
            instructions[split] = choice(split + 1, instructions.count, repetition.greedy)
        }
    }

    private mutating func appendLoop(_ part: PatternNode, greedy: Bool) throws(Failure) {
        let split = instructions.count
        try emit(.split(0, 0))
        try append(part)
        try emit(.jump(split))
        instructions[split] = choice(split + 1, instructions.count, greedy)
    }

    private func choice(_ more: Int, _ done: Int, _ greedy: Bool) -> PatternProgram.Instruction {
        greedy ? .split(more, done) : .split(done, more)
    }
}
