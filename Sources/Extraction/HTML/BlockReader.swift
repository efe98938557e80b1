import News

/// Reads a tree's text into blocks, in one pass without recursion.
struct BlockReader {
    private let tree: MarkupTree
    private var hiding: HiddenText
    private var result = PageBlocks()
    private var current: PageBlock?
    private var pendingSpace = false
    private var breaks = 0
    /// Open block elements: the node, and one past its subtree.
    private var open: [(node: Int32, end: Int32)] = []
    private var linkEnd = 0
    private var link: Int32 = -1
    private var boldEnd = 0

    /// Reads what a page shows; what it hides of the report too, where a witness
    /// has it and the visible page has not.
    static func read(_ tree: MarkupTree, witness: BodyWitness? = nil) -> PageBlocks {
        let (visible, hidesText) = read(tree, hiding: HiddenText(tree, nil))
        guard let witness, hidesText, witness.count >= HeedArticleBody.shortest else {
            return visible
        }
        let known = visible.blocks.reduce(0) { sum, block in
            block.letters >= 40 && witness.knows(visible.utf8(block)) == true
                ? sum + Int(block.letters) : sum
        }
        if known * 2 > witness.count { return visible }
        return read(tree, hiding: HiddenText(tree, witness)).blocks
    }

    private static func read(
        _ tree: MarkupTree, hiding: HiddenText
    ) -> (blocks: PageBlocks, hidesText: Bool) {
        var reader = BlockReader(tree: tree, hiding: hiding)
        reader.result.bytes.reserveCapacity(tree.bytes.count)
        reader.walk()
        return (reader.result, reader.hiding.hidesText)
    }

    private init(tree: MarkupTree, hiding: HiddenText) {
        self.tree = tree
        self.hiding = hiding
    }

    private mutating func walk() {
        var node = 0
        while node < tree.count {
            leave(until: node)
            let entry = tree.nodes[node]
            if entry.tag == .text {
                append(node)
            } else if hiding.hides(node) {
                node = Int(entry.end)
                continue
            } else {
                enter(node, entry)
            }
            node += 1
        }
        flush()
    }

    private mutating func enter(_ node: Int, _ entry: MarkupTree.Node) {
        switch entry.tag {
        case .a:
            linkEnd = max(linkEnd, Int(entry.end))
            link = Int32(node)
        case .b, .strong: boldEnd = max(boldEnd, Int(entry.end))
        case .br:
            breaks += 1
            pendingSpace = true
            if breaks > 1 { flush() }
        case .td, .th, .li:
            flush()
            open.append((Int32(node), entry.end))
        default:
            guard entry.tag.isBlock else { return }
            flush()
            open.append((Int32(node), entry.end))
        }
    }

    private mutating func leave(until node: Int) {
        while let last = open.last, Int(last.end) <= node {
            flush()
            open.removeLast()
        }
    }

    private mutating func flush() {
        pendingSpace = false
        breaks = 0
        guard var block = current else { return }
        block.range = block.range.lowerBound..<result.bytes.count
        current = nil
        if block.letters > 0 { result.blocks.append(block) }
    }
}

extension BlockReader {
    private mutating func append(_ node: Int) {
        let range = tree.textRange(node)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = tree.bytes[index]
            let (length, kind) = classify(byte, index, range.upperBound)
            switch kind {
            case .space: pendingSpace = pendingSpace || current != nil
            case .dropped: break
            case .letter(let width, let isMark):
                begin(node)
                add(width, isMark: isMark, node)
                for offset in 0..<length { result.bytes.append(tree.bytes[index + offset]) }
            }
            index += length
        }
    }

    private enum Kind {
        case space, dropped
        case letter(width: Int32, isMark: Bool)
    }

    private mutating func begin(_ node: Int) {
        breaks = 0
        if current == nil {
            current = PageBlock(
                node: open.last?.node ?? 0, range: result.bytes.count..<result.bytes.count,
                start: Int32(node))
        } else if pendingSpace {
            result.bytes.append(0x20)
        }
        pendingSpace = false
    }

    @inline(__always)
    private mutating func add(_ width: Int32, isMark: Bool, _ node: Int) {
        current?.letters += width
        if isMark { current?.marks += 1 }
        if node < linkEnd {
            current?.linkLetters += width
            if current?.link == -1 { current?.link = link }
        }
        if node < boldEnd { current?.boldLetters += width }
    }

    @inline(__always)
    private func classify(_ byte: UInt8, _ index: Int, _ end: Int) -> (Int, Kind) {
        if byte < 0x80 {
            if byte.isSpace || byte == 0x0B { return (1, .space) }
            if byte < 0x20 || byte == 0x7F { return (1, .dropped) }
            let isMark = byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F
            return (1, .letter(width: 1, isMark: isMark))
        }
        if byte < 0xE0 {
            guard byte == 0xC2, index + 1 < end else {
                return (min(2, end - index), .letter(width: 1, isMark: false))
            }
            let next = tree.bytes[index + 1]
            if next == 0xA0 || next == 0x85 { return (2, .space) }
            return (2, next == 0xAD || next < 0xA0 ? .dropped : .letter(width: 1, isMark: false))
        }
        let length = byte < 0xF0 ? 3 : 4
        guard index + length <= end else { return (end - index, .dropped) }
        return (length, classifyWide(byte, tree.bytes[index + 1], tree.bytes[index + 2]))
    }

    /// Characters of three bytes: spaces, invisible ones, and East Asian marks.
    private func classifyWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Kind {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            .space
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE),
            (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
            .dropped
        case (0xE3, 0x80, 0x81...0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9F):
            .letter(width: 2, isMark: true)
        case (0xE2, 0x80, _): .letter(width: 1, isMark: false)
        default: .letter(width: first < 0xE3 ? 1 : 2, isMark: false)
        }
    }
}
