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
            guard sum.isListing, Double(sum.prose) < shareLimit * Double(all),
                !(titleNode.map { page.tree.subtree(node).contains($0) } ?? false),
                !page.hints[node].isBody
            else {
                node += 1
                continue
            }
            for index in page.text.indices(in: page.tree.subtree(node))
            where page.text.blocks[index].cut == nil {
                page.text.blocks[index].cut = .related
            }
            node = Int(entry.end)
        }
    }
}
