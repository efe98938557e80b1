import Language
import News

/// What a notice says was wrong, and what is right.
///
/// It tells them by contrast ("nine, not fourteen"; "rather than Monday"), as a
/// change ("to nine from 14"), or in two sentences, of which one says what an
/// earlier version said and the other what is true.
struct CorrectedValues {
    private(set) var was: CorrectedValue?
    private(set) var now: CorrectedValue?
    private let notice: CorrectionNotice
    private let values: [CorrectedValue]

    init(of notice: CorrectionNotice) {
        self.notice = notice
        values = notice.values()
        let pair = contrast() ?? change() ?? apart() ?? shown()
        if let was = pair?.was, let now = pair?.now, was.means(now) { return }
        was = pair?.was
        now = pair?.now
    }

    private typealias Pair = (was: CorrectedValue?, now: CorrectedValue?)

    private func word(_ token: Int) -> String {
        notice.tokens.contains(token) ? notice.passage.tokens[token].norm : ""
    }

    private func first(from token: Int, within reach: Int) -> CorrectedValue? {
        values.first { $0.tokens.lowerBound >= token && $0.tokens.lowerBound <= token + reach }
    }

    private func last(before token: Int, like value: CorrectedValue) -> CorrectedValue? {
        let sentence = notice.sentences.first { $0.contains(token) } ?? notice.tokens
        return values.last {
            $0.tokens.upperBound <= token && $0.kind == value.kind
                && sentence.contains($0.tokens.lowerBound)
        }
    }

    /// "X, not Y", "X rather than Y", "X instead of Y", "not Y but X".
    private func contrast() -> Pair? {
        for token in notice.tokens {
            // "was not the lawyer of Ann Reid" names nobody in another's place.
            let isPlain = word(token) == "not" && ["is", "was"].contains(word(token - 1))
            guard let start = startOfWrong(at: token),
                let wrong = first(from: start, within: isPlain ? 1 : 4)
            else { continue }
            if word(wrong.tokens.upperBound) == "but",
                let right = first(from: wrong.tokens.upperBound + 1, within: 4),
                right.kind == wrong.kind
            {
                return (wrong, right)
            }
            if let right = last(before: token, like: wrong) { return (wrong, right) }
        }
        return nil
    }

    private func startOfWrong(at token: Int) -> Int? {
        switch word(token) {
        case "not":
            let before = word(token - 1)
            let isContrast = [",", "and", "(", "—", "–", "-", ";"].contains(before)
            return isContrast || word(token - 1) == "is" || word(token - 1) == "was"
                ? token + 1 : nil
        case "rather": return word(token + 1) == "than" ? token + 2 : nil
        case "instead": return word(token + 1) == "of" ? token + 2 : nil
        default: return nil
        }
    }

    /// "corrects the toll to nine from 14", "changed from 14 to nine".
    private func change() -> Pair? {
        for token in notice.tokens where ["from", "to"].contains(word(token)) {
            guard let one = first(from: token + 1, within: 2), changes(before: token) else {
                continue
            }
            let link = word(one.tokens.upperBound)
            guard ["from", "to"].contains(link), link != word(token),
                let other = first(from: one.tokens.upperBound + 1, within: 2),
                other.kind == one.kind
            else { continue }
            return word(token) == "from" ? (one, other) : (other, one)
        }
        return nil
    }

    private func changes(before token: Int) -> Bool {
        let lemmas: Set<String> = ["amend", "change", "correct", "revise", "update"]
        return (notice.tokens.lowerBound..<token).contains {
            lemmas.contains(notice.passage.tokens[$0].lemma.lowercased())
        }
    }

    /// What an earlier version said, and what the other sentences say.
    private func apart() -> Pair? {
        guard let wrong = clauses.first(where: tellsError) else { return nil }
        let said = values.filter { wrong.contains($0.tokens.lowerBound) }
        let told = values.filter { !wrong.contains($0.tokens.lowerBound) }
        for kind in [CorrectedValue.Kind.number, .time, .name] {
            let was = only(kind, of: said, not: told)
            let now = only(kind, of: told, not: said)
            if kind == .name, was == nil || now == nil { continue }
            if was != nil || now != nil { return (was, now) }
        }
        return nil
    }

    /// Its sentences, cut at semicolons.
    private var clauses: [Range<Int>] {
        notice.sentences.flatMap { sentence in
            var clauses: [Range<Int>] = []
            var start = sentence.lowerBound
            for token in sentence where word(token) == ";" {
                clauses.append(start..<token)
                start = token + 1
            }
            return clauses + [start..<sentence.upperBound]
        }
    }

    private func only(
        _ kind: CorrectedValue.Kind, of values: [CorrectedValue], not others: [CorrectedValue]
    ) -> CorrectedValue? {
        let own = values.filter { value in
            value.kind == kind && !others.contains { $0.means(value) }
        }
        return own.count == 1 ? own.first : nil
    }

    private func tellsError(_ sentence: Range<Int>) -> Bool {
        let tokens = sentence.map { notice.passage.tokens[$0] }
        let words = Set(tokens.map { $0.lemma.lowercased() } + tokens.map(\.norm))
        if !words.isDisjoint(with: Self.errors) { return true }
        return !words.isDisjoint(with: ["earlier", "previous", "prior", "original"])
            && words.contains("version")
    }

    private static let errors: Set<String> = [
        "erroneously", "inaccurately", "incorrect", "incorrectly", "initially",
        "mischaracterise", "mischaracterize", "misidentify", "misreport", "misspell", "misstate",
        "mistakenly", "originally", "wrong", "wrongly",
    ]

    /// "corrected to show that nine were hurt", "to Viguerie".
    private func shown() -> Pair? {
        guard
            let start = notice.tokens.first(where: {
                word($0) == "to" && changes(before: $0)
            })
        else { return nil }
        let rest = values.filter { $0.tokens.lowerBound > start }
        let figures = rest.filter { $0.kind != .name }
        if figures.count == 1 { return (nil, figures.first) }
        return figures.isEmpty && rest.count == 1
            && rest[0].tokens.lowerBound == start + 1 ? (nil, rest.first) : nil
    }
}
