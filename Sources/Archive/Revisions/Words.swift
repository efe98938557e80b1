/// The words of a sentence, with their places in code points.
struct Words {
    struct Word {
        let text: String
        let range: Range<Int>

        /// In digits, or in an English word as newspapers spell small numbers.
        var isNumber: Bool {
            text.unicodeScalars.contains { $0.properties.numericType != nil }
                || Words.numbers.contains(text.lowercased())
        }

        /// English only, as the reading is.
        var isNegation: Bool {
            ["no", "not", "never", "none", "without", "denied", "denies", "cannot"]
                .contains(text.lowercased()) || text.lowercased().hasSuffix("n't")
                || text.lowercased().hasSuffix("n’t")
        }
    }

    private static let numbers: Set<String> = [
        "billion", "dozen", "dozens", "eight", "eighteen", "eighty", "eleven", "fifteen", "fifty",
        "five", "forty", "four", "fourteen", "half", "hundred", "hundreds", "million", "nine",
        "nineteen", "ninety", "one", "seven", "seventeen", "seventy", "six", "sixteen", "sixty",
        "ten", "thirteen", "thirty", "thousand", "thousands", "three", "twelve", "twenty", "two",
        "zero",
    ]

    /// Runs of characters that are no space, without the marks around them.
    static func split(_ text: String) -> [Word] {
        let scalars = Array(text.unicodeScalars)
        var words: [Word] = []
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, !scalars[end].properties.isWhitespace { end += 1 }
            var (first, last) = (start, end)
            while first < last, isMark(scalars[first]) { first += 1 }
            while first < last, isMark(scalars[last - 1]) { last -= 1 }
            if first < last {
                let text = String(String.UnicodeScalarView(scalars[first..<last]))
                words.append(Word(text: text, range: first..<last))
            }
            start = end + 1
        }
        return words
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
}
