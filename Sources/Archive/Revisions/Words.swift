/// The words of a sentence, with their places in code points.
enum Words {
    struct Word {
        let text: String
        let range: Range<Int>
        /// In small letters, without marks inside and without a possessive ending.
        let plain: String

        init(text: String, range: Range<Int>) {
            self.text = text
            self.range = range
            var word = text.lowercased()
            for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
            plain = word.filter { $0.isLetter || $0.isNumber }
        }

        /// What it is as a number, in digits or in an English word; `nil` for "one",
        /// which mostly counts nothing, and for other words.
        var value: String? {
            if let number = Words.numbers[plain] { return number }
            let isDigits = text.unicodeScalars.contains { $0.properties.numericType != nil }
            return isDigits ? text.lowercased().filter { $0 != "," } : nil
        }

        /// English only, as the reading is.
        var isNegation: Bool {
            Words.negations.contains(plain) || text.lowercased().hasSuffix("n't")
                || text.lowercased().hasSuffix("n’t")
        }

        /// A weekday or a month.
        var day: String? {
            guard text.first?.isUppercase ?? false else { return nil }
            return Words.days[String(plain.prefix(3))].flatMap {
                $0.hasPrefix(plain) || plain == "sept" ? $0 : nil
            }
        }

        /// How sure the sentence is of what it says.
        var certainty: String? { Words.certainties[plain] }
    }

    static let titles: Set<String> = ["dame", "dr", "lady", "lord", "mr", "mrs", "ms", "sir"]

    static let stampWords: Set<String> = [
        "ago", "am", "at", "bst", "cet", "edt", "est", "et", "first", "gmt", "hour", "hours",
        "last", "min", "mins", "minute", "minutes", "modified", "on", "pdt", "pm", "posted", "pst",
        "published", "updated", "utc",
    ]

    private static let negations: Set<String> = [
        "cannot", "denied", "denies", "deny", "neither", "never", "no", "nobody", "none", "nor",
        "not", "nothing", "without",
    ]

    private static let numbers: [String: String] = [
        "billion": "billion", "dozen": "12", "dozens": "dozens", "eight": "8", "eighteen": "18",
        "eighth": "8th", "eighty": "80", "eleven": "11", "fifteen": "15", "fifth": "5th",
        "fifty": "50", "five": "5", "forty": "40", "four": "4", "fourteen": "14", "fourth": "4th",
        "half": "half", "hundred": "100", "hundreds": "hundreds", "million": "million",
        "nine": "9", "nineteen": "19", "ninety": "90", "second": "2nd", "seven": "7",
        "seventeen": "17", "seventy": "70", "six": "6", "sixteen": "16", "sixth": "6th",
        "sixty": "60", "ten": "10", "tenth": "10th", "third": "3rd", "thirteen": "13",
        "thirty": "30", "thousand": "1000", "thousands": "thousands", "three": "3",
        "trillion": "trillion", "twelve": "12", "twenty": "20", "two": "2", "zero": "0",
    ]

    private static let days = Dictionary(
        uniqueKeysWithValues: [
            "april", "august", "december", "february", "friday", "january", "july", "june",
            "march", "monday", "november", "october", "saturday", "september", "sunday",
            "thursday", "tuesday", "wednesday",
        ].map { (String($0.prefix(3)), $0) } + [("may", "may")])

    /// Words that say how sure a thing is, each with what it stands for.
    private static let certainties: [String: String] = [
        "accused": "alleged", "alleged": "alleged", "allegedly": "alleged",
        "apparently": "possible", "cancelled": "cancelled",
        "canceled": "cancelled", "claimed": "alleged", "confirmed": "confirmed",
        "could": "possible", "delayed": "postponed", "due": "scheduled", "expected": "expected",
        "feared": "possible", "likely": "expected", "may": "possible", "might": "possible",
        "ongoing": "ongoing", "planned": "scheduled", "plans": "scheduled",
        "possible": "possible", "possibly": "possible", "postponed": "postponed",
        "reportedly": "alleged", "resumed": "ongoing", "scheduled": "scheduled",
        "suspected": "alleged", "suspended": "postponed", "unconfirmed": "unconfirmed",
        "unlikely": "unlikely", "will": "expected", "would": "conditional",
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
