import News

/// A run of text between two line-breaking tags: a paragraph, a heading, a
/// menu entry.
struct PageBlock {
    /// The nearest block element around it.
    var node: Int32
    /// Where its words stand in `PageBlocks.bytes`.
    var range: Range<Int>
    /// Its width: 1 for a letter, 2 for a Chinese or Japanese character.
    var letters: Int32 = 0
    var linkLetters: Int32 = 0
    var boldLetters: Int32 = 0
    /// Marks that end or part sentences, of any script.
    var marks: Int32 = 0
    /// The first link in it, or -1.
    var link: Int32 = -1
    /// Its position among the tree's nodes, where its first text is.
    var start: Int32
    /// What it is, where it is not the report's text.
    private(set) var cut: Furniture.Kind?
    /// What cut it.
    private(set) var rule: CuttingRule?
    var role = Role.plain

    /// Fields of the record that a block may be instead of text.
    enum Role: UInt8 {
        case plain, title, standfirst, byline, date, caption, credit, notice, repeated
    }

    mutating func cut(as kind: Furniture.Kind, by rule: CuttingRule) {
        cut = kind
        self.rule = rule
    }

    mutating func restore() {
        cut = nil
        rule = nil
    }

    var linkDensity: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }

    /// The width of what is not linked.
    var prose: Int { Int(letters - linkLetters) }
}

/// All blocks of a page in its order.
struct PageBlocks {
    var blocks: [PageBlock] = []
    /// The words of all blocks, white space made single spaces.
    var bytes: ContiguousArray<UInt8> = []

    func text(_ block: PageBlock) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[block.range], as: UTF8.self) }
    }

    func utf8(_ block: PageBlock) -> ArraySlice<UInt8> {
        bytes.withUnsafeBufferPointer { ArraySlice($0[block.range]) }
    }

    /// The blocks whose words begin in a subtree.
    func indices(in subtree: Range<Int>) -> Range<Int> {
        let low = firstIndex(from: subtree.lowerBound)
        return low..<max(low, firstIndex(from: subtree.upperBound))
    }

    /// The first block that begins at or after a node.
    private func firstIndex(from node: Int) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if Int(blocks[middle].start) < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
