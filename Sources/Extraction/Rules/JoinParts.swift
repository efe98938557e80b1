import News

/// Paragraphs of the report that lie beside its container: the lead above it,
/// a part behind an advertisement.
///
/// What is between the headline and the container, and is prose without links,
/// belongs to the report; further parts behind it only where their element has
/// the container's own names.
enum JoinParts {
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
}
