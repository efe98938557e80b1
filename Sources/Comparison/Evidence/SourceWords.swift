/// Words for the source of a statement: a person, a body or a document can speak; a
/// pronoun, "his threat" or "the time" cannot.
struct SourceWords: Sendable {
    /// The words that name the speaker; nil where they name nobody who could speak.
    func speaker(in source: String) -> String? {
        let source = shortened(withoutPossessive(source))
        let words = WordReader().words(of: source)
        guard let first = words.first, !Self.relatives.contains(first.form), first.form != "no",
            words.count > 1 || !Self.pronouns.contains(first.form), let head = head(of: words)
        else { return nil }
        guard !head.isFunction || words.count == 1 else { return nil }
        let isOwner = source.prefix { $0 != " " }.contains { $0 == "'" || $0 == "\u{2019}" }
        if head.isCapitalised || first.isCapitalised && !first.isFunction && !isOwner {
            return source
        }
        let isAction = Self.actions.contains(head.key) || head.form.hasSuffix("ism")
        return isAction ? nil : source
    }

    /// "the Obama administration’s" is left where a reader has cut before what is owned.
    private func withoutPossessive(_ source: String) -> String {
        ["’s", "'s"].contains { source.hasSuffix($0) } ? String(source.dropLast(2)) : source
    }

    /// A long description without what hangs on its noun: "one woman" of "one woman of
    /// taking her money and of …", "critics" of "critics on Wednesday".
    private func shortened(_ source: String) -> String {
        let words = WordReader().words(of: source)
        let cut = words.dropFirst().first { word in
            Self.links.contains(word.form) && (words.count > Self.longest || word.form == "on")
        }
        guard let cut else { return source }
        return String(String.UnicodeScalarView(source.unicodeScalars.prefix(max(0, cut.start - 1))))
    }

    /// Words of a description that is shown whole.
    private static let longest = 10

    /// The noun that the words are about: the last before "of", "who" and the like.
    private func head(of words: [Word]) -> Word? {
        let end = words.dropFirst().firstIndex { Self.links.contains($0.form) } ?? words.count
        return words[..<end].last
    }

    private static let pronouns: Set<String> = [
        "he", "her", "him", "his", "i", "it", "its", "my", "our", "she", "their", "them", "they",
        "we", "who", "you", "your",
    ]

    /// "whose members" is no one without what it relates to.
    private static let relatives: Set<String> = ["that", "which", "whose"]

    private static let links: Set<String> = [
        "about", "after", "against", "at", "before", "by", "for", "from", "in", "of", "on",
        "over", "to", "under", "who", "with",
    ]

    /// What is done, felt or passes, and says nothing.
    private static let actions: Set<String> = Set(
        ListFile("words-without-voice.txt").lines.map {
            Vocabulary.english.key(of: String($0))
        })
}
