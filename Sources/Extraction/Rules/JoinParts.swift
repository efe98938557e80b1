import News

/// Paragraphs of the report that lie beside its container: the lead above it,
/// a part behind an advertisement.
///
/// What is between the headline and the container, and is prose without links,
/// belongs to the report; further parts beside it only where their element has
/// the container's own name and parent.
///
/// ```html
/// <div class="story-text">…</div> <div class="ad">…</div> <div class="story-text">…</div>
/// ```
enum JoinParts {
    /// Parts beside the container that are looked at.
    static let partLimit = 64
    /// Elements that may be wrapped around a part.
    static let wrapLimit = 8

    static func apply(
        _ page: PageReading, container: Int, _ range: Range<Int>, titleNode: Int?
    ) -> [Int] {
        guard let titleNode, titleNode < container else { return [] }
        let start = page.text.indices(in: page.tree.subtree(titleNode)).upperBound
        guard start < range.lowerBound else { return [] }
        let lead = (start..<range.lowerBound).filter { index in
            let block = page.text.blocks[index]
            return block.cut == nil && block.role == .plain && block.proseWeight > 0
                && block.linkDensity < 0.3
        }
        let leadProse = lead.reduce(0) { $0 + page.text.blocks[$1].prose }
        let prose = range.reduce(0) { $0 + page.text.blocks[$1].proseWeight }
        return leadProse < prose ? lead : []
    }

    /// Paragraphs behind the container, in the article that has the headline,
    /// that stand in an element of the same name as paragraphs of the report.
    static func tail(
        _ page: PageReading, _ range: Range<Int>, kept: [Int], titleNode: Int?
    ) -> [Int] {
        guard let titleNode, let last = kept.last,
            let article = article(around: titleNode, page)
        else { return [] }
        let blocks = page.text.indices(in: page.tree.subtree(article))
        guard blocks.contains(last), range.upperBound < blocks.upperBound else { return [] }
        let homes = Set(kept.compactMap { homeName(of: $0, page) })
        return (range.upperBound..<blocks.upperBound).prefix(partLimit).filter { index in
            let block = page.text.blocks[index]
            return block.cut == nil && block.role == .plain && block.proseWeight > 0
                && block.linkDensity < 0.3 && homeName(of: index, page).map(homes.contains) == true
                && furnitureKind(of: page.text.text(block)) == nil
        }
    }

    private static func article(around node: Int, _ page: PageReading) -> Int? {
        var node = node
        while node > 0 {
            if page.tree.tag(node) == .article { return node }
            node = page.tree.parent(node)
        }
        return nil
    }

    /// The name of the element that a paragraph stands in.
    private static func homeName(of index: Int, _ page: PageReading) -> String? {
        let node = Int(page.text.blocks[index].node)
        guard page.tree.tag(node) == .p, page.tree.parent(node) > 0 else { return nil }
        return page.tree.attribute(.class, of: page.tree.parent(node)).flatMap(nonEmpty)
    }

    /// The blocks from the container to the last part of its name behind it.
    static func range(_ page: PageReading, container: Int) -> Range<Int> {
        let own = page.text.indices(in: page.tree.subtree(container))
        let name = page.tree.value(.class, of: container) ?? []
        guard !name.isEmpty, page.tree.tag(container) != .article else { return own }
        let wrapper = wrapper(of: container, own, page)
        let parent = page.tree.parent(wrapper)
        guard parent > 0 else { return own }
        let end = page.tree.subtree(parent).upperBound
        var next = page.tree.subtree(wrapper).upperBound
        var upper = own.upperBound
        for _ in 0..<partLimit where next < end {
            let part = page.tree.subtree(next)
            if page.tree.tag(next) == page.tree.tag(wrapper), page.prose(next) > 0,
                part.prefix(wrapLimit).contains(where: { isPart($0, name, container, page) })
            {
                upper = page.text.indices(in: part).upperBound
            }
            next = part.upperBound
        }
        return own.lowerBound..<max(own.upperBound, upper)
    }

    private static func isPart(
        _ node: Int, _ name: ArraySlice<UInt8>, _ container: Int, _ page: PageReading
    ) -> Bool {
        page.tree.tag(node) == page.tree.tag(container)
            && page.tree.value(.class, of: node)?.elementsEqual(name) == true
    }

    /// The outermost element that holds the container and no other words.
    private static func wrapper(of container: Int, _ own: Range<Int>, _ page: PageReading) -> Int {
        var node = container
        for _ in 0..<wrapLimit {
            let parent = page.tree.parent(node)
            guard parent > 0, page.text.indices(in: page.tree.subtree(parent)) == own else { break }
            node = parent
        }
        return node
    }
}
