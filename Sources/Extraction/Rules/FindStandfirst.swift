import News

/// The standfirst stands between headline and report: in an element named so,
/// or as the only prose outside of the report's container.
///
/// ```html
/// <h1>Ferry runs again</h1> <p class="deck">After nine days of repairs …</p>
/// ```
enum FindStandfirst {
    /// A standfirst is at least this long, and at most `longest`.
    static let shortest = 25
    static let longest = 700
    /// Blocks behind the headline that are looked at.
    static let reach = 24

    static func apply(_ page: inout PageReading, _ container: Range<Int>, titleNode: Int?) {
        let start = firstBlock(page, container, titleNode)
        var outside: [Int] = []
        var proseInside = 0
        for index in (start..<page.text.blocks.count).prefix(reach) {
            let block = page.text.blocks[index]
            guard isPossible(block, index, page) else { continue }
            let isInside = container.contains(index)
            if isNamed(block, page) {
                mark(index, &page)
                return
            }
            if isInside {
                if block.proseWeight > 0 { proseInside += 1 }
                if proseInside > 1 { break }
            } else if index < container.lowerBound, isAfterTitle(block, page, titleNode) {
                outside.append(index)
            }
        }
        if outside.count <= 2 { for index in outside { mark(index, &page) } }
    }

    private static func mark(_ index: Int, _ page: inout PageReading) {
        page.text.blocks[index].role = .standfirst
        page.text.blocks[index].restore()
    }

    private static func firstBlock(
        _ page: PageReading, _ container: Range<Int>, _ titleNode: Int?
    ) -> Int {
        guard let titleNode else { return max(0, container.lowerBound - 6) }
        let title = page.text.indices(in: page.tree.subtree(titleNode)).lowerBound
        return title < container.upperBound ? max(0, title - 2) : max(0, container.lowerBound - 6)
    }

    private static func isAfterTitle(_ block: PageBlock, _ page: PageReading, _ titleNode: Int?)
        -> Bool
    {
        guard let titleNode, Int(block.start) > titleNode, block.letters >= 50,
            block.marks > 0 || block.letters >= 90
        else { return false }
        if page.tree.tag(Int(block.node)).headingLevel != nil { return true }
        // In one header with the headline; the report's own paragraphs are not.
        var node = page.tree.parent(Int(block.node))
        for _ in 0..<2 where node > 0 {
            if page.hints[node].isBody || page.tree.tag(node) == .body { return false }
            if page.tree.subtree(node).contains(titleNode) { return true }
            node = page.tree.parent(node)
        }
        return false
    }

    private static func isPossible(_ block: PageBlock, _ index: Int, _ page: PageReading) -> Bool {
        let length = Int(block.letters)
        guard length >= shortest, length <= longest, block.linkDensity < 0.3 else { return false }
        guard block.role == .plain || block.role == .standfirst else { return false }
        switch block.cut {
        case nil: break
        default: return false
        }
        return length > CutByWording.letterLimit
            || furnitureKind(of: page.text.text(block)) == nil
    }

    private static func isNamed(_ block: PageBlock, _ page: PageReading) -> Bool {
        var node = Int(block.node)
        for _ in 0..<4 where node >= 0 {
            if page.hints[node].part == .standfirst {
                return page.text.indices(in: page.tree.subtree(node)).count <= 4
            }
            node = page.tree.parent(node)
        }
        return false
    }
}
