import News

/// A paragraph that is all link points to another page and is no part of the
/// report; a list item or a table cell that is all link is cut only where the
/// whole list or table is made of links; a linked heading stays where prose
/// follows it, and so do three or more names that lead to other sites with words
/// of the report below each.
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
    /// Names of places and things are shorter than headlines.
    static let nameLetters = 40
    /// So many names at least make a list of places.
    static let fewestNames = 3

    static func apply(_ page: inout PageReading, _ range: Range<Int>) {
        var lists: [Int: Bool] = [:]
        let names = names(page, range)
        for index in range where page.text.blocks[index].cut == nil {
            let block = page.text.blocks[index]
            guard block.linkDensity > linkedShare, block.role == .plain else { continue }
            if names.contains(index) { continue }
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

    /// The names of a list of places or things; lines that begin alike are
    /// buttons: "View on …", "Visit website".
    private static func names(_ page: PageReading, _ range: Range<Int>) -> Set<Int> {
        let lines = range.filter { isName($0, page, range) }
        guard lines.count >= fewestNames else { return [] }
        let firstWords = lines.map { words(of: page.text.text(page.text.blocks[$0])).first?.key }
        let counts = firstWords.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let names = zip(lines, firstWords).filter { counts[$0.1, default: 0] < fewestNames }
        return names.count < fewestNames ? [] : Set(names.map(\.0))
    }

    /// A short linked line that leads to another site, with unlinked words right
    /// below it. Below a heading, or right above one, it is a button.
    private static func isName(_ index: Int, _ page: PageReading, _ range: Range<Int>) -> Bool {
        let block = page.text.blocks[index]
        guard block.cut == nil, block.letters <= nameLetters, block.linkDensity > linkedShare,
            page.tree.leadsElsewhere(Int(block.link), from: page.site),
            range.contains(index + 1)
        else { return false }
        let next = page.text.blocks[index + 1]
        return next.cut == nil && next.role == .plain && next.linkDensity < 0.3
            && !isHeading(index + 1, page) && !(index > 0 && isHeading(index - 1, page))
    }

    private static func isHeading(_ index: Int, _ page: PageReading) -> Bool {
        page.tree.tag(Int(page.text.blocks[index].node)).headingLevel != nil
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
