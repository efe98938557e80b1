import CLanguageDetection
import News

/// Puts what was read of a page into the fields of its record, each block into
/// one of them.
struct RecordWriting {
    private let page: PageReading
    private let kept: [Int]
    private let body: Set<Int>
    /// Headlines of other reports beyond this count are not listed.
    static let headlineLimit = 300
    /// Linked lines of this width that no name calls a menu are headlines.
    static let headlineLetters = 36

    init(_ page: PageReading, kept: [Int]) {
        self.page = page
        self.kept = kept
        body = Set(kept)
    }

    private func words(_ index: Int) -> String {
        let words = page.text.text(page.text.blocks[index])
        // Blocks are tidied already; only what is decoded now is not.
        return words.utf8.contains(0x26) ? tidied(decodedTwice(words)) : words
    }

    private func words(of role: PageBlock.Role) -> [String] {
        page.text.blocks.indices.filter { page.text.blocks[$0].role == role }.map(words)
    }

    /// Writes all fields that come from blocks.
    func write(into article: inout Article) {
        writeText(into: &article)
        let standfirst = words(of: .standfirst).joined(separator: " ")
        article.standfirst = standfirst.isEmpty ? nil : standfirst
        article.captions = captions()
        article.notices = words(of: .notice).compactMap {
            Notice(reading: $0, published: article.published)
        }
        article.otherHeadlines = otherHeadlines()
        article.furniture = furniture()
    }

    /// The body: blocks by blank lines, cells of one table row by spaces. Live
    /// posts are found on the way, since their offsets count in it.
    private func writeText(into article: inout Article) {
        var text = ""
        var length = 0
        var cell: (row: Int, node: Int32) = (-1, -1)
        var posts = LivePosts(page, article.published)
        for index in kept {
            let words = words(index)
            guard !words.isEmpty else { continue }
            let own = (row: tableRow(index), node: page.text.blocks[index].node)
            let isNextCell = own.row >= 0 && own.row == cell.row && own.node != cell.node
            cell = own
            let separator = text.isEmpty ? "" : isNextCell ? " " : "\n\n"
            text += separator
            length += separator.utf8.count
            let end = length + words.unicodeScalars.count
            posts.add(page.text.blocks[index], length..<end)
            text += words
            length = end
        }
        article.text = text
        article.posts = posts.posts
    }

    private func tableRow(_ index: Int) -> Int {
        let node = Int(page.text.blocks[index].node)
        guard page.tree.tag(node) == .td || page.tree.tag(node) == .th else { return -1 }
        return page.tree.parent(node)
    }

    private func otherHeadlines() -> [OtherHeadline] {
        var result: [OtherHeadline] = []
        var seen: Set<String> = []
        for (index, block) in page.text.blocks.enumerated() where isOtherHeadline(index) {
            let words = words(index)
            guard result.count < Self.headlineLimit, seen.insert(words).inserted else { continue }
            let url = page.tree.attribute(.href, of: Int(block.link))
            result.append(OtherHeadline(text: words, url: url))
        }
        return result
    }

    private func isHeadline(_ block: PageBlock) -> Bool {
        guard block.link >= 0, block.linkDensity > 0.7, block.role == .plain else { return false }
        if block.cut == .related { return block.letters >= 20 }
        // Menus are shorter than headlines.
        return block.cut == nil && block.letters >= Self.headlineLetters
            && !page.tree.leadsWithinPage(Int(block.link))
    }

    private func isOtherHeadline(_ index: Int) -> Bool {
        !body.contains(index) && isHeadline(page.text.blocks[index])
    }

    private func captions() -> [Caption] {
        let blocks = page.text.blocks
        return blocks.indices.filter { blocks[$0].role == .caption }.map { index in
            Caption(reading: words(index), alt: alternative(of: Int(blocks[index].node)))
        }
    }

    /// The alternative text of the image that a caption stands with.
    private func alternative(of node: Int) -> String? {
        var node = node
        for _ in 0..<5 where node >= 0 {
            for inner in page.tree.subtree(node).prefix(200) where page.tree.tag(inner) == .img {
                return page.tree.attribute(.alt, of: inner).flatMap(nonEmpty)
            }
            node = page.tree.parent(node)
        }
        return nil
    }

    /// Everything that is in no other field, runs of one kind together.
    private func furniture() -> [Furniture] {
        var result: [Furniture] = []
        var last = -2
        for (index, block) in page.text.blocks.enumerated() {
            guard !body.contains(index), isFurniture(block) else { continue }
            let (kind, rule) = reason(of: block, index)
            if let previous = result.last, previous.kind == kind, previous.rule == rule.rawValue,
                last == index - 1
            {
                result[result.count - 1].text += "\n\n" + words(index)
            } else {
                result.append(Furniture(kind: kind, text: words(index), rule: rule.rawValue))
            }
            last = index
        }
        return result
    }

    /// What a block outside of the report is, and what took it out of there.
    private func reason(
        of block: PageBlock, _ index: Int
    ) -> (kind: Furniture.Kind, rule: CuttingRule) {
        if let kind = block.cut { return (kind, block.rule ?? .furnitureCutting) }
        if block.letters <= CutByWording.letterLimit, let kind = furnitureKind(of: words(index)) {
            return (kind, .cutByWording)
        }
        let isInside =
            kept.first.map { $0 <= index } == true && kept.last.map { index <= $0 } == true
        let rule: CuttingRule =
            block.role == .repeated
            ? .dropRepeatedParagraphs : isInside ? .reportText : .reportContainer
        return (block.linkDensity > 0.5 ? .navigation : .other, rule)
    }

    private func isFurniture(_ block: PageBlock) -> Bool {
        switch block.role {
        case .plain, .credit, .repeated: !isHeadline(block)
        default: false
        }
    }
}

/// The opening of a text, which tells its language as well as all of it.
private let languageByteLimit = 8_000

/// The bytes up to a limit that hold whole code points.
private func wholeLength(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    guard bytes.count > limit else { return bytes.count }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
}

/// The language of a text, or what the page says where the text is too short to
/// tell.
func language(of text: String, declared: String?) -> String? {
    var text = text
    let detected = text.withUTF8 { bytes in
        let opening = bytes.prefix(wholeLength(bytes, limit: languageByteLimit))
        return UnsafeBufferPointer(rebasing: opening).withMemoryRebound(to: CChar.self) {
            dl_detect_language($0.baseAddress, $0.count)
        }
    }
    if let detected { return String(cString: detected) }
    let first = declared?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first
    return first.map { $0.lowercased() }.flatMap { $0.utf8.count <= 3 ? $0 : nil }
}
