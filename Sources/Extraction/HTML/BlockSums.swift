/// Sums over the blocks of a page, so that a subtree's is one subtraction.
struct BlockSums {
    private var prose: [Int] = [0]
    private var proseBlocks: [Int32] = [0]
    private var linkBlocks: [Int32] = [0]
    private let text: PageBlocks
    private let tree: MarkupTree

    /// Sums of all blocks that are not cut.
    init(_ text: PageBlocks, _ tree: MarkupTree) {
        self.text = text
        self.tree = tree
        for block in text.blocks {
            let counts = block.cut == nil
            let weight = counts ? block.proseWeight : 0
            prose.append(prose[prose.count - 1] + weight)
            proseBlocks.append(proseBlocks[proseBlocks.count - 1] + (weight > 0 ? 1 : 0))
            let isLink =
                counts && block.letters >= 12 && block.linkDensity > 0.7
                && !tree.leadsWithinPage(Int(block.link))
            linkBlocks.append(linkBlocks[linkBlocks.count - 1] + (isLink ? 1 : 0))
        }
    }

    struct Sum {
        var prose: Int
        var proseBlocks: Int
        var linkBlocks: Int

        /// Many links beside little, short prose: teasers of other reports.
        var isListing: Bool {
            linkBlocks >= 3 && linkBlocks * 5 >= proseBlocks * 3
                && prose <= max(1, proseBlocks) * 260
        }

        static func - (one: Sum, other: Sum) -> Sum {
            Sum(
                prose: one.prose - other.prose,
                proseBlocks: one.proseBlocks - other.proseBlocks,
                linkBlocks: one.linkBlocks - other.linkBlocks)
        }
    }

    /// The sum of a subtree.
    subscript(node: Int) -> Sum {
        self[text.indices(in: tree.subtree(node))]
    }

    subscript(range: Range<Int>) -> Sum {
        Sum(
            prose: prose[range.upperBound] - prose[range.lowerBound],
            proseBlocks: Int(proseBlocks[range.upperBound] - proseBlocks[range.lowerBound]),
            linkBlocks: Int(linkBlocks[range.upperBound] - linkBlocks[range.lowerBound]))
    }
}
