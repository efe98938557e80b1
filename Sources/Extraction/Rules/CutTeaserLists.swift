import News

/// Several linked lines with at most a short text each are teasers of other
/// reports, whatever their element is called.
///
/// ```html
/// <div><h3><a>Ferry in pictures</a></h3><p>Nine days of repairs …</p> … </div>
/// ```
enum CutTeaserLists {
    /// A list with more of the page's prose is looked at part by part.
    static let shareLimit = 0.35
    /// Beside a report of some length, a list may have this share where never
    /// more than `runLimit` paragraphs follow one another without a linked line.
    static let outsideLimit = 0.85
    static let runLimit = 2

    static func apply(_ page: inout PageReading, titleNode: Int?) {
        let sums = BlockSums(page.text, page.tree)
        let all = sums[0].prose
        var node = 1
        while node < page.tree.count {
            let entry = page.tree.nodes[node]
            guard entry.tag.isBlock || entry.tag == .unknown || entry.tag == .td,
                Int(entry.end) - node >= 8
            else {
                node += 1
                continue
            }
            let sum = sums[node]
            guard sum.isListing,
                isSmall(node, sum.prose, of: all, page, headlineIsFound: titleNode != nil),
                !(titleNode.map { page.tree.subtree(node).contains($0) } ?? false),
                !page.hints[node].isBody
            else {
                node += 1
                continue
            }
            for index in page.text.indices(in: page.tree.subtree(node))
            where page.text.blocks[index].cut == nil {
                page.text.blocks[index].cut(as: .related, by: .cutTeaserLists)
            }
            node = Int(entry.end)
        }
    }

    private static func isSmall(
        _ node: Int, _ prose: Int, of all: Int, _ page: PageReading, headlineIsFound: Bool
    ) -> Bool {
        if Double(prose) < shareLimit * Double(all) { return true }
        return headlineIsFound && FurnitureCutting.isOutside(node, page)
            && all - prose >= FurnitureCutting.proseKept
            && Double(prose) < outsideLimit * Double(all) && longestRun(node, page) <= runLimit
    }

    /// The most paragraphs of a subtree that no linked line parts.
    private static func longestRun(_ node: Int, _ page: PageReading) -> Int {
        var longest = 0
        var run = 0
        for index in page.text.indices(in: page.tree.subtree(node)) {
            let block = page.text.blocks[index]
            if block.letters >= 12, block.linkDensity > 0.7 {
                run = 0
            } else if block.cut == nil, block.proseWeight > 0 {
                run += 1
                longest = max(longest, run)
            }
        }
        return longest
    }
}
