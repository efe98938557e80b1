import News

/// What a line of a page is by its wording alone, if it is no part of the
/// report; `nil` where its words do not tell.
///
/// ```swift
/// furnitureKind(of: "Sign up for our daily newsletter")  // .newsletter
/// ```
func furnitureKind(of line: String) -> Furniture.Kind? {
    guard line.utf8.count <= 900 else { return nil }
    return furnitureKind(of: words(of: line, limit: 160))
}

func furnitureKind(of words: [Word]) -> Furniture.Kind? {
    let phrases = FurniturePhrases.shared
    let wordCount = words.count { $0.kind != .sign }
    guard let first = words.firstIndex(where: { $0.kind != .sign }) else { return nil }
    if words[..<first].contains(where: { $0.isSign("\u{A9}") }), wordCount <= 120 { return .legal }
    if let match = phrases.openings.match(
        words, at: first,
        accept: { phrase, end in
            switch phrase.place {
            case .whole: words[end...].allSatisfy { $0.kind == .sign }
            case .start: wordCount <= phrase.limit
            case .colon: wordCount <= phrase.limit && end < words.count && words[end].isColon
            }
        })
    {
        return match.label.kind
    }
    guard wordCount <= 60 else { return nil }
    for index in words.indices where words[index].kind == .word {
        if let match = phrases.anywhere.match(
            words, at: index, accept: { phrase, _ in wordCount <= phrase.limit })
        {
            return match.label.kind
        }
    }
    return nil
}

/// The phrases of furniture, read from the list once.
private struct FurniturePhrases: Sendable {
    struct Phrase: Sendable {
        enum Place: String, Sendable { case whole, start, colon }

        var kind: Furniture.Kind
        var place: Place
        /// How many words the line may have.
        var limit: Int
    }

    static let shared = FurniturePhrases()

    let openings: PhraseTable<Phrase>
    let anywhere: PhraseTable<Phrase>

    private init() {
        var openings: [(String, Phrase)] = []
        var anywhere: [(String, Phrase)] = []
        for row in WordTable("furniture.tsv").rows where row.count > 2 {
            guard let kind = Furniture.Kind(rawValue: row[0]) else { continue }
            let parts = row[1].split(separator: " ")
            let limit = parts.count > 1 ? Int(parts[1]) ?? 0 : parts[0] == "any" ? 40 : 20
            let place = Phrase.Place(rawValue: String(parts[0])) ?? .start
            let phrase = Phrase(kind: kind, place: place, limit: limit)
            if parts[0] == "any" {
                anywhere.append((row[2], phrase))
            } else {
                openings.append((row[2], phrase))
            }
        }
        self.openings = PhraseTable(openings)
        self.anywhere = PhraseTable(anywhere)
    }
}
