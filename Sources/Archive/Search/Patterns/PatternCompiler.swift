/// Turns a regular expression into the steps of a `Pattern`.
struct PatternCompiler {
    private let scalars: [Unicode.Scalar]
    private let ignoresCase: Bool
    private var position = 0

    /// How often `{…}` may ask for a thing.
    static let repeatLimit = 200

    init(_ source: String, ignoresCase: Bool) {
        scalars = Array(source.unicodeScalars)
        self.ignoresCase = ignoresCase
    }

    mutating func compile() throws(PatternError) -> [Pattern.Step] {
        let steps = try alternatives(depth: 0)
        guard position == scalars.count else { throw error("This bracket was never opened.") }
        return steps + [.found]
    }

    /// Steps are relative until they are joined: every jump counts from its own place.
    private mutating func alternatives(depth: Int) throws(PatternError) -> [Pattern.Step] {
        guard depth <= Pattern.depthLimit else { throw error("Brackets are too deep here.") }
        var steps = try sequence(depth: depth)
        while take("|") {
            let other = try sequence(depth: depth)
            steps =
                [.split(1, steps.count + 2)] + Self.moved(steps, by: 1)
                + [.jump(steps.count + other.count + 2)]
                + Self.moved(other, by: steps.count + 2)
            try check(steps)
        }
        return steps
    }

    private mutating func sequence(depth: Int) throws(PatternError) -> [Pattern.Step] {
        var steps: [Pattern.Step] = []
        while position < scalars.count, scalars[position] != "|", scalars[position] != ")" {
            let start = position
            let item = try item(depth: depth)
            steps += Self.moved(try repeated(item, from: start), by: steps.count)
            try check(steps)
        }
        return steps
    }

