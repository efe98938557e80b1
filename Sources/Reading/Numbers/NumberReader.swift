import Language
import News

/// The counted and measured quantities of an article's passages.
///
/// Dates, ages, ordinals, scores and numbers of names are left alone.
func readNumbers(in passages: [Passage], times: [TimeExpression]) -> [NumberMention] {
    passages.flatMap { passage in
        NumberReader(passage: passage, times: times.filter { $0.span.field == passage.field })
            .read()
    }
}

/// Reads the numbers of one passage.
struct NumberReader {
    private let passage: Passage
    private let times: [TimeExpression]
    private let lexicon = NumberLexicon.standard
    private let counted: CountedThing

    init(passage: Passage, times: [TimeExpression]) {
        self.passage = passage
        self.times = times
        counted = CountedThing(document: passage.document, lexicon: .standard)
    }

    func read() -> [NumberMention] {
        var found: [NumberMention] = []
        var next = 0
        for paragraph in TimeReader.paragraphs(of: passage) {
            let atoms = AtomReader.atoms(of: paragraph, in: passage, lexicon: .standard)
            let words = TimeParser(atoms: atoms, document: passage.document, lexicon: .standard)
            let parser = NumberParser(words: words, lexicon: lexicon)
            let matches = parser.numbers { isTime($0, &next) }
            var mentions = matches.map { mention($0, words) }
            for index in matches.indices.dropLast() where matches[index].sharesWithNext {
                mentions[index].subject = mentions[index + 1].subject
            }
            found += mentions
            found += nones(in: paragraph)
        }
        return found.sorted { $0.span.start < $1.span.start }
    }

    /// Whether an atom belongs to a time expression.
    private func isTime(_ atom: Atom, _ next: inout Int) -> Bool {
        while next > 0, times[next - 1].span.end > atom.start { next -= 1 }
        while next < times.count, times[next].span.end <= atom.start { next += 1 }
        return next < times.count && times[next].span.start < atom.end
    }

    private func mention(_ match: NumberMatch, _ words: TimeParser) -> NumberMention {
        let span = Span(
            words.atoms[match.atoms.lowerBound].start, words.atoms[match.atoms.upperBound - 1].end,
            in: passage.field)
        let first = words.atoms[match.numeral.lowerBound].token
        let last = words.atoms[match.numeral.upperBound - 1].token
        let end = words.atoms[match.atoms.upperBound - 1].token
        return NumberMention(
            span: span, value: match.value, upper: match.upper, unit: match.unit,
            subject: counted.words(for: match, numeral: first...last, end: end), hedge: match.hedge,
            asOf: asOf(first))
    }

    // MARK: As of

    /// "As of Monday" and "by nightfall" in the number's own sentence.
    private func asOf(_ token: Int) -> String? {
        let sentence = passage.document.sentences[passage.document.sentence(of: token)]
        let start = passage.tokens[sentence.lowerBound].start
        let end = passage.tokens[sentence.upperBound - 1].end
        for time in times where time.span.start >= start && time.span.end <= end {
            guard time.kind == .date || time.kind == .time,
                let index = self.token(at: time.span.start, in: sentence),
                index > sentence.lowerBound
            else { continue }
            let before = passage.tokens[index - 1].norm
            let isAsOf =
                before == "of" && index > sentence.lowerBound + 1
                && passage.tokens[index - 2].norm == "as"
            if isAsOf || (before == "by" && isSoFar(token)) { return time.value }
        }
        return nil
    }

    /// "had been found by nightfall": what is reported, not what is planned.
    private func isSoFar(_ token: Int) -> Bool {
        Tense(of: token, in: passage.document, lexicon: .standard) == .past
    }

    private func token(at start: Int, in sentence: Range<Int>) -> Int? {
        sentence.first { passage.tokens[$0].start >= start }
    }

    // MARK: None

    /// "No one was hurt" and "no casualties": nought, plainly said.
    private func nones(in paragraph: Range<Int>) -> [NumberMention] {
        paragraph.compactMap { index in
            let token = passage.tokens[index]
            if token.norm == "nobody"
                || (token.norm == "one" && index > 0 && passage.tokens[index - 1].norm == "no")
            {
                return nobody(index)
            }
            guard token.dep == "det", token.norm == "no",
                lexicon.none.contains(passage.tokens[token.head].lemma)
            else { return nil }
            return none(index..<index + 1, passage.tokens[token.head].text)
        }
    }

    private func nobody(_ index: Int) -> NumberMention? {
        let token = passage.tokens[index]
        let verb = passage.tokens[token.head]
        let harms: Set<String> = ["hurt", "injure", "kill", "harm", "wound"]
        guard ["nsubjpass", "nsubj"].contains(token.dep), harms.contains(verb.lemma),
            verb.tag == "VBN" || verb.pos == "ADJ"
        else { return nil }
        return none((token.norm == "one" ? index - 1 : index)..<index + 1, verb.norm)
    }

    private func none(_ tokens: Range<Int>, _ subject: String) -> NumberMention {
        NumberMention(span: passage.span(tokens), value: 0, subject: subject)
    }
}
