import News

/// A box of its own that opens with a linked headline and has no more than a
/// few lines below it announces another report.
///
/// ```html
/// <article><h3><a href="…">Ferry in pictures</a></h3><p>Nine days …</p></article>
/// ```
enum CutTeaserBoxes {
    /// A box with more blocks or more prose tells something itself.
    static let blockLimit = 5
    static let proseLimit = 450

    static func apply(_ page: inout PageReading, titleNode: Int?) {
        for node in 1..<max(1, page.tree.count) {
            switch page.tree.tag(node) {
            case .article, .li: break
            default: continue
            }
            let blocks = page.text.indices(in: page.tree.subtree(node))
            guard blocks.count >= 2, blocks.count <= blockLimit,
                !(titleNode.map { page.tree.subtree(node).contains($0) } ?? false),
                opensWithLinkedHeadline(blocks, page),
                blocks.reduce(0, { $0 + page.text.blocks[$1].prose }) <= proseLimit
            else { continue }
            for index in blocks where page.text.blocks[index].cut == nil {
                page.text.blocks[index].cut(as: .related, by: .cutTeaserBoxes)
            }
        }
    }

    /// A line above the headline (a section, a date) may come first.
    private static func opensWithLinkedHeadline(_ blocks: Range<Int>, _ page: PageReading) -> Bool {
        for index in blocks.prefix(2) {
            let block = page.text.blocks[index]
            if isHeadline(block, page) {
                return block.linkDensity > 0.8 && !page.tree.leadsWithinPage(Int(block.link))
            }
            if block.letters > 40 { return false }
        }
        return false
    }

    private static func isHeadline(_ block: PageBlock, _ page: PageReading) -> Bool {
        var node = Int(block.node)
        for _ in 0..<3 where node > 0 {
            if page.tree.tag(node).headingLevel != nil { return true }
            node = page.tree.parent(node)
        }
        return false
    }
}
