/// What the places where a page has its headline agree on.
enum HeadlineAgreement {
    /// Fewer letters than this, as folded bytes, agree by chance.
    static let letterLimit = 12
    /// A label before a headline has at most this many words.
    static let labelWords = 5

    /// The spelling that sets kicker and headline apart, where all have the same
    /// letters: a heading shows that by its type alone.
    ///
    /// ```swift
    /// parted("Ferry line Two boats return", ["Ferry line: Two boats return"])
    /// // "Ferry line: Two boats return"
    /// ```
    static func parted(_ heading: String, _ witnesses: [String]) -> String {
        var best = heading
        for witness in witnesses where separators(witness) > separators(best) { best = witness }
        return best
    }

    /// Marks between the parts of a headline, each with a space behind it.
    private static func separators(_ text: String) -> Int {
        zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).count { mark, next in
            next == " " && (":/|-".unicodeScalars.contains(mark) || mark == "–" || mark == "—")
        }
    }

    /// The words that a heading and a witness have both: one of them may have a
    /// label, a site's name or a date line more.
    static func shared(_ heading: String, _ witness: (words: String, letters: [UInt8])) -> String? {
        let letters = foldedLetters(heading)
        guard letters.count >= letterLimit else { return nil }
        // The heading is the shorter one: markup has a site's name more.
        if witness.letters.starts(with: letters) || witness.letters.ends(with: letters) {
            return heading
        }
        let isMost = witness.letters.count * 3 >= letters.count * 2
        if isMost, letters.starts(with: witness.letters) || letters.ends(with: witness.letters) {
            return witness.words
        }
        // Each has a label of its own before the same words.
        guard let tail = afterLabel(heading), let other = afterLabel(witness.words) else {
            return nil
        }
        let common = foldedLetters(tail)
        let isHeadline = common.count >= 2 * letterLimit && common == foldedLetters(other)
        return isHeadline ? tail : nil
    }

    /// What follows a label of a few words and the mark behind it.
    private static func afterLabel(_ text: String) -> String? {
        let cuts = [": ", " - ", " – ", " — ", " | "].compactMap { mark -> String? in
            let parts = text.components(by: mark)
            guard parts.count > 1, parts[0].split(separator: " ").count <= labelWords else {
                return nil
            }
            return parts.dropFirst().joined(separator: mark)
        }
        return cuts.max { $0.utf8.count < $1.utf8.count }
    }

    /// A headline that the markup declares and the page shows as a heading
    /// below its first one: the first is then written for search engines. A
    /// label before the headline belongs to it only where all markup has it.
    static func shownBelow(
        _ first: String?, _ declared: [String], _ headings: [PageParts.Part]
    ) -> String? {
        let letters = first.map(foldedLetters) ?? []
        let shown = headings.map { foldedLetters($0.words) }
        return declared.first { words in
            let own = foldedLetters(words)
            guard own.count >= letterLimit, own != letters, shown.contains(own) else {
                return false
            }
            let isLabelled = own.count > letters.count && own.ends(with: letters)
            return !isLabelled || declared.allSatisfy { foldedLetters($0) == own }
        }
    }
}

extension Array where Element: Equatable {
    fileprivate func ends(with other: [Element]) -> Bool {
        suffix(other.count).elementsEqual(other)
    }
}
