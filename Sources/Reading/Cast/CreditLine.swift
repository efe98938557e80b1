import Language
import News

/// Tells the names of those who made a report from the people in it.
struct CreditLine {
    let passage: NamePassage

    /// Below this many sentences a line that is only a name is a byline.
    private static let bylineReach = 4
    private static let makers: Set<String> = [
        "by", "credit", "edited", "editing", "image", "photo", "photograph", "picture",
        "reporting", "writing", "written", "©",
    ]

    /// Whether a name stands in a byline, a credit, or a line of editors.
    func credits(_ name: Range<Int>) -> Bool {
        let sentence = passage.sentenceNumbers[name.lowerBound]
        guard sentence >= 0, passage.passage.field == .text else { return false }
        return isByline(name, sentence) || isPictureCredit(name) || isEditorsLine(name, sentence)
    }

    /// "By Jane Hill" or the name alone, as the first lines of a report.
    private func isByline(_ name: Range<Int>, _ number: Int) -> Bool {
        let sentence = passage.passage.sentences[number]
        guard number < Self.bylineReach, sentence.count < 12 else { return false }
        if passage.word(sentence.lowerBound) == "by" { return true }
        // "Jane Hill and Tom Lane": names only.
        return sentence.allSatisfy {
            let token = passage.tokens[$0]
            return token.tag.hasPrefix("NNP") || [",", "and", "-", "|"].contains(token.norm)
        }
    }

    /// "(Jane Hill/AP)", "© Jane Hill".
    private func isPictureCredit(_ name: Range<Int>) -> Bool {
        let before = passage.word(name.lowerBound - 1)
        if before == "©" { return true }
        // "REUTERS/Jane Hill" below a picture.
        if before == "/",
            ["afp", "ap", "epa", "getty", "images", "reuters"].contains(
                passage.word(name.lowerBound - 2))
        {
            return true
        }
        return before == "(" && passage.word(name.upperBound) == "/"
    }

    /// "Reporting by Jane Hill; Editing by Tom Lane".
    private func isEditorsLine(_ name: Range<Int>, _ number: Int) -> Bool {
        let sentence = passage.passage.sentences[number]
        let opening = sentence.prefix(4).map { passage.word($0) }
        guard opening.contains("by") || opening.contains(":"), opening.first != "file" else {
            return false
        }
        return opening.contains { Self.makers.contains($0) && $0 != "by" }
    }
}
