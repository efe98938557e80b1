import Language

/// A run of letters or of digits, or one mark: what time and number expressions
/// are read from.
///
/// The engine leaves "8:00am" or "2011/03/18" whole and cuts "43-year-old" apart;
/// atoms are cut by one rule, and each knows its token.
struct Atom: Sendable {
    enum Kind: Sendable {
        case word, number, mark
    }

    let kind: Kind
    /// Code points in the passage's field.
    let start: Int
    let end: Int
    let token: Int
    /// Whether nothing stands between it and the atom before.
    let touches: Bool
    /// Words in lower case and without points ("p.m." is "pm"); dashes are "-",
    /// apostrophes "'".
    let text: String
    /// The value of a run of digits, else -1.
    let number: Int
    let startsCapital: Bool
    /// What the word can be in a time expression.
    let word: TimeWord

    var digits: Int { kind == .number ? end - start : 0 }
}

/// Cuts passages into atoms.
struct AtomReader {
    private let lexicon: TimeLexicon
    private(set) var atoms: [Atom] = []
    private var scalars: [Unicode.Scalar] = []
    private var previousEnd = -1

    init(lexicon: TimeLexicon) {
        self.lexicon = lexicon
    }

    /// The atoms of some tokens.
    static func atoms(of tokens: Range<Int>, in passage: Passage, lexicon: TimeLexicon) -> [Atom] {
        var reader = AtomReader(lexicon: lexicon)
        reader.atoms.reserveCapacity(tokens.count * 5 / 4)
        for index in tokens where !passage.tokens[index].isSpace {
            reader.cut(passage.tokens[index], index)
        }
        return reader.atoms
    }

    private mutating func cut(_ token: Token, _ index: Int) {
        if token.text.utf8.allSatisfy(isLetter) {
            append(.word, token.start, token.end, index, lowered(token.text), capital(token.text))
            return
        }
        if token.text.utf8.contains(0x2E), let plain = withoutPoints(token.text) {
            append(.word, token.start, token.end, index, plain, capital(token.text))
            return
        }
        scalars.removeAll(keepingCapacity: true)
        scalars.append(contentsOf: token.text.unicodeScalars)
        var place = 0
        while place < scalars.count { place = cutRun(from: place, of: token, index) }
    }

    private mutating func cutRun(from place: Int, of token: Token, _ index: Int) -> Int {
        let kind = Self.kind(scalars[place])
        var end = place + 1
        if kind != .mark {
            while end < scalars.count, Self.kind(scalars[end]) == kind { end += 1 }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[place..<end])
        let text = kind == .mark ? Self.mark(scalars[place]) : lowered(String(view))
        append(
            kind, token.start + place, token.start + end, index, text,
            scalars[place].properties.isUppercase)
        return end
    }

    private mutating func append(
        _ kind: Atom.Kind, _ start: Int, _ end: Int, _ token: Int, _ text: String, _ capital: Bool
    ) {
        let number = kind == .number && end - start <= 15 ? Int(text) ?? -1 : -1
        atoms.append(
            Atom(
                kind: kind, start: start, end: end, token: token, touches: start == previousEnd,
                text: text, number: number, startsCapital: capital,
                word: kind == .word ? lexicon[text] : .none))
        previousEnd = end
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Atom.Kind {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            return isLetter(byte) ? .word : (0x30...0x39).contains(byte) ? .number : .mark
        }
        return scalar.properties.isAlphabetic ? .word : .mark
    }

    private static func mark(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": "-"
        case "\u{2018}", "\u{2019}", "`": "'"
        default: String(scalar)
        }
    }

    /// "p.m." and "Sept." without their points; `nil` where the word is unknown.
    private func withoutPoints(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ isLetter($0) || $0 == 0x2E }) else { return nil }
        let plain = lowered(text).replacing(".", with: "")
        return lexicon.knows(plain) ? plain : nil
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

private func capital(_ text: String) -> Bool {
    text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
}

/// Lower case; letters beyond ASCII only where there are any.
private func lowered(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    guard text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
    return String(
        unsafeUninitializedCapacity: text.utf8.count,
        initializingUTF8With: { buffer in
            var count = 0
            for byte in text.utf8 {
                buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            return count
        })
}
