/// A regular expression that takes time in proportion to the text, whatever it is.
///
/// ```swift
/// try Pattern("(nine|9) dead").isFound(in: "Police say 9 dead.")  // true
/// ```
///
/// All ways through the expression are followed side by side, a character at a time
/// (Thompson 1968), so none can make it wait. There are letters, `.`, `[a-z]`, `[^…]`,
/// `\d \w \s \D \W \S \b \B`, `^ $`, `( )`, `|`, `* + ?` and `{2,5}`; what needs to look
/// back, `\1` and `(?=…)`, is refused.
struct Pattern: Sendable, Equatable {
    /// A longer program than this is refused: `((a{100}){100}){100}`.
    static let programLimit = 2_000
    /// Brackets deeper than this are refused.
    static let depthLimit = 50

    enum Step: Sendable, Equatable {
        case one(PatternClass)
        case split(Int, Int)
        case jump(Int)
        case start, end, edge, noEdge
        case found
    }

    let program: [Step]
    let ignoresCase: Bool
    /// What every text has in which it is found.
    let literal: [UInt8]
    /// Which ASCII characters it can begin with; `nil` where it can be empty.
    private let openings: [Bool]?

    /// - Throws: `PatternError`, which points at the place.
    init(_ source: String, ignoresCase: Bool = false) throws(PatternError) {
        var compiler = PatternCompiler(source, ignoresCase: ignoresCase)
        program = try compiler.compile()
        self.ignoresCase = ignoresCase
        literal = Self.literal(of: program, ignoresCase: ignoresCase)
        openings = Self.openings(of: program)
    }

    /// Whether it fits anywhere in a text.
    func isFound(in text: String) -> Bool {
        guard Self.has(literal, in: text, foldsCase: ignoresCase) else { return false }
        var threads = Threads(count: program.count)
        var next = Threads(count: program.count)
        var before: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        while true {
            let scalar = scalars.next()
            let folded = scalar.map { ignoresCase ? PatternClass.folded($0) : $0 }
            if let scalar, let folded, threads.list.isEmpty, !canBegin(with: folded) {
                before = scalar
                continue
            }
            // It may begin at every place.
            if follow(0, &threads, before, scalar) { return true }
            guard let scalar, let folded else { return false }
            next.removeAll()
            let after = Self.peek(scalars)
            for place in threads.list {
                if case .one(let kind) = program[place], kind.contains(folded),
                    follow(place + 1, &next, scalar, after)
                {
                    return true
                }
            }
            swap(&threads, &next)
            before = scalar
        }
    }

    private func canBegin(with scalar: Unicode.Scalar) -> Bool {
        guard let openings, scalar.isASCII else { return true }
        return openings[Int(scalar.value)]
    }

    private static func peek(_ scalars: String.UnicodeScalarView.Iterator) -> Unicode.Scalar? {
        var copy = scalars
        return copy.next()
    }

    /// Goes on from a step to all that need no character; whether one is the end.
    private func follow(
        _ place: Int, _ threads: inout Threads, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
    ) -> Bool {
        var open = [place]
        while let place = open.popLast() {
            guard threads.insert(place) else { continue }
            switch program[place] {
            case .one: continue
            case .found: return true
            case .jump(let other): open.append(other)
            case .split(let one, let other): open += [other, one]
            case .start: if before == nil || before == "\n" { open.append(place + 1) }
            case .end: if after == nil || after == "\n" { open.append(place + 1) }
            case .edge: if Self.isEdge(before, after) { open.append(place + 1) }
            case .noEdge: if !Self.isEdge(before, after) { open.append(place + 1) }
            }
        }
        return false
    }

    private static func isEdge(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        (before.map(PatternClass.isWord) ?? false) != (after.map(PatternClass.isWord) ?? false)
    }

    /// The steps that are being tried, each once.
    private struct Threads {
        private(set) var list: [Int] = []
        private var has: [Bool]

        init(count: Int) {
            has = [Bool](repeating: false, count: count)
        }

        mutating func insert(_ place: Int) -> Bool {
            guard !has[place] else { return false }
            has[place] = true
            list.append(place)
            return true
        }

        mutating func removeAll() {
            for place in list { has[place] = false }
            list.removeAll(keepingCapacity: true)
        }
    }
}

/// Why a regular expression cannot be tried, and where.
struct PatternError: Error, Equatable {
    /// The code point of the expression.
    let offset: Int
    let message: String
}
