import News

/// A short block whose own words say that it is furniture: a newsletter's
/// invitation, a line that only says "Advertisement", a cookie notice.
///
/// ```html
/// <p>Sign up for our morning briefing</p>   <!-- newsletter -->
/// ```
enum CutByWording {
    /// Longer blocks say more than one thing.
    static let letterLimit = 320

    static func apply(_ page: inout PageReading, _ range: Range<Int>) {
        for index in range where page.text.blocks[index].cut == nil {
            let block = page.text.blocks[index]
            guard block.letters <= letterLimit, block.role == .plain else { continue }
            let words = page.text.text(block)
            // "5 Marketplaces for …" is a heading with its number.
            guard let first = words.utf8.first, !first.isDigit, first != 0x24 else { continue }
            page.text.blocks[index].cut = furnitureKind(of: words)
        }
    }
}
