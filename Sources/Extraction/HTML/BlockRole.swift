import News

/// Which field of the record a block belongs to, by its element and names.
enum BlockRole {
    /// Longer blocks are no byline, date or credit whatever their name.
    static let shortLimit = 200

    static func role(of block: PageBlock, in page: PageReading, headline: [UInt8])
        -> PageBlock.Role
    {
        if isHeadline(block, page, headline) { return .title }
        if isTime(block, page) { return .date }
        var node = Int(block.node)
        for _ in 0..<6 where node >= 0 {
            let tag = page.tree.tag(node)
            if tag == .figcaption { return .caption }
            if tag == .figure, page.tree.tag(Int(block.node)).headingLevel != nil {
                return .caption
            }
            if page.hints[node].isBody || tag == .article || tag == .body { break }
            if let role = role(of: page.hints[node].part, block) { return role }
            if page.hints[node].isPicture, isPicture(node, page) { return .caption }
            node = page.tree.parent(node)
        }
        return FindCaptions.isBesidePicture(block, in: page) ? .caption : .plain
    }

    /// A block that is nothing but a `time` element.
    private static func isTime(_ block: PageBlock, _ page: PageReading) -> Bool {
        guard block.letters < 60 else { return false }
        var node = page.tree.parent(Int(block.start))
        for _ in 0..<3 where node > Int(block.node) {
            if page.tree.tag(node) == .time {
                return page.text.indices(in: page.tree.subtree(node)).count == 1
                    && page.tree.subtree(Int(block.node)).count <= page.tree.subtree(node).count + 8
            }
            node = page.tree.parent(node)
        }
        return false
    }

    private static func role(of part: MarkupHints.Part?, _ block: PageBlock) -> PageBlock.Role? {
        switch part {
        case .caption: .caption
        case .credit where block.letters < shortLimit: .credit
        case .byline where block.letters < shortLimit: .byline
        case .date where block.letters < shortLimit: .date
        default: nil
        }
    }

    /// A named picture that holds an image and no more than a line or two, none
    /// of them a heading: entries of a gallery have text of their own.
    private static func isPicture(_ node: Int, _ page: PageReading) -> Bool {
        let inner = page.text.indices(in: page.tree.subtree(node))
        guard inner.count <= 3,
            !inner.contains(where: {
                page.tree.tag(Int(page.text.blocks[$0].node)).headingLevel != nil
            }), page.text.blocks[inner].reduce(0, { $0 + $1.letters }) < 240
        else {
            return false
        }
        return page.tree.subtree(node).prefix(300).contains {
            page.tree.tag($0) == .img || page.tree.tag($0) == .picture
        }
    }

    /// The page's headline, said again anywhere.
    private static func isHeadline(
        _ block: PageBlock, _ page: PageReading, _ headline: [UInt8]
    ) -> Bool {
        guard headline.count >= 8, block.range.count >= headline.count,
            block.range.count < headline.count * 2
        else { return false }
        return foldedLetters(page.text.utf8(block)) == headline
    }
}
