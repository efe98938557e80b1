import News

/// The `articleBody` of linked data is a witness: where it agrees with most of
/// what was found, blocks of the page that it has are kept, and blocks that it
/// lacks are cut. Its own words are never used; a witness that knows less than
/// half of the text is not heard.
///
/// ```html
/// <script type="application/ld+json">{"articleBody": "The ferry ran again …"}</script>
/// <p>The ferry ran again …</p> <div>The island in figures</div>   <!-- the box is cut -->
/// ```
enum HeedArticleBody {
    /// A witness with fewer letters is not heard.
    static let shortest = 250
    /// Shorter paragraphs that it does not know are no part of the report.
    static let shortestForgotten = 100
    /// The share of the found prose that the witness must have.
    static let agreement = 0.75

    static func apply(_ page: PageReading, _ kept: [Int], witness: BodyWitness) -> [Int] {
        guard witness.count >= shortest else { return kept }
        let known = Dictionary(
            uniqueKeysWithValues: page.text.blocks.indices.map {
                ($0, witness.knows(page.text.utf8(page.text.blocks[$0])))
            })
        let prose = kept.reduce(0) { $0 + page.text.blocks[$1].prose }
        let agreed = kept.filter { known[$0] == .some(true) }
            .reduce(0) { $0 + page.text.blocks[$1].prose }
        guard Double(agreed) >= agreement * Double(prose) else {
            return kept
        }
        let body = Set(kept)
        let last = kept.last { known[$0] == .some(true) } ?? -1
        let first = kept.first { known[$0] == .some(true) } ?? 0
        let parents = Set(kept.filter { known[$0] == .some(true) }.map { home(of: $0, page) })
        return page.text.blocks.indices.filter { index in
            let block = page.text.blocks[index]
            switch known[index] ?? nil {
            case true?:
                return body.contains(index) || block.role == .plain && block.proseWeight > 0
            case false?:
                guard body.contains(index) else { return false }
                return index < first
                    || index < last && isParagraph(block, page)
                        && parents.contains(home(of: index, page))
            case nil: return body.contains(index) && index <= last
            }
        }
    }

    /// A witness forgets quotations, subheadings, and paragraphs that open with a large
    /// initial; between paragraphs that it knows, in the same place, they are
    /// the report's.
    private static func isParagraph(_ block: PageBlock, _ page: PageReading) -> Bool {
        guard block.linkDensity < 0.3 else { return false }
        let tag = page.tree.tag(Int(block.node))
        return tag == .p && block.letters >= shortestForgotten || tag.headingLevel != nil
    }

    /// The element that a block's paragraph stands in, quotations aside.
    private static func home(of index: Int, _ page: PageReading) -> Int {
        let parent = page.tree.parent(Int(page.text.blocks[index].node))
        guard parent > 0, page.tree.tag(parent) == .blockquote else { return parent }
        return page.tree.parent(parent)
    }
}
