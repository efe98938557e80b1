import News

/// A paragraph that is all link points to another page and is no part of the
/// report; a list item or a table cell that is all link is cut only where the
/// whole list or table is made of links; a linked heading stays where prose
/// follows it.
///
/// ```html
/// <p><a href="…">Also read: the ferry in pictures</a></p>   <!-- cut -->
/// <ul><li><a>Oslo</a>, capital since 1814</li> …</ul>       <!-- kept -->
/// ```
enum CutLinkedBlocks {
    /// Blocks are links where this share of their width is linked.
    static let linkedShare = 0.8
    /// Shorter entries are names of sites: "Facebook", "Instagram".
    static let entryLetters = 25

    static func apply(_ page: inout PageReading, _ range: Range<Int>) {
        var lists: [Int: Bool] = [:]
        for index in range where page.text.blocks[index].cut == nil {
            let block = page.text.blocks[index]
            guard block.linkDensity > linkedShare, block.role == .plain else { continue }
            if !isKept(index, block, page, range, &lists) {
                page.text.blocks[index].cut(as: .related, by: .cutLinkedBlocks)
            }
        }
    }

    private static func isKept(
        _ index: Int, _ block: PageBlock, _ page: PageReading, _ range: Range<Int>,
        _ lists: inout [Int: Bool]
    ) -> Bool {
        let node = Int(block.node)
        if page.tree.tag(node).headingLevel != nil { return prosefollows(index, page, range) }
        guard let list = list(around: node, page) ?? table(around: node, page) else {
            return false
        }
        if let known = lists[list] { return known }
        let inner = page.text.indices(in: page.tree.subtree(list))
        let letters = inner.reduce(0) { $0 + Int(page.text.blocks[$1].letters) }
        let isMixed = Double(page.links(list)) < linkedShare * Double(letters)
        lists[list] = isMixed || leadsElsewhere(inner, page)
        return lists[list] ?? false
    }

    /// True where the entries of a list are of some length and most lead to
    /// other sites: offers and sources, not other reports of this outlet.
    private static func leadsElsewhere(_ blocks: Range<Int>, _ page: PageReading) -> Bool {
        let entries = blocks.map { page.text.blocks[$0] }.filter { $0.letters >= entryLetters }
        guard entries.count * 4 >= blocks.count * 3 else { return false }
        return entries.count { page.tree.leadsElsewhere(Int($0.link), from: page.site) } * 4
            >= blocks.count * 3
    }

    /// The list or table that a block is an item of.
    private static func list(around node: Int, _ page: PageReading) -> Int? {
        var node = node
        for _ in 0..<8 where node >= 0 {
            switch page.tree.tag(node) {
            case .ul, .ol, .dl, .table: return node
            case .p, .div: return nil
            default: node = page.tree.parent(node)
            }
        }
        return nil
    }

    /// The table that a block is the only words of a cell of, whatever elements
    /// the cell is laid out with.
    private static func table(around node: Int, _ page: PageReading) -> Int? {
        var node = node
        for _ in 0..<6 where node >= 0 {
            switch page.tree.tag(node) {
            case .td, .th, .li:
                let isAlone = page.text.indices(in: page.tree.subtree(node)).count == 1
                return isAlone ? list(around: node, page) : nil
            case .p, .div, .center: node = page.tree.parent(node)
            default: return nil
            }
        }
        return nil
    }

    /// True where unlinked prose comes before the next heading.
    private static func prosefollows(
        _ index: Int, _ page: PageReading, _ range: Range<Int>
    ) -> Bool {
        for next in page.text.blocks[range].indices.suffix(from: index).dropFirst().prefix(6) {
            let block = page.text.blocks[next]
            if block.cut != nil { continue }
            if page.tree.tag(Int(block.node)).headingLevel != nil { return false }
            if block.proseWeight > 0, block.linkDensity < 0.5 { return block.prose >= 120 }
        }
        return false
    }
}
