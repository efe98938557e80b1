/// Reads the part of Python's regular expressions that tokenizer files use.
///
/// https://docs.python.org/3/library/re.html#regular-expression-syntax, less
/// back references, conditionals and named groups, none of which say more than
/// where a match stands.
struct PatternParser {
    static let maximumDepth = 100

    /// Why an expression could not be read.
    struct Failure: Error, Equatable {
        let reason: String
        let offset: Int
    }

    private let scalars: [Unicode.Scalar]
    private var offset = 0
    private var depth = 0

    static func parse(_ pattern: String) throws(Failure) -> PatternNode {
        var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
        let node = try parser.parseChoice()
        guard parser.offset == parser.scalars.count else {
            throw parser.failure("a parenthesis too many")
        }
        return node
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private mutating func parseChoice() throws(Failure) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw failure("nested too deep") }
        var choices = [try parseSequence()]
        while take("|") { choices.append(try parseSequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func parseSequence() throws(Failure) -> PatternNode {
        var parts: [PatternNode] = []
        while let next = peek(), next != "|", next != ")" {
            guard let part = try parseAtom() else { continue }
            parts.append(try parseRepetition(of: part))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// One atom, or `nil` for a flag like `(?u)`, which is the default.
    private mutating func parseAtom() throws(Failure) -> PatternNode? {
        let scalar = try next()
        switch scalar {
        case "^": return .start
        case "$": return .end
        case ".": return .set(ScalarSet(ranges: [0x0a...0x0a], negated: true))
        case "[": return .set(try parseClass())
        case "\\": return try parseEscape()
        case "(": return try parseGroup()
        case "*", "+", "?": throw failure("nothing to repeat")
        default: return .set(ScalarSet(ranges: [scalar.value...scalar.value]))
        }
    }

    private mutating func parseGroup() throws(Failure) -> PatternNode? {
        guard take("?") else { return try closed(parseChoice()) }
        let kind = try next()
        switch kind {
        case ":": return try closed(parseChoice())
        case "=", "!":
            return .look(try closed(parseChoice()), behind: false, negated: kind == "!")
        case "<":
            let sign = try next()
            guard sign == "=" || sign == "!" else { throw failure("named groups are not known") }
            return .look(try closed(parseChoice()), behind: true, negated: sign == "!")
        case "u" where take(")"): return nil
        default: throw failure("(?\(kind) is not known")
        }
    }

    private mutating func closed(_ node: PatternNode) throws(Failure) -> PatternNode {
        guard take(")") else { throw failure("a parenthesis is not closed") }
        return node
    }

    private mutating func parseRepetition(of part: PatternNode) throws(Failure) -> PatternNode {
        let least: Int
        let most: Int?
        if take("*") {
            (least, most) = (0, nil)
        } else if take("+") {
            (least, most) = (1, nil)
        } else if take("?") {
            (least, most) = (0, 1)
        } else if let counts = parseCounts() {
            (least, most) = counts
        } else {
            return part
        }
        if let most, most < least { throw failure("counts are the wrong way round") }
        let greedy = !take("?")
        guard peek() != "+" else { throw failure("possessive repetition is not known") }
        return .repeated(part, .init(least: least, most: most, greedy: greedy))
    }

    /// `{2}`, `{2,}`, `{,3}` or `{2,3}`; other braces stand for themselves.
    private mutating func parseCounts() -> (Int, Int?)? {
        guard peek() == "{", let close = scalars[offset...].firstIndex(of: "}") else { return nil }
        let text = String(String.UnicodeScalarView(scalars[(offset + 1)..<close]))
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, text != ",", !text.isEmpty else { return nil }
        let numbers = parts.map { $0.isEmpty ? nil : Int($0) }
        guard zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
        offset = close + 1
        guard numbers.count == 2 else { return (numbers[0] ?? 0, numbers[0]) }
        return (numbers[0] ?? 0, numbers[1])
    }

    // MARK: Classes and escapes

    private mutating func parseClass() throws(Failure) -> ScalarSet {
        let negated = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var categories: [ScalarSet.Category] = []
        var isFirst = true
        while isFirst || peek() != "]" {
            isFirst = false
            switch try parseClassItem() {
            case .category(let category): categories.append(category)
            case .scalar(let low):
                var high = low
                if peek() == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" {
                    offset += 1
                    guard case .scalar(let value) = try parseClassItem(), value >= low else {
                        throw failure("a bad range")
                    }
                    high = value
                }
                ranges.append(low...high)
            }
        }
        offset += 1
        return ScalarSet(ranges: ranges, categories: categories, negated: negated)
    }

    private enum ClassItem {
        case scalar(UInt32)
        case category(ScalarSet.Category)
    }

    private mutating func parseClassItem() throws(Failure) -> ClassItem {
        let scalar = try next()
        guard scalar == "\\" else { return .scalar(scalar.value) }
        let letter = try next()
        if let category = ScalarSet.Category.named(letter) { return .category(category) }
        if letter == "b" { return .scalar(0x08) }
        return .scalar(try escapedScalar(letter))
    }

    private mutating func parseEscape() throws(Failure) -> PatternNode {
        let letter = try next()
        if let category = ScalarSet.Category.named(letter) {
            return .set(ScalarSet(ranges: [], categories: [category]))
        }
        switch letter {
        case "A": return .start
        case "b", "B": return .wordBoundary(negated: letter == "B")
        default:
            let value = try escapedScalar(letter)
            return .set(ScalarSet(ranges: [value...value]))
        }
    }

    private mutating func escapedScalar(_ letter: Unicode.Scalar) throws(Failure) -> UInt32 {
        switch letter {
        case "u": return try hexadecimal(digits: 4)
        case "U": return try hexadecimal(digits: 8)
        case "x": return try hexadecimal(digits: 2)
        case "n": return 0x0a
        case "r": return 0x0d
        case "t": return 0x09
        case "f": return 0x0c
        case "v": return 0x0b
        case "a"..."z", "A"..."Z", "0"..."9": throw failure("\\\(letter) is not known")
        default: return letter.value
        }
    }

    private mutating func hexadecimal(digits: Int) throws(Failure) -> UInt32 {
        guard offset + digits <= scalars.count else { throw failure("ends too early") }
        let text = String(String.UnicodeScalarView(scalars[offset..<offset + digits]))
        guard let value = UInt32(text, radix: 16), value <= 0x10_ffff else {
            throw failure("a bad code point")
        }
        offset += digits
        return value
    }

    // MARK: Scanning

    private func peek() -> Unicode.Scalar? {
        offset < scalars.count ? scalars[offset] : nil
    }

    private mutating func next() throws(Failure) -> Unicode.Scalar {
        guard let scalar = peek() else { throw failure("ends too early") }
        offset += 1
        return scalar
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        offset += 1
        return true
    }

    private func failure(_ reason: String) -> Failure {
        Failure(reason: reason, offset: offset)
    }
}
