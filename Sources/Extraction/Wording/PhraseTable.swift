/// Phrases that are looked for word by word, each with a label.
///
/// Case, apostrophes and signs do not count. In a phrase, `#` stands for any
/// number and `*` for up to eight words.
///
/// ```swift
/// let marks = PhraseTable([("last updated", 1), ("sign up for * newsletter", 2)])
/// marks.match(words(of: "Sign up for our free newsletter!"), at: 0)?.label  // 2
/// ```
struct PhraseTable<Label: Sendable>: Sendable {
    private enum Part: Sendable {
        case word(UInt64)
        case number, gap
    }
    private struct Phrase: Sendable {
        var parts: [Part]
        var label: Label
    }

    private var phrases: [UInt64: [Phrase]] = [:]
    /// Phrases that begin with a number.
    private var numberPhrases: [Phrase] = []

    init(_ entries: [(phrase: String, label: Label)]) {
        for entry in entries {
            let parts = Self.parts(of: entry.phrase)
            guard let first = parts.first else { continue }
            let phrase = Phrase(parts: Array(parts.dropFirst()), label: entry.label)
            switch first {
            case .word(let key): phrases[key, default: []].append(phrase)
            case .number: numberPhrases.append(phrase)
            case .gap: assertionFailure("a phrase begins with a gap")
            }
        }
        // The longest first, so that "last updated" wins over "last".
        for key in phrases.keys { phrases[key]?.sort { $0.parts.count > $1.parts.count } }
        numberPhrases.sort { $0.parts.count > $1.parts.count }
    }

    /// Whether any phrase begins with a word.
    func hasPhrase(with word: Word) -> Bool { phrases[word.key] != nil }

    /// The longest phrase that begins at a word, and the index after its last
    /// word. `accept` may refuse one, so that the next is tried.
    func match(
        _ words: [Word], at index: Int, accept: (Label, Int) -> Bool = { _, _ in true }
    ) -> (label: Label, end: Int)? {
        let first = words[index]
        let candidates = first.kind == .number ? numberPhrases : phrases[first.key]
        guard first.kind != .sign, let candidates else { return nil }
        for phrase in candidates {
            if let end = end(of: phrase.parts[...], words, from: index + 1),
                accept(phrase.label, end)
            {
                return (phrase.label, end)
            }
        }
        return nil
    }

    private func end(of parts: ArraySlice<Part>, _ words: [Word], from start: Int) -> Int? {
        guard let part = parts.first else { return start }
        var index = start
        while index < words.count, words[index].kind == .sign { index += 1 }
        let rest = parts.dropFirst()
        if case .gap = part { return endAfterGap(rest, words, from: index) }
        guard index < words.count else { return nil }
        let fits =
            switch part {
            case .word(let key): words[index].kind == .word && words[index].key == key
            case .number: words[index].kind == .number
            case .gap: false
            }
        return fits ? end(of: rest, words, from: index + 1) : nil
    }

    private func endAfterGap(_ rest: ArraySlice<Part>, _ words: [Word], from start: Int) -> Int? {
        for skipped in 0...8 where start + skipped <= words.count {
            if let end = end(of: rest, words, from: start + skipped) { return end }
        }
        return nil
    }

    private static func parts(of phrase: String) -> [Part] {
        var parts: [Part] = []
        for piece in phrase.split(separator: " ") {
            switch piece {
            case "#": parts.append(.number)
            case "*": parts.append(.gap)
            default:
                for word in words(of: piece) {
                    switch word.kind {
                    case .word: parts.append(.word(word.key))
                    case .number: parts.append(.number)
                    case .sign: break
                    }
                }
            }
        }
        return parts
    }
}
