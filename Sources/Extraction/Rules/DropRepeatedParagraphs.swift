import News

/// A paragraph that the page has word for word again is kept once; one that it
/// has three times is a form letter, not the report.
enum DropRepeatedParagraphs {
    /// Shorter ones ("Photo", "Yes") may be said again.
    static let letterLimit = 60

    static func apply(_ page: inout PageReading) {
        var places: [UInt64: [Int]] = [:]
        for (index, block) in page.text.blocks.enumerated()
        where block.letters >= letterLimit && block.cut == nil && block.role == .plain {
            places[nameHash(page.text.utf8(block)), default: []].append(index)
        }
        for indices in places.values where indices.count > 1 {
            for index in indices.dropFirst(indices.count > 2 ? 0 : 1) {
                page.text.blocks[index].role = .repeated
            }
        }
    }
}
