import Language
import News

/// A number, a time or a name in a notice.
struct CorrectedValue: Equatable {
    enum Kind: Equatable { case number, time, name }

    let kind: Kind
    let tokens: Range<Int>
    var number: Double?
    var unit: String?
    var time: String?
    /// The words in lower case, for comparison.
    let words: [String]

    func value(in passage: Passage) -> Correction.Value {
        var span = passage.span(tokens)
        // The engine takes a name with the sentence's full stop for "Mo." and the like.
        if kind == .name, tokens.upperBound == passage.tokens.count,
            passage.words.scalars[span.end - 1] == "."
        {
            span.end -= 1
        }
        return Correction.Value(
            span: span, text: passage.words[span], number: number, time: time)
    }

    /// Whether two say the same.
    func means(_ other: CorrectedValue) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .number: return number == other.number
        case .time: return time == other.time
        case .name: return words == other.words
        }
    }
}

extension CorrectionNotice {
    /// The values of the notice in their order, without the day of the amendment.
    func values() -> [CorrectedValue] {
        var values: [CorrectedValue] = []
        for time in times {
            let range = passage.tokens(overlapping: time.span)
            guard !range.isEmpty, !isDayOfAmendment(range), !isBareNumber(range) else { continue }
            values.append(
                CorrectedValue(
                    kind: .time, tokens: range, time: time.value, words: words(range)))
        }
        for number in numbers {
            let range = passage.tokens(overlapping: number.span)
            guard !range.isEmpty, !isParagraphNumber(range) else { continue }
            values.append(
                CorrectedValue(
                    kind: .number, tokens: range, number: number.value, unit: number.unit,
                    words: words(range)))
        }
        values += bareNumbers(outside: values + amendments())
        let taken = values + amendments()
        return (values + names(outside: taken)).sorted {
            ($0.tokens.lowerBound, $0.tokens.upperBound)
                < ($1.tokens.lowerBound, $1.tokens.upperBound)
        }
    }

    /// The days on which the notice says that it was made.
    func amendments() -> [CorrectedValue] {
        times.compactMap { time in
            let range = passage.tokens(overlapping: time.span)
            guard !range.isEmpty, isDayOfAmendment(range) else { return nil }
            return CorrectedValue(
                kind: .time, tokens: range, time: time.value, words: words(range))
        }
    }

    private func words(_ range: Range<Int>) -> [String] {
        range.map { passage.tokens[$0].text.lowercased() }
    }

    /// "It was nine, not fourteen": numbers without what they count.
    private func bareNumbers(outside taken: [CorrectedValue]) -> [CorrectedValue] {
        let atoms = AtomReader.atoms(of: tokens, in: passage, lexicon: .standard)
        let words = TimeParser(atoms: atoms, document: passage.document, lexicon: .standard)
        let parser = NumberParser(words: words, lexicon: .standard)
        var values: [CorrectedValue] = []
        for place in atoms.indices where passage.tokens[atoms[place].token].tag == "CD" {
            let token = atoms[place].token
            guard !(taken + values).contains(where: { $0.tokens.contains(token) }),
                let numeral = parser.numeral(at: place),
                case let range = token..<atoms[numeral.end - 1].token + 1,
                !isParagraphNumber(range)
            else { continue }
            values.append(
                CorrectedValue(
                    kind: .number, tokens: range, number: numeral.value, words: self.words(range)))
        }
        return values
    }

    /// "nine" alone is no hour here, and "1984" is a year.
    private func isBareNumber(_ range: Range<Int>) -> Bool {
        range.count == 1 && passage.tokens[range.lowerBound].tag == "CD"
            && !passage.tokens[range.lowerBound].text.utf8.contains(UInt8(ascii: ":"))
            && passage.tokens[range.lowerBound].text.utf8.prefix(5).count { $0 < 0x3A } != 4
    }

    /// "was amended on 4 March to …", "of the March 3 story".
    private func isDayOfAmendment(_ range: Range<Int>) -> Bool {
        if range.upperBound < tokens.upperBound,
            Self.reports.contains(passage.tokens[range.upperBound].lemma.lowercased())
        {
            return true
        }
        var token = range.lowerBound - 1
        let lowest = max(tokens.lowerBound, token - 3)
        while token >= lowest {
            if Self.reports.contains(passage.tokens[token].norm) { return true }
            if Self.changes.contains(passage.tokens[token].lemma.lowercased()) {
                return token == tokens.lowerBound || passage.document.isPassive(token)
            }
            guard ["ADP", "DET", "PUNCT"].contains(passage.tokens[token].pos) else { return false }
            token -= 1
        }
        return false
    }

    /// "in paragraph 22"
    private func isParagraphNumber(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound - 1
        return before >= tokens.lowerBound
            && ["paragraph", "paragraphs", "para", "paras", "graf"].contains(
                passage.tokens[before].norm)
    }

    private static let changes: Set<String> = [
        "amend", "change", "clarify", "correct", "edit", "publish", "revise", "update",
    ]
    private static let reports: Set<String> = ["article", "report", "story", "version"]

    /// Runs of proper nouns, with an apostrophe or "of" only inside.
    private func names(outside taken: [CorrectedValue]) -> [CorrectedValue] {
        var names: [CorrectedValue] = []
        var start: Int?
        for token in tokens.lowerBound...tokens.upperBound {
            let isName =
                token < tokens.upperBound && passage.tokens[token].pos == "PROPN"
                && !taken.contains { $0.tokens.contains(token) }
                && !CorrectionWords.isOwn(passage.tokens[token])
            if isName {
                start = start ?? token
            } else if let first = start {
                names.append(
                    CorrectedValue(
                        kind: .name, tokens: first..<token, words: words(first..<token)))
                start = nil
            }
        }
        return names
    }
}