    private mutating func item(depth: Int) throws(PatternError) -> [Pattern.Step] {
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "(":
            let opening = position - 1
            if take("?") {
                guard take(":") else {
                    throw error("Only (?:…) can begin with a question mark.", at: opening)
                }
            }
            let steps = try alternatives(depth: depth + 1)
            guard take(")") else { throw error("This bracket is never closed.", at: opening) }
            return steps
        case "[": return [.one(try set())]
        case ".": return [.one(.any)]
        case "^": return [.start]
        case "$": return [.end]
        case "\\": return [try escaped()]
        case "*", "+", "?": throw error("There is nothing to repeat.", at: position - 1)
        default: return [.one(single(scalar))]
        }
    }

    private func single(_ scalar: Unicode.Scalar) -> PatternClass {
        PatternClass(ignoresCase ? PatternClass.folded(scalar) : scalar)
    }

    private mutating func escaped() throws(PatternError) -> Pattern.Step {
        guard position < scalars.count else { throw error("A character is missing here.") }
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "b": return .edge
        case "B": return .noEdge
        case "n": return .one(PatternClass("\n"))
        case "t": return .one(PatternClass("\t"))
        default:
            if let part = Self.named(scalar) { return .one(PatternClass(parts: [part])) }
            guard !PatternClass.isWord(scalar) else {
                throw error("\\\(scalar) means nothing here.", at: position - 2)
            }
            return .one(PatternClass(scalar))
        }
    }

    private static func named(_ scalar: Unicode.Scalar) -> PatternClass.Part? {
        switch scalar {
        case "d": .digit
        case "w": .word
        case "s": .space
        case "D": .not(.digit)
        case "W": .not(.word)
        case "S": .not(.space)
        default: nil
        }
    }

    // MARK: Sets

    private mutating func set() throws(PatternError) -> PatternClass {
        let opening = position - 1
        var result = PatternClass(parts: [], isNegated: take("^"))
        while position < scalars.count, scalars[position] != "]" || result.parts.isEmpty {
            if scalars[position] == "\\", position + 1 < scalars.count,
                let part = Self.named(scalars[position + 1])
            {
                result.parts.append(part)
                position += 2
                continue
            }
            let start = position
            let first = try member()
            var last = first
            if position + 1 < scalars.count, scalars[position] == "-", scalars[position + 1] != "]"
            {
                position += 1
                last = try member()
            }
            guard first.value <= last.value else {
                throw error("This range runs backwards.", at: start)
            }
            add(first.value...last.value, to: &result)
        }
        guard take("]") else { throw error("This bracket is never closed.", at: opening) }
        return result
    }

    private mutating func member() throws(PatternError) -> Unicode.Scalar {
        if take("\\"), position == scalars.count { throw error("A character is missing here.") }
        position += 1
        return scalars[position - 1]
    }

    /// A range of letters holds, where case does not matter, the small ones.
    private func add(_ range: ClosedRange<UInt32>, to set: inout PatternClass) {
        set.parts.append(.range(range))
        guard ignoresCase else { return }
        let capitals = range.clamped(to: 0x41...0x5A)
        if range.overlaps(0x41...0x5A) {
            set.parts.append(.range(capitals.lowerBound + 32...capitals.upperBound + 32))
        }
        if range.count == 1, let scalar = Unicode.Scalar(range.lowerBound) {
            let folded = PatternClass.folded(scalar).value
            set.parts.append(.range(folded...folded))
        }
    }

    // MARK: Repeating

    private mutating func repeated(
        _ item: [Pattern.Step], from start: Int
    ) throws(PatternError) -> [Pattern.Step] {
        var steps = item
        while position < scalars.count {
            if take("*") {
                steps = Self.many(steps)
            } else if take("+") {
                steps += Self.moved(Self.many(steps), by: steps.count)
            } else if take("?") {
                steps = Self.optional(steps)
            } else if let (least, most) = try counts() {
                steps = Self.times(steps, least, most)
            } else {
                break
            }
            // Greedy or not, the same texts fit.
            _ = take("?")
            try check(steps, at: start)
        }
        return steps
    }

    /// `{2}`, `{2,}`, `{2,5}`; anything else in braces is plain text.
    private mutating func counts() throws(PatternError) -> (Int, Int?)? {
        guard position < scalars.count, scalars[position] == "{",
            let close = scalars[position...].firstIndex(of: "}")
        else { return nil }
        let inside = String(String.UnicodeScalarView(scalars[position + 1..<close]))
        let ends = inside.split(separator: ",", omittingEmptySubsequences: false)
        guard ends.count <= 2, let least = Int(ends[0]) else { return nil }
        let most: Int? = ends.count == 1 ? least : Int(ends[1])
        guard ends.count == 1 || ends[1].isEmpty || most != nil else { return nil }
        guard (0...Self.repeatLimit).contains(least),
            (least...Self.repeatLimit).contains(most ?? least)
        else { throw error("This asks for too many, or for fewer than none.") }
        position = close + 1
        return (least, most)
    }

    private static func many(_ steps: [Pattern.Step]) -> [Pattern.Step] {
        [.split(1, steps.count + 2)] + moved(steps, by: 1) + [.jump(0)]
    }

    private static func optional(_ steps: [Pattern.Step]) -> [Pattern.Step] {
        [.split(1, steps.count + 1)] + moved(steps, by: 1)
    }

    private static func times(_ steps: [Pattern.Step], _ least: Int, _ most: Int?) -> [Pattern.Step]
    {
        guard steps.count * (most ?? least + 1) <= Pattern.programLimit else {
            // Too long whatever comes; `check` says so.
            return Array(repeating: .found, count: Pattern.programLimit + 1)
        }
        var result: [Pattern.Step] = []
        for _ in 0..<least { result += moved(steps, by: result.count) }
        guard let most else { return result + moved(many(steps), by: result.count) }
        for _ in least..<most { result += moved(optional(steps), by: result.count) }
        return result
    }

    /// Steps that begin at a later place.
    private static func moved(_ steps: [Pattern.Step], by count: Int) -> [Pattern.Step] {
        guard count > 0 else { return steps }
        return steps.map { step in
            switch step {
            case .split(let one, let other): .split(one + count, other + count)
            case .jump(let place): .jump(place + count)
            default: step
            }
        }
    }

    // MARK: Marks

    private func check(_ steps: [Pattern.Step], at start: Int? = nil) throws(PatternError) {
        guard steps.count < Pattern.programLimit else {
            throw error("This asks for too much at once.", at: start)
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private func error(_ message: String, at offset: Int? = nil) -> PatternError {
        PatternError(offset: offset ?? position, message: message)
    }
}
