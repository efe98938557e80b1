/// Bylines that only a page's words tell: no markup says what they are.
enum ShownByline {
    /// A byline has at most this width.
    static let letterLimit = 160

    /// The first line between headline and prose that names who wrote: it says
    /// so, stands below one that does, or shares a line or a place with the date.
    static func lines(_ page: PageReading, _ near: Range<Int>) -> [String] {
        let blocks = page.text.indices(in: near)
        let head = blocks.firstIndex { page.text.blocks[$0].proseWeight > 160 } ?? blocks.lowerBound
        let lines = blocks.prefix(head - blocks.lowerBound + 3)
        for index in lines where page.text.blocks[index].letters < letterLimit {
            let words = page.text.text(page.text.blocks[index])
            if let byline = Byline(words), !byline.people.isEmpty { return [words] }
            if let name = dated(index, in: page) { return [name] }
            guard isKnownPersonName(words) else { continue }
            if lines.contains(index - 1), isLabel(page.text.text(page.text.blocks[index - 1])) {
                return [words]
            }
            let beside = [index - 1, index + 1].filter(lines.contains)
            if beside.contains(where: { isDate(page.text.text(page.text.blocks[$0])) }) {
                return [words]
            }
        }
        return []
    }

    /// "Ann Lee · 4 May 2024", "4 May 2024 by Ann Lee"
    private static func dated(_ index: Int, in page: PageReading) -> String? {
        let node = Int(page.text.blocks[index].node)
        guard page.tree.subtree(node).count < 100 else { return nil }
        let spaced = page.tree.spacedText(below: node)
        guard spaced.utf8.count < 300, let line = DateLine(spaced) else { return nil }
        if isPersonName(line.rest) { return line.rest }
        return Byline(line.rest).flatMap { $0.people.isEmpty ? nil : line.rest }
    }

    /// "Written by", "Author:": the name is in the next line.
    private static func isLabel(_ line: String) -> Bool {
        line.utf8.count < 30 && Byline(line + " Ann Lee")?.people == ["Ann Lee"]
            && Byline(line) == nil
    }

    private static func isDate(_ line: String) -> Bool {
        line.utf8.count < 80 && DateLine(line).map { $0.rest.utf8.count < 16 } ?? false
    }

    /// The name that signs a report below its last paragraph.
    static func signature(_ page: PageReading, _ prose: Range<Int>) -> [String] {
        guard !prose.isEmpty else { return [] }
        let tail = prose.upperBound - 2..<min(prose.upperBound + 2, page.text.blocks.count)
        for index in tail where index >= 0 && page.text.blocks[index].letters < 40 {
            let block = page.text.blocks[index]
            let isBold = block.boldLetters * 2 > block.letters
            let words = page.text.text(block)
            if isBold, block.linkLetters == 0, isPersonName(words) { return [words] }
        }
        return []
    }
}
