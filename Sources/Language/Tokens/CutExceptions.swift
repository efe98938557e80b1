/// The exceptions that the tokenizer's other rules would cut, by the tokens they
/// would be cut into.
///
/// ":-)" as a word is found whole, but in "(:-)" it is cut before it is seen.
/// spaCy therefore looks for ":", "-", ")" among the finished tokens once more.
struct CutExceptions: Sendable {
    /// Numbers the first tokens.
    private(set) var starts = ByteTable()
    /// For each first token, the tokens that must follow it.
    private var continuations: [[[String]]] = []

    static let none = CutExceptions()

    /// `pieces` cuts an exception as if it were none.
    init(of rules: TokenizerRules, texts: [String], cutting pieces: (String) -> [String]) {
        for text in texts where Self.isSought(text, rules) {
            let pieces = pieces(text)
            guard let first = pieces.first else { continue }
            let (number, isNew) = starts.insert(first)
            if isNew { continuations.append([]) }
            continuations[number].append(Array(pieces.dropFirst()))
        }
    }

    private init() {}

    /// How many of `lexemes` from `position` on make up cut exceptions; an answer
    /// for each exception that begins there.
    func lengths(
        at position: Int, in tokens: [Int32], _ lexemes: [Lexeme]
    ) -> [Int] {
        let start = Int(lexemes[Int(tokens[position])].exceptionStart)
        guard start >= 0 else { return [] }
        return continuations[start].compactMap { continuation in
            let end = position + 1 + continuation.count
            guard end <= tokens.count else { return nil }
            let matches = zip(tokens[(position + 1)..<end], continuation).allSatisfy {
                lexemes[Int($0)].text.utf8.elementsEqual($1.utf8)
            }
            return matches ? end - position : nil
        }
    }

    private static func isSought(_ text: String, _ rules: TokenizerRules) -> Bool {
        if !rules.seeksOnlyCutExceptions || text.utf8.contains(0x20) { return true }
        var matcher = PatternMatcher()
        return Array(text.unicodeScalars.map(\.value)).withUnsafeBufferPointer { scalars in
            [rules.prefixes, rules.infixes].contains {
                $0?.firstMatch(in: scalars, from: 0, &matcher).map { !$0.isEmpty } ?? false
            } || rules.suffixes?.firstSuffixMatch(in: scalars, &matcher) != nil
        }
    }
}
