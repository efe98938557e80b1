import Language
import News

/// A passage with what the letters of its words show about names.
struct NamePassage {
    /// How the words of a sentence are written.
    enum Lettering {
        /// Capitals stand where names begin.
        case plain
        /// Most words begin with a capital: a headline.
        case headline
        /// Most words are in capitals.
        case capitals
    }

    let passage: Passage
    let shapes: [WordShape]
    /// The number of the sentence of each token, −1 between sentences.
    let sentenceNumbers: [Int]
    let lettering: [Lettering]

    var tokens: [Token] { passage.tokens }

    init(_ passage: Passage) {
        self.passage = passage
        shapes = passage.tokens.map { WordShape($0.text) }
        var numbers = [Int](repeating: -1, count: passage.tokens.count)
        for (number, sentence) in passage.sentences.enumerated() {
            for token in sentence { numbers[token] = number }
        }
        sentenceNumbers = numbers
        let shapes = shapes
        let least = passage.field == .title ? Self.leastOfTitle : Self.leastOfText
        lettering = passage.sentences.map {
            Self.lettering(of: $0, passage.tokens, shapes, least: least)
        }
    }

    func lettering(at token: Int) -> Lettering {
        sentenceNumbers[token] < 0 ? .plain : lettering[sentenceNumbers[token]]
    }

    /// Whether a token stands in a headline: the title, or a text's first line,
    /// written with capitals and without a full stop.
    func isHeadline(at token: Int) -> Bool {
        guard lettering(at: token) == .headline else { return false }
        if passage.field == .title { return true }
        let number = sentenceNumbers[token]
        guard number == 0, let last = passage.sentences[number].last else { return false }
        return tokens[last].text != "."
    }

    /// Whether a token is the first word of its sentence, marks left aside.
    func opensSentence(_ token: Int) -> Bool {
        guard sentenceNumbers[token] >= 0 else { return true }
        let sentence = passage.sentences[sentenceNumbers[token]]
        return (sentence.lowerBound..<token).allSatisfy { !shapes[$0].contains(.letters) }
    }

    /// Whether the next token follows without any space.
    func touchesNext(_ token: Int) -> Bool {
        token + 1 < tokens.count && tokens[token].end == tokens[token + 1].start
    }

    func word(_ token: Int) -> String {
        token >= 0 && token < tokens.count ? tokens[token].norm : ""
    }

    /// So many longer words tell how a sentence is written; a title is a headline anyway.
    private static let leastOfText = 4
    private static let leastOfTitle = 3

    private static func lettering(
        of sentence: Range<Int>, _ tokens: [Token], _ shapes: [WordShape], least: Int
    ) -> Lettering {
        var words = 0
        var capitalised = 0
        var upper = 0
        var verbs = 0
        for token in sentence where shapes[token].contains(.letters) {
            guard tokens[token].end - tokens[token].start > 3 else { continue }
            words += 1
            if shapes[token].contains(.capitals) { upper += 1 }
            if shapes[token].contains(.capitalised) { capitalised += 1 }
            if !shapes[token].contains(.capitalised) { verbs += 1 }
        }
        if words > 2, upper * 10 >= words * 8 { return .capitals }
        if words >= least, capitalised * 10 >= words * 8 { return .headline }
        return .plain
    }
}

/// What the letters of a word show.
struct WordShape: OptionSet {
    let rawValue: UInt8

    static let letters = WordShape(rawValue: 1)
    /// Begins with a capital letter, "iPhone" and "al-Assad" too.
    static let capitalised = WordShape(rawValue: 2)
    /// Two or more letters, all of them capitals.
    static let capitals = WordShape(rawValue: 4)
    static let digits = WordShape(rawValue: 8)
    /// "J." or a single capital letter.
    static let initial = WordShape(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ word: String) {
        var shape: WordShape = []
        var letters = 0
        var upper = 0
        var first = true
        for scalar in word.unicodeScalars {
            let properties = scalar.properties
            if scalar.isASCII ? scalar.isASCIILetter : properties.isAlphabetic {
                let isUpper = scalar.isASCII ? scalar.value < 91 : properties.isUppercase
                letters += 1
                if isUpper { upper += 1 }
                if isUpper, first || letters == upper || letters < 4 { shape.insert(.capitalised) }
            } else if scalar.value >= 48, scalar.value < 58 {
                shape.insert(.digits)
            }
            first = false
        }
        if letters > 0 { shape.insert(.letters) }
        if letters > 1, letters == upper { shape.insert(.capitals) }
        if letters == 1, upper == 1, !shape.contains(.digits) { shape.insert(.initial) }
        self = shape
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool {
        (value >= 65 && value <= 90) || (value >= 97 && value <= 122)
    }
}
