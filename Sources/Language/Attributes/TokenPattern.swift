/// What a rule of the attribute ruler asks of one token.
///
/// ```swift
/// // {"TAG": {"IN": ["VBP", "VBZ"]}, "LOWER": "ai"}
/// ```
///
/// The part of spaCy's `Matcher` that published pipelines use: equality, IN, NOT_IN
/// and REGEX, without repetition.
struct TokenPattern: Sendable {
    enum Attribute: String, CaseIterable {
        case orth = "ORTH"
        case text = "TEXT"
        case lower = "LOWER"
        case norm = "NORM"
        case tag = "TAG"
        case pos = "POS"
        case morph = "MORPH"
        case dep = "DEP"
        case isSpace = "IS_SPACE"
    }

    private enum Test: Sendable {
        case truth(Bool)
        case among(Set<UInt64>)
        case notAmong(Set<UInt64>)
        case regex(Pattern)
    }

    private let tests: [(attribute: Attribute, test: Test)]

    init(_ field: PackedField) throws {
        tests = try field.entries().map { key, value in
            guard let attribute = Attribute(rawValue: try key.string()) else {
                throw value.error("this attribute is not known")
            }
            return (attribute, try Self.test(attribute, value))
        }
    }

    private static func test(_ attribute: Attribute, _ field: PackedField) throws -> Test {
        if attribute == .isSpace { return .truth(try field.boolean()) }
        if case .text = field.value { return .among([spellingHash(try field.string())]) }
        let entries = try field.entries()
        guard let (key, value) = entries.first, entries.count == 1 else {
            throw field.error("not one test")
        }
        switch try key.string() {
        case "IN": return .among(try hashes(value))
        case "NOT_IN": return .notAmong(try hashes(value))
        case "REGEX":
            do {
                return .regex(try Pattern(value.string()))
            } catch let failure as PatternParser.Failure {
                throw value.error(failure.reason)
            }
        default: throw value.error("this test is not known")
        }
    }

    private static func hashes(_ field: PackedField) throws -> Set<UInt64> {
        Set(try field.items().map { spellingHash(try $0.string()) })
    }

    /// An attribute that must have one of a few values, by their hashes; `nil` where
    /// the pattern asks for none such.
    var key: (attribute: Attribute, hashes: Set<UInt64>)? {
        for case (let attribute, .among(let hashes)) in tests { return (attribute, hashes) }
        return nil
    }

    /// Whether a token passes, whose attributes `string` gives.
    func matches(_ string: (Attribute) -> String, isSpace: Bool) -> Bool {
        tests.allSatisfy { attribute, test in
            switch test {
            case .truth(let truth): truth == isSpace
            case .among(let hashes): hashes.contains(spellingHash(string(attribute)))
            case .notAmong(let hashes): !hashes.contains(spellingHash(string(attribute)))
            case .regex(let pattern):
                pattern.matches(string(attribute))
            }
        }
    }
}
