import News

/// Cuts a text into words.
///
/// ```swift
/// WordReader().words(of: "U.S. officials' six-week plan").map(\.form)
/// // us, officials, six, week, plan
/// ```
struct WordReader: Sendable {
    private let vocabulary: Vocabulary

    init(vocabulary: Vocabulary = .english) {
        self.vocabulary = vocabulary
    }

    func words(of text: String) -> [Word] { words(of: Array(text.unicodeScalars), from: 0) }

    /// Words of a range of a longer text; their offsets count in the whole.
    func words(of scalars: [Unicode.Scalar], in range: Range<Int>) -> [Word] {
        words(of: Array(scalars[range]), from: range.lowerBound)
    }

    private func words(of scalars: [Unicode.Scalar], from offset: Int) -> [Word] {
        var words: [Word] = []
        var place = 0
        while place < scalars.count {
            guard isWordPart(scalars[place]) else {
                place += 1
                continue
            }
            let end = endOfWord(scalars, from: place)
            words.append(word(scalars[place..<end], at: offset + place))
            place = end
        }
        return words
    }
}

extension WordReader {
    fileprivate func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128
            ? scalar.isASCIILetter || scalar.isASCIIDigit : scalar.properties.isAlphabetic
    }

    fileprivate func endOfWord(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < scalars.count {
            let scalar = scalars[end]
            if isWordPart(scalar) {
                end += 1
            } else if joins(scalar, at: end, of: scalars, wordStart: start) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Marks inside a word: `1,200`, `4.5`, `U.S.`, `Netanyahu's`.
    private func joins(
        _ scalar: Unicode.Scalar, at place: Int, of scalars: [Unicode.Scalar], wordStart: Int
    ) -> Bool {
        let next = place + 1 < scalars.count ? scalars[place + 1] : " "
        let last = scalars[place - 1]
        switch scalar {
        case ",": return last.isASCIIDigit && next.isASCIIDigit
        case ".":
            if last.isASCIIDigit { return next.isASCIIDigit }
            // Initials: a single letter before, and a letter after or a dot before.
            let single = place - 1 == wordStart || scalars[place - 2] == "."
            return single && last.isASCIILetter && (next.isASCIILetter || place - 1 > wordStart)
        case "'", "\u{2019}": return isWordPart(next)
        default: return false
        }
    }

    fileprivate func word(_ scalars: ArraySlice<Unicode.Scalar>, at start: Int) -> Word {
        var letters = String.UnicodeScalarView()
        for scalar in scalars where scalar != "." || (scalars.first?.isASCIIDigit ?? false) {
            if scalar == "," { continue }
            letters.append(scalar == "\u{2019}" ? "'" : scalar)
        }
        var form = String(letters).lowercased()
        for ending in ["'s", "'"] where form.hasSuffix(ending) {
            form.removeLast(ending.count)
            break
        }
        let capital = scalars.first.map { $0.properties.isUppercase } ?? false
        return Word(
            form: form, key: vocabulary.key(of: form), start: start, end: start + scalars.count,
            isCapitalised: capital, isFunction: vocabulary.isFunction(form),
            number: vocabulary.number(form))
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool {
        (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }

    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
