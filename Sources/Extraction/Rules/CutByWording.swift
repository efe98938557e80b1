import News

/// A short block whose own words say that it is furniture: a newsletter's
/// invitation, a line that only says "Advertisement", a cookie notice; and a
/// line that is nothing but a picture's credit. Terms of use may be long.
///
/// ```html
/// <p>Sign up for our morning briefing</p>   <!-- newsletter -->
/// ```
enum CutByWording {
    /// Longer blocks say more than one thing.
    static let letterLimit = 320
    /// Longer blocks are no legal notice that opens by saying so.
    static let legalLimit = 800
    /// Less than this before an invitation to comment tells nothing.
    static let toldLetters = 40
    /// Longer lines are no credit and no date line.
    static let creditLimit = 90
    /// A line that says when the report was published stands among the first.
    static let headLines = 10

    /// Long terms of use stand behind the report, or one paragraph before its end.
    private static func tail(_ page: PageReading, _ range: Range<Int>) -> Int {
        range.filter { page.text.blocks[$0].proseWeight > 0 }.suffix(3).first ?? range.upperBound
    }

    static func apply(_ page: inout PageReading, _ range: Range<Int>) {
        let tail = tail(page, range)
        for index in range where page.text.blocks[index].cut == nil {
            let block = page.text.blocks[index]
            guard block.letters <= legalLimit, block.role == .plain else { continue }
            let words = page.text.text(block)
            // "5 Marketplaces for …" is a heading with its number.
            guard let first = words.utf8.first, !first.isDigit, first != 0x24 else { continue }
            if let kind = furnitureKind(of: words) {
                if kind == .comments, tellsFirst(words) { continue }
                if block.letters <= letterLimit || kind == .legal && index >= tail {
                    page.text.blocks[index].cut(as: kind, by: .cutByWording)
                }
            } else if page.tree.tag(Int(block.node)).headingLevel == nil {
                let isAtHead = index < range.lowerBound + headLines
                page.text.blocks[index].role = role(of: words, block, page, isAtHead: isAtHead)
            }
        }
    }

    /// True where a paragraph tells something before its last sentence asks for
    /// comments.
    private static func tellsFirst(_ words: String) -> Bool {
        let parts = splitJoinedTail(words)
        guard parts.count > 1, let first = parts.first else { return false }
        return first.utf8.count >= toldLetters && furnitureKind(of: first) == nil
    }

    private static func role(
        of words: String, _ block: PageBlock, _ page: PageReading, isAtHead: Bool
    ) -> PageBlock.Role {
        let isParagraph = page.tree.tag(Int(block.node)) == .p
        if block.letters <= creditLimit {
            if isAtHead, !isParagraph || words.utf8.last != 0x2E, DateLine(words) != nil {
                return .date
            }
            if isCredit(words) { return .credit }
        }
        if !isParagraph, block.letters <= FindCaptions.letterLimit,
            FindCaptions.namesCredit(words)
        {
            return .caption
        }
        return .plain
    }
}
