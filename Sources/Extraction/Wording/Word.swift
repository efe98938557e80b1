/// A word, a number or a sign of a line, with its place in UTF-8.
struct Word: Sendable {
    enum Kind: Sendable { case word, number, sign }

    var kind: Kind
    var range: Range<Int>
    /// A number made of the letters in lower case, apostrophes left out: equal
    /// for "Don't" and "DON’T".
    var key: UInt64
    /// The same without a possessive ending: "Lee's" gives that of "Lee".
    var stem: UInt64 = 0
    /// A number's value, or a sign's code point.
    var value = 0
    /// How many digits or letters it has.
    var length = 0
    var isCapitalised = false
    /// All its letters are capitals, and it has more than one.
    var isAllCapitals = false
    /// Its script has no capitals, as Arabic and Chinese.
    var isCaseless = false

    /// The key of one word as a list spells it.
    static func key(of text: some StringProtocol) -> UInt64 {
        var key = Key()
        for scalar in text.unicodeScalars where !isApostrophe(scalar) { key.add(scalar) }
        return key.value
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
    }

    /// FNV-1a over the code points in lower case.
    struct Key {
        private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func add(_ scalar: Unicode.Scalar) {
            if scalar.value < 0x80 {
                let isUpper = (0x41...0x5A).contains(scalar.value)
                mix(isUpper ? scalar.value + 0x20 : scalar.value)
            } else {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { mix(lower.value) }
            }
        }

        private mutating func mix(_ number: UInt32) {
            value = (value ^ UInt64(number)) &* 0x100_0000_01b3
        }
    }
}

/// The words, numbers and signs of a text, in order; white space is left out.
/// Every Chinese or Japanese character is a word of its own.
func words(of text: some StringProtocol, limit: Int = .max) -> [Word] {
    var scanner = WordScanner()
    var offset = 0
    for scalar in text.unicodeScalars {
        scanner.take(scalar, at: offset)
        offset += UTF8.width(scalar)
        if scanner.words.count >= limit { break }
    }
    scanner.close()
    return scanner.words
}

private struct WordScanner {
    var words: [Word] = []
    private var current: Word?
    private var key = Word.Key()
    private var allCapitals = true
    /// Where an apostrophe was seen that may be inside a word.
    private var apostropheEnd: Int?
    private var stem: (key: UInt64, length: Int)?

    mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
        let end = offset + UTF8.width(scalar)
        if let digit = digitValue(scalar) {
            takeDigit(digit, offset, end)
        } else if isIdeograph(scalar) {
            close()
            start(.word, offset)
            takeLetter(scalar, end)
            close()
        } else if isLetter(scalar) {
            if current?.kind != .word { open(.word, offset) }
            takeLetter(scalar, end)
        } else if Word.isApostrophe(scalar), current?.kind == .word, apostropheEnd == nil {
            apostropheEnd = end
            stem = (key.value, current?.length ?? 0)
        } else {
            close()
            guard !isSpace(scalar) else { return }
            words.append(
                Word(kind: .sign, range: offset..<end, key: 0, value: Int(scalar.value), length: 1))
        }
    }

    mutating func close() {
        guard var word = current else { return }
        current = nil
        apostropheEnd = nil
        word.key = key.value
        let isPossessive = stem.map { word.length == $0.length + 1 } ?? false
        word.stem = isPossessive ? stem?.key ?? key.value : key.value
        stem = nil
        word.isAllCapitals = allCapitals && word.length > 1 && word.kind == .word
        words.append(word)
    }

    private mutating func open(_ kind: Word.Kind, _ offset: Int) {
        close()
        start(kind, offset)
    }

    private mutating func start(_ kind: Word.Kind, _ offset: Int) {
        current = Word(kind: kind, range: offset..<offset, key: 0)
        key = Word.Key()
        allCapitals = true
    }

    private mutating func takeLetter(_ scalar: Unicode.Scalar, _ end: Int) {
        apostropheEnd = nil
        let isUpper = isUppercase(scalar)
        if current?.length == 0 {
            current?.isCapitalised = isUpper
            current?.isCaseless = !isUpper && scalar.value > 0x500 && !scalar.properties.isLowercase
        }
        if !isUpper && !isMark(scalar) { allCapitals = false }
        key.add(scalar)
        current?.length += 1
        extend(to: end)
    }

    private mutating func takeDigit(_ digit: Int, _ offset: Int, _ end: Int) {
        if current?.kind != .number { open(.number, offset) }
        if let value = current?.value, value < 100_000_000 { current?.value = value * 10 + digit }
        current?.length += 1
        extend(to: end)
    }

    private mutating func extend(to end: Int) {
        guard let start = current?.range.lowerBound else { return }
        current?.range = start..<end
    }
}

/// The value of a digit: ASCII, full width, Arabic or Persian.
private func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    switch value {
    case 0x30...0x39: return value - 0x30
    case 0x660...0x669: return value - 0x660
    case 0x6F0...0x6F9: return value - 0x6F0
    case 0xFF10...0xFF19: return value - 0xFF10
    default: return nil
    }
}

func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
}

func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
        return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || isMark(scalar)
}

func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
        ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
}

extension String {
    /// The words of a range of UTF-8 offsets that lies on code point borders.
    func slice(_ range: Range<Int>) -> String {
        let bytes = utf8.count
        let start = min(max(range.lowerBound, 0), bytes)
        let end = min(max(range.upperBound, start), bytes)
        let from = utf8.index(utf8.startIndex, offsetBy: start)
        let to = utf8.index(from, offsetBy: end - start)
        return String(self[from..<to])
    }
}
