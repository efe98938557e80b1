/// Cuts one run of text between white space into tokens.
///
/// ```swift
/// // "(don't!)" → "(", "do", "n't", "!", ")"
/// ```
///
/// spaCy's algorithm (`tokenizer.pyx`, `_split_affixes` and `_attach_tokens`):
/// prefixes and suffixes are taken off until an exception or nothing is left to
/// take, then what remains is an exception, a web address, or is cut at infixes.
struct ChunkCutter {
    /// A token's place in the chunk, or a part of an exception.
    enum Piece {
        case part(Range<Int>)
        case exception(Int)
    }

    private let rules: TokenizerRules
    private var matcher = PatternMatcher()
    private let usesExceptions: Bool
    private var scalars: [UInt32] = []
    /// Where each code point begins in the chunk's bytes, and the end.
    private(set) var offsets: [Int] = []
    private(set) var pieces: [Piece] = []
    private var suffixes: [Range<Int>] = []

    init(_ rules: TokenizerRules, usesExceptions: Bool = true) {
        self.rules = rules
        self.usesExceptions = usesExceptions
    }

    /// Leaves the tokens in `pieces`, as ranges of code points.
    mutating func cut(_ bytes: UnsafeRawBufferPointer) {
        decode(bytes)
        pieces.removeAll(keepingCapacity: true)
        suffixes.removeAll(keepingCapacity: true)
        let scalars = self.scalars
        scalars.withUnsafeBufferPointer { text in
            let rest = takeAffixes(text, bytes)
            cutRest(rest, text, bytes)
        }
        for suffix in suffixes.reversed() { pieces.append(.part(suffix)) }
    }

    private mutating func decode(_ bytes: UnsafeRawBufferPointer) {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        var offset = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            scalars.append(scalar.value)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
    }

    /// Takes prefixes and suffixes off and returns what is left.
    private mutating func takeAffixes(
        _ text: PatternMatcher.Text, _ bytes: UnsafeRawBufferPointer
    ) -> Range<Int> {
        var rest = 0..<text.count
        while !rest.isEmpty, !staysWhole(rest, text), exception(rest, bytes) == nil {
            let before = rest
            let prefix = rest.lowerBound + prefixLength(rest, text)
            if prefix > rest.lowerBound, exception(prefix..<rest.upperBound, bytes) != nil {
                pieces.append(.part(rest.lowerBound..<prefix))
                return prefix..<rest.upperBound
            }
            let suffix = rest.upperBound - suffixLength(prefix..<rest.upperBound, text)
            if suffix < rest.upperBound, exception(rest.lowerBound..<suffix, bytes) != nil {
                suffixes.append(suffix..<rest.upperBound)
                return rest.lowerBound..<suffix
            }
            if prefix > rest.lowerBound { pieces.append(.part(rest.lowerBound..<prefix)) }
            if suffix < rest.upperBound { suffixes.append(suffix..<rest.upperBound) }
            rest = prefix..<suffix
            if rest == before { break }
        }
        return rest
    }

    private mutating func cutRest(
        _ rest: Range<Int>, _ text: PatternMatcher.Text, _ bytes: UnsafeRawBufferPointer
    ) {
        guard !rest.isEmpty else { return }
        if let exception = exception(rest, bytes) {
            pieces.append(.exception(exception))
        } else if staysWhole(rest, text) || isAddress(rest, text) {
            pieces.append(.part(rest))
        } else {
            cutAtInfixes(rest, text)
        }
    }

    private mutating func cutAtInfixes(_ rest: Range<Int>, _ text: PatternMatcher.Text) {
        let word = PatternMatcher.Text(rebasing: text[rest])
        var start = 0
        var position = 0
        while let infixes = rules.infixes,
            let match = infixes.firstMatch(in: word, from: position, &matcher)
        {
            position = match.isEmpty ? match.upperBound + 1 : match.upperBound
            if match.lowerBound == 0 { continue }
            appendPart(start..<match.lowerBound, of: rest)
            appendPart(match, of: rest)
            start = match.upperBound
        }
        appendPart(start..<word.count, of: rest)
    }

    private mutating func appendPart(_ part: Range<Int>, of rest: Range<Int>) {
        guard !part.isEmpty else { return }
        let start = rest.lowerBound
        pieces.append(.part(start + part.lowerBound..<start + part.upperBound))
    }

    // MARK: Rules

    private func exception(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int? {
        guard usesExceptions, !range.isEmpty, range.count <= rules.longestException else {
            return nil
        }
        let key = bytes[offsets[range.lowerBound]..<offsets[range.upperBound]]
        return rules.exceptionNumbers.find(UnsafeRawBufferPointer(rebasing: key))
    }

    private mutating func prefixLength(_ range: Range<Int>, _ text: PatternMatcher.Text) -> Int {
        let word = PatternMatcher.Text(rebasing: text[range])
        return rules.prefixes?.firstMatch(in: word, from: 0, &matcher)?.count ?? 0
    }

    private mutating func suffixLength(_ range: Range<Int>, _ text: PatternMatcher.Text) -> Int {
        let word = PatternMatcher.Text(rebasing: text[range])
        return rules.suffixes?.firstSuffixMatch(in: word, &matcher)?.count ?? 0
    }

    private mutating func staysWhole(_ range: Range<Int>, _ text: PatternMatcher.Text) -> Bool {
        guard let wholeTokens = rules.wholeTokens else { return false }
        let word = PatternMatcher.Text(rebasing: text[range])
        return wholeTokens.end(ofMatchAt: 0, in: word, &matcher) != nil
    }

    private mutating func isAddress(_ range: Range<Int>, _ text: PatternMatcher.Text) -> Bool {
        guard let addresses = rules.addresses else { return false }
        let word = PatternMatcher.Text(rebasing: text[range])
        return addresses.end(ofMatchAt: 0, in: word, &matcher) != nil
    }
}
