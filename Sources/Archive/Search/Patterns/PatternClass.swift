/// Some of all characters: one, a range, `\d`, or several of these.
struct PatternClass: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case range(ClosedRange<UInt32>)
        case digit, word, space
        indirect case not(Part)
    }

    var parts: [Part]
    var isNegated = false

    /// `.`: all but the end of a line.
    static let any = PatternClass(parts: [.range(0x0A...0x0A)], isNegated: true)

    init(parts: [Part], isNegated: Bool = false) {
        self.parts = parts
        self.isNegated = isNegated
    }

    init(_ scalar: Unicode.Scalar) {
        self.init(parts: [.range(scalar.value...scalar.value)])
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        parts.contains { Self.contains($0, scalar) } != isNegated
    }

    private static func contains(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
        switch part {
        case .range(let range): range.contains(scalar.value)
        case .digit: scalar.properties.generalCategory == .decimalNumber
        case .word: isWord(scalar)
        case .space: scalar.properties.isWhitespace
        case .not(let part): !contains(part, scalar)
        }
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x61...0x7A).contains(scalar.value) || scalar == "_"
        }
        return scalar.properties.isAlphabetic
            || scalar.properties.generalCategory == .decimalNumber
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// The small letter, where it is one character.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            let isCapital = (0x41...0x5A).contains(scalar.value)
            return isCapital ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }
}
