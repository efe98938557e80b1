import News

/// A paragraph that the page has word for word again is kept once, where the
/// report is; one that it has three times is a form letter, not the report,
/// unless the whole page is there several times, for screens of several widths.
///
/// ```html
/// <p>Its owner promised a second boat …</p> <p>Its owner promised a second boat …</p>
/// ```
enum DropRepeatedParagraphs {
    /// Shorter ones ("Photo", "Yes") may be said again.
    static let letterLimit = 60
    /// Form letters are less than this share of a page's prose.
    static let formShare = 0.5

    static func apply(_ page: inout PageReading, _ range: Range<Int>) {
        var places: [UInt64: [Int]] = [:]
        var prose = 0
        for (index, block) in page.text.blocks.enumerated()
        where block.letters >= letterLimit && block.cut == nil && block.role == .plain {
            places[nameHash(page.text.utf8(block)), default: []].append(index)
            prose += block.prose
        }
        let repeated = places.values.filter { $0.count > 1 }
        let forms = repeated.filter { $0.count > 2 }.reduce(0) { sum, indices in
            sum + indices.reduce(0) { $0 + page.text.blocks[$1].prose }
        }
        let keepsForms = Double(forms) > formShare * Double(prose)
        for indices in repeated {
            let kept = indices.first(where: range.contains) ?? indices.first
            let keepsOne = indices.count == 2 || keepsForms
            for index in indices where index != kept || !keepsOne {
                page.text.blocks[index].role = .repeated
            }
        }
    }
}
