import News

/// Decides block by block what of a container is the report's text.
struct ReportText {
    /// Blocks of the report, in order, as indices.
    private(set) var kept: [Int] = []
    private let container: Int

    init(_ page: inout PageReading, container: Int, title: TitleChoice) {
        self.container = container
        let range = JoinParts.range(page, container: container)
        let headline = title.title.map(foldedLetters) ?? []
        for index in page.text.blocks.indices {
            let role = BlockRole.role(of: page.text.blocks[index], in: page, headline: headline)
            page.text.blocks[index].role = role
        }
        DropRepeatedParagraphs.apply(&page, range)
        CutLinkedBlocks.apply(&page, range)
        CutByWording.apply(&page, range)
        FindStandfirst.apply(&page, range, titleNode: title.node)
        MarkNotices.apply(&page, range)
        kept = range.filter {
            page.text.blocks[$0].cut == nil && page.text.blocks[$0].role == .plain
        }
        kept =
            JoinParts.apply(page, container: container, range, titleNode: title.node) + kept
            + JoinParts.tail(page, range, kept: kept, titleNode: title.node)
        dropEnds(page)
        if let witness = page.witness {
            kept = HeedArticleBody.apply(page, kept, witness: witness)
        }
    }

    /// Short pieces before the first and after the last prose are no text; a
    /// short sentence of its own paragraph, and a heading right before prose, are.
    private mutating func dropEnds(_ page: PageReading) {
        while let last = kept.last, !isTextual(last, page) { kept.removeLast() }
        let first = kept.firstIndex { isTextual($0, page) } ?? 0
        let heads = first > 0 && isHeading(kept[first - 1], page) ? first - 1 : first
        kept.removeFirst(heads)
    }

    private func isTextual(_ index: Int, _ page: PageReading) -> Bool {
        let block = page.text.blocks[index]
        if block.proseWeight > 0 { return true }
        guard block.letters >= 16, block.marks > 0, block.linkDensity < 0.3,
            page.tree.tag(Int(block.node)) == .p
        else { return false }
        return endsSentence(page.text.utf8(block))
    }

    private func isHeading(_ index: Int, _ page: PageReading) -> Bool {
        let block = page.text.blocks[index]
        return page.tree.tag(Int(block.node)).headingLevel ?? 1 > 1 && block.linkDensity < 0.3
    }

    /// True where the last byte, quotation marks aside, ends a sentence.
    private func endsSentence(_ words: ArraySlice<UInt8>) -> Bool {
        let tail = words.suffix(7).filter { $0 < 0x80 && $0 != 0x22 && $0 != 0x27 }
        guard let last = tail.last else { return true }
        return last == 0x2E || last == 0x21 || last == 0x3F
    }
}
