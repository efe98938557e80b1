/// Another outlet that a report says it has something from.
///
/// ```swift
/// Attribution.found(in: "…, the minister told Reuters.", directory: directory)
/// // [Attribution(source: "Reuters", words: "told Reuters")]
/// ```
///
/// Such words make no copy: they say where a fact comes from, not a text.
struct Attribution: Equatable, Sendable {
    /// The agency or publisher under its one name.
    var source: String
    /// As the report has it.
    var words: String

    /// What stands before the name of a source: "the minister told Reuters".
    private static let cues: [[String]] = [
        ["according", "to"], ["citing"], ["cited", "by"], ["quoted", "by"], ["reported", "by"],
        ["told"], ["interview", "with"], ["statement", "to"], ["obtained", "by"], ["seen", "by"],
    ]
    /// The first words of the cues.
    private static let openings = Set(cues.compactMap(\.first))
    /// A name is looked for in so many words after the cue.
    private static let nameWords = 5
    /// No more of a text than this is looked through, in code points.
    private static let lengthLimit = 40_000

    /// Each source once, in the order of the text, with the words that name it first.
    static func found(in text: String, directory: SourceDirectory) -> [Attribution] {
        let words = text.unicodeScalars.prefix(lengthLimit).split(whereSeparator: Self.isSpace)
            .map(Substring.init)
        var result: [Attribution] = []
        for index in words.indices where isOpening(words[index]) {
            for cue in cues where isCue(cue, in: words, at: index) {
                let name = index + cue.count
                guard let (source, length) = source(in: words, at: name, directory),
                    !result.contains(where: { $0.source == source })
                else { continue }
                let shown = words[index..<name + length].joined(separator: " ")
                result.append(Attribution(source: source, words: trimmed(shown[...])))
            }
        }
        return result
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar == " " || (0x09...0x0D).contains(scalar.value)
            : scalar.properties.isWhitespace
    }

    /// Whether a cue begins with it; most words are told by their first letter.
    private static func isOpening(_ word: Substring) -> Bool {
        guard let first = word.utf8.first, (4...9).contains(word.utf8.count),
            "acioqrst".utf8.contains(first | 0x20)
        else { return false }
        return openings.contains(word.lowercased())
    }

    private static func isCue(_ cue: [String], in words: [Substring], at start: Int) -> Bool {
        start + cue.count < words.count
            && zip(words[start...], cue).allSatisfy { $0.lowercased() == $1 }
    }

    /// The longest name that is known.
    private static func source(
        in words: [Substring], at start: Int, _ directory: SourceDirectory
    ) -> (name: String, length: Int)? {
        guard mayOpen(words[start...], directory) else { return nil }
        let limit = min(nameWords, words.count - start)
        for length in stride(from: limit, to: 0, by: -1) {
            let phrase = trimmed(words[start..<start + length].joined(separator: " ")[...])
            let name = phrase.lowercased().hasPrefix("the ") ? phrase.dropFirst(4) : phrase[...]
            guard name.first?.isUppercase == true else { continue }
            if let source = directory.source(named: String(name)) { return (source, length) }
        }
        return nil
    }

    /// Whether a known name can begin here; most words are told by the first alone.
    private static func mayOpen(
        _ words: ArraySlice<Substring>, _ directory: SourceDirectory
    ) -> Bool {
        guard let first = words.first(where: { $0.lowercased() != "the" }) else { return false }
        let whole = first.lowercased()
        // The mark behind a name and a bracket at its end are no part of it.
        let forms = [whole[...], trimmed(first).lowercased()[...], whole.prefix { $0 != "(" }]
        return whole.hasPrefix("www.") || forms.contains(where: directory.mayOpenSource)
    }

    /// Without the marks around it: "Reuters," and "Reuters’s".
    private static func trimmed(_ words: Substring) -> String {
        var words = words
        while let last = words.last, !last.isLetter, !last.isNumber, last != ")" {
            words.removeLast()
        }
        for ending in ["'s", "’s"] where words.hasSuffix(ending) { words.removeLast(2) }
        return String(words)
    }
}
