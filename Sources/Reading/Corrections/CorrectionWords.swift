import Language

/// The words by which a notice and a sentence are compared.
enum CorrectionWords {
    private static let own = WordList("corrections-own-words.txt").entries

    private static let titles: Set<String> = [
        "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
    ]

    /// Words with which a notice speaks of the report itself.
    static func isOwn(_ token: Token) -> Bool {
        own.contains(token.lemma.lowercased()) || own.contains(token.norm)
    }

    /// Words that name something: nouns, names, verbs and adjectives.
    static func key(of token: Token) -> String? {
        guard ["NOUN", "PROPN", "VERB", "ADJ"].contains(token.pos), !isOwn(token),
            !titles.contains(token.norm)
        else { return nil }
        return stem(token.lemma.lowercased())
    }

    /// One form for "injured", "injure" and "injury".
    static func stem(_ word: String) -> String {
        var stem = Substring(word)
        for ending in ["ing", "ed", "es", "s"]
        where stem.hasSuffix(ending) && stem.utf8.count > ending.utf8.count + 2 {
            stem = stem.dropLast(ending.utf8.count)
            break
        }
        while let last = stem.last, ["e", "y", "i"].contains(last), stem.utf8.count > 3 {
            stem = stem.dropLast()
        }
        return String(stem)
    }
}
