import Language

/// Two outlets' answers to one question, measured.
struct AnswerPair: Sendable {
    /// How near the answers' sentence vectors are; 0 without an encoder.
    private(set) var meaning = 0.0
    /// Share of the shorter answer's words that the other has too.
    private(set) var sharedWords = 0.0
    /// Share of names in common, where both name somebody or something.
    private(set) var sharedNames = 0.0
    /// Both name something, and nothing in common.
    private(set) var hasOtherNames = false
    private(set) var hasSameNumber = false
    private(set) var hasOtherNumber = false

    init(
        question: String, a: StoryComparing.Answer, b: StoryComparing.Answer,
        encoder: SentenceEncoder?
    ) {
        let reader = WordReader()
        let asked = Set(reader.words(of: question).map(\.key))
        let first = AnswerWords(reader.words(of: a.answer), asked: asked)
        let second = AnswerWords(reader.words(of: b.answer), asked: asked)
        measureWords(first, second)
        if let encoder {
            let vectors = encoder.encode([a.answer, b.answer])
            meaning = Double(cosine(vectors[0], vectors[1]))
        } else {
            // Words are all there is; half of them shared is as good as a vector of .5.
            meaning = sharedWords
        }
    }

    private mutating func measureWords(_ a: AnswerWords, _ b: AnswerWords) {
        let shared = Double(a.keys.intersection(b.keys).count)
        sharedWords = shared / Double(max(1, min(a.keys.count, b.keys.count)))
        if !a.names.isEmpty, !b.names.isEmpty {
            let names = a.names.intersection(b.names).count
            sharedNames = Double(names) / Double(min(a.names.count, b.names.count))
            hasOtherNames = names == 0
        }
        if !a.numbers.isEmpty, !b.numbers.isEmpty {
            hasSameNumber = !a.numbers.isDisjoint(with: b.numbers)
            hasOtherNumber = !hasSameNumber
        }
    }

    /// Above 0 the answers say the same.
    ///
    /// The weights are a logistic regression on 1,574 labelled pairs, held apart by
    /// question.
    var score: Double {
        var score = 6.2 * meaning + 0.3 * sharedWords + 0.5 * sharedNames - 2.9
        if hasOtherNames { score -= 1.2 }
        if hasSameNumber { score += 1.4 }
        if hasOtherNumber { score -= 3.5 }
        return score
    }

    /// One sentence that says what decided.
    var why: String {
        let nearness = String(Int((meaning * 100).rounded()))
        if score > 0 {
            if hasSameNumber { return "Both answers have the same number." }
            if sharedNames > 0 { return "Both answers name the same, and mean nearly the same." }
            return "The answers mean nearly the same (nearness \(nearness) of 100)."
        }
        if hasOtherNumber { return "The answers have different numbers." }
        if hasOtherNames { return "The answers name different people, places or things." }
        return "The answers mean different things (nearness \(nearness) of 100)."
    }
}

/// The words of an answer, by what they tell.
struct AnswerWords: Sendable {
    let keys: Set<String>
    /// Names that the question does not have already.
    let names: Set<String>
    let numbers: Set<Double>

    init(_ words: [Word], asked: Set<String>) {
        let content = words.filter { !$0.isFunction }
        keys = Set((content.isEmpty ? words : content).map(\.key))
        names = Set(content.filter { $0.isCapitalised && !asked.contains($0.key) }.map(\.key))
        numbers = Set(words.compactMap(\.number))
    }
}
