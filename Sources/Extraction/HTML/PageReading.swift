import News

/// All that is known of a page before its report is taken out of it.
struct PageReading {
    let tree: MarkupTree
    var text: PageBlocks
    let hints: [MarkupHints]
    let head: PageHead
    let parts: PageParts
    let linkedData: MarkupFacts?
    /// The `articleBody` of linked data, where there is one.
    let witness: BodyWitness?
    /// Prose before each block, so that a subtree's sum is one subtraction.
    let proseBefore: [Int]
    private let linksBefore: [Int]
    var findings: [Finding] = []
    /// The last two labels of the page's host, where its address is known.
    var site: String?

    init(markup: [UInt8]) {
        let filter = MarkupFilter(markup)
        let (tree, isCut) = MarkupReader.read(filter.markup)
        self.tree = tree
        let data = LinkedData(scripts: filter.linkedData)
        linkedData = data.facts()
        witness = linkedData?.body.map(BodyWitness.init)
        text = BlockReader.read(tree, witness: witness)
        hints = (0..<tree.count).map { Self.hints(of: $0, in: tree) }
        head = PageHead(tree)
        parts = PageParts(tree, hints)
        var sum = 0
        proseBefore =
            [0]
            + text.blocks.map { block in
                sum += block.proseWeight
                return sum
            }
        var links = 0
        linksBefore =
            [0]
            + text.blocks.map { block in
                links += Int(block.linkLetters)
                return links
            }
        findings = data.findings
        note(filter, isCut: isCut)
    }

    private mutating func note(_ filter: MarkupFilter, isCut: Bool) {
        if filter.isCut {
            findings.append(
                Finding("page-cut", "Only the first \(MarkupFilter.pageByteLimit) bytes were read.")
            )
        }
        if filter.cutTags > 0 {
            findings.append(
                Finding("tags-cut", "\(filter.cutTags) overgrown tags lost their attributes."))
        }
        if isCut {
            findings.append(
                Finding("nodes-cut", "Only the first \(MarkupReader.nodeLimit) nodes were read."))
        }
    }

    private static func hints(of node: Int, in tree: MarkupTree) -> MarkupHints {
        let entry = tree.nodes[node]
        guard entry.tag != .text else { return .none }
        var hints = MarkupHints.none
        for index in Int(entry.first)..<Int(entry.last) {
            let attribute = tree.attributes[index]
            switch attribute.name {
            // A heading's own id is made of its words: "what-is-social-shopping".
            case .id where entry.tag.headingLevel != nil: break
            case .class, .id, .dataComponent, .dataQa, .dataTestid, .dataType:
                let range = Int(attribute.start)..<Int(attribute.end)
                hints.merge(MarkupHints(reading: tree.bytes[range]))
                if attribute.name == .class, hidesByClass(tree.bytes[range]) {
                    hints.cut = hints.cut ?? .other
                }
            default: break
            }
        }
        return hints
    }

    /// True where linked data or the page's names tell of a live blog.
    var isLiveBlog: Bool {
        linkedData?.type == "LiveBlogPosting" || hints.reduce(0) { $0 + ($1.isEntry ? 1 : 0) } > 2
    }

    /// The prose below a node.
    func prose(_ node: Int) -> Int {
        let range = text.indices(in: tree.subtree(node))
        return proseBefore[range.upperBound] - proseBefore[range.lowerBound]
    }

    /// The width of linked text below a node.
    func links(_ node: Int) -> Int {
        let range = text.indices(in: tree.subtree(node))
        return linksBefore[range.upperBound] - linksBefore[range.lowerBound]
    }

    var allProse: Int { proseBefore.last ?? 0 }
}

extension PageBlock {
    /// Its width where it reads like prose: long, or with marks of sentences,
    /// and mostly not linked.
    var proseWeight: Int {
        guard letters >= 40, linkDensity < 0.5, marks > 0 || letters >= 120 else { return 0 }
        return prose
    }
}

extension MarkupHints {
    mutating func merge(_ other: MarkupHints) {
        isBody = isBody || other.isBody
        isArticle = isArticle || other.isArticle
        isPicture = isPicture || other.isPicture
        isEntry = isEntry || other.isEntry
        isWalled = isWalled || other.isWalled
        cut = cut ?? other.cut
        part = part ?? other.part
    }
}
