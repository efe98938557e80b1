import News

/// Several linked lines with at most a short text each are teasers of other
/// reports, whatever their element is called; inside the report, lines that
/// lead to other sites are the offers and places that it is about.
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
    /// Lines of navigation that are looked at.
    static let menuLimit = 60
    /// So many linked lines at least make a list.
    static let fewestLinks = 3

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
                !page.hints[node].isBody, !isOfReport(node, page)
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

    /// True for a list within the report of which most linked lines lead to
    /// other sites.
    private static func isOfReport(_ node: Int, _ page: PageReading) -> Bool {
        guard !FurnitureCutting.isOutside(node, page) else { return false }
        let links = page.text.indices(in: page.tree.subtree(node)).map { page.text.blocks[$0] }
            .filter { $0.cut == nil && $0.letters >= 12 && $0.linkDensity > 0.7 }
        guard links.count >= fewestLinks else { return false }
        let away = links.filter { page.tree.leadsElsewhere(Int($0.link), from: page.site) }
        guard away.count * 4 >= links.count * 3 else { return false }
        let home = homeHosts(page)
        return !away.contains { home.contains(host($0, page)) }
    }

    /// The hosts that the page's navigation leads to: its own and its sisters'.
    private static func homeHosts(_ page: PageReading) -> Set<String?> {
        let menu = page.text.blocks.filter { $0.cut == .navigation && $0.link >= 0 }
        return Set(menu.prefix(menuLimit).map { host($0, page) })
    }

    /// `nil` where the link names no host.
    private static func host(_ block: PageBlock, _ page: PageReading) -> String? {
        page.tree.attribute(.href, of: Int(block.link)).flatMap(hostName)
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
