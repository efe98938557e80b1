import News

/// What an outlet says about its own report (updated, corrected, developing)
/// is a notice, not text, where a short paragraph says nothing else.
///
/// ```html
/// <p><em>Correction: an earlier version gave a wrong date.</em></p>
/// ```
enum MarkNotices {
    /// Longer paragraphs say more than the notice.
    static let letterLimit = 500

    static func apply(_ page: inout PageReading, _ range: Range<Int>) {
        let prose = range.filter {
            page.text.blocks[$0].cut == nil && page.text.blocks[$0].proseWeight > 0
        }
        // Notices stand at the head or at the foot.
        for index in Set(prose.prefix(3) + prose.suffix(4)).sorted() {
            let block = page.text.blocks[index]
            guard block.role == .plain, block.letters < letterLimit, prose.count > 2,
                noticeKind(of: page.text.text(block)) != nil
            else { continue }
            page.text.blocks[index].role = .notice
        }
    }
}
