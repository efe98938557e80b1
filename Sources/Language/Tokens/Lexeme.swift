/// What is known of a token from its spelling alone.
final class Lexeme: Sendable {
    let text: String
    let norm: String
    let lowercased: String
    let isSpace: Bool
    let utf8Count: Int32
    let scalarCount: Int32
    /// The number of the cut exceptions that begin with this text, or -1.
    let exceptionStart: Int32
    private let identifiers: [UInt64]

    init(text: String, norm: String, exceptionStart: Int) {
        self.text = text
        self.norm = norm
        let lowercased = text.pythonLowercased()
        self.lowercased = lowercased
        isSpace = text.isPythonSpace
        utf8Count = Int32(text.utf8.count)
        scalarCount = Int32(text.unicodeScalars.count)
        self.exceptionStart = Int32(exceptionStart)
        identifiers = TokenFeature.allCases.map { $0.identifier(text, norm, lowercased) }
    }

    /// The value of a feature, as the embedding tables are asked for it.
    func value(of feature: TokenFeature, spaceAfter: Bool) -> UInt64 {
        switch feature {
        case .space: spaceAfter ? 1 : 0
        case .isSpace: isSpace ? 1 : 0
        default: identifiers[feature.rawValue]
        }
    }
}

/// A property of a token that an embedding table holds rows for.
enum TokenFeature: Int, CaseIterable {
    case norm, prefix, suffix, shape, lower, orth, space, isSpace

    /// The feature of spaCy's name: "NORM", "IS_SPACE".
    init?(named name: String) {
        switch name {
        case "NORM": self = .norm
        case "PREFIX": self = .prefix
        case "SUFFIX": self = .suffix
        case "SHAPE": self = .shape
        case "LOWER": self = .lower
        case "ORTH": self = .orth
        case "SPACY": self = .space
        case "IS_SPACE": self = .isSpace
        default: return nil
        }
    }

    fileprivate func identifier(_ text: String, _ norm: String, _ lower: String) -> UInt64 {
        let scalars = text.unicodeScalars
        return switch self {
        case .norm: stringIdentifier(norm)
        case .prefix: stringIdentifier(String(scalars.prefix(1)))
        case .suffix: stringIdentifier(String(scalars.suffix(3)))
        case .shape: stringIdentifier(wordShape(text))
        case .lower: stringIdentifier(lower)
        case .orth: stringIdentifier(text)
        case .space, .isSpace: 0
        }
    }
}
