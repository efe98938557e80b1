/// Splits text into words, fast and without a language model.
///
/// ```swift
/// WordReader.words(in: "Kyiv's mayor").map(\.key)  // ["kyiv", "mayor"]
/// ```
struct WordReader {
    private var words: [Word] = []
    /// In small letters, as UTF-8.
    private var letters: [UInt8] = []
    private var isCapital = false
    private var capitals = 0
    private var small = 0
    private var opensSentence = true
    private let limit: Int

    private init(limit: Int) {
        self.limit = limit
    }

    /// The words of a text, at most `limit` of them.
    static func words(in text: String, limit: Int = .max) -> [Word] {
        var reader = WordReader(limit: limit)
        for scalar in text.unicodeScalars {
            reader.take(scalar)
            if reader.words.count >= limit { break }
        }
        reader.endWord()
        return reader.words
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z":
            small += 1
            letters.append(UInt8(truncatingIfNeeded: scalar.value))
        case "A"..."Z":
            begin(capital: true)
            letters.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
        case "0"..."9":
            begin(capital: false)
            letters.append(UInt8(truncatingIfNeeded: scalar.value))
        case ".", ",", "'", "’":
            // Inside a word they belong to it: "U.S.", "1,200", "Kyiv's".
            if letters.isEmpty { break }
            letters.append(scalar == "’" ? 0x27 : UInt8(truncatingIfNeeded: scalar.value))
        default:
            if scalar.value >= 0x80, scalar.properties.isAlphabetic {
                takeForeign(scalar)
            } else {
                endWord()
                if scalar != " ", Self.opening.contains(scalar) { opensSentence = true }
            }
        }
    }

    private mutating func takeForeign(_ scalar: Unicode.Scalar) {
        let lower = scalar.properties.lowercaseMapping
        if lower.unicodeScalars.first != scalar { begin(capital: true) } else { small += 1 }
        for folded in lower.unicodeScalars {
            letters.append(contentsOf: (Self.plain[folded] ?? String(folded)).utf8)
        }
    }

    private mutating func begin(capital: Bool) {
        if capital {
            if letters.isEmpty { isCapital = true }
            capitals += 1
        }
    }

    private mutating func endWord() {
        guard !letters.isEmpty else { return }
        let endsInDot = letters.last == 0x2E
        while let last = letters.last, Self.isInner(last) { letters.removeLast() }
        if letters.last == 0x73, letters.count > 1, letters[letters.count - 2] == 0x27 {
            letters.removeLast(2)
        }
        if letters.contains(where: Self.isInner) { joinLetters() }
        let length = letters.count
        if length > 0, words.count < limit {
            let shouts = capitals > 1 && small == 0
            words.append(
                Word(
                    key: String(decoding: letters, as: UTF8.self), isCapital: isCapital,
                    isAllCapitals: shouts, opensSentence: opensSentence))
        }
        // "U.S." and "Gen." end no sentence; a longer word with a dot does.
        opensSentence = endsInDot && length > 3
        letters.removeAll(keepingCapacity: true)
        (isCapital, capitals, small) = (false, 0, 0)
    }

    /// Drops the dots of abbreviations, the commas of thousands and apostrophes,
    /// and keeps the point of a decimal number.
    private mutating func joinLetters() {
        let isNumber = letters.first.map { (0x30...0x39).contains($0) } ?? false
        letters.removeAll { Self.isInner($0) && !(isNumber && $0 == 0x2E) }
    }

    /// A dot, a comma or an apostrophe.
    private static func isInner(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x2C || byte == 0x27
    }

    private static let opening: Set<Unicode.Scalar> = [
        "\n", "!", "?", ":", ";", "\"", "“", "”", "„", "«", "•", "|", "`",
    ]

    /// Latin letters with marks, and the plain ones that headlines write instead.
    private static let plain: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"]
        for (marked, letter) in [
            ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
            ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"),
            ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"),
            ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
            ("źżž", "z"),
        ] {
            for scalar in marked.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()
}
