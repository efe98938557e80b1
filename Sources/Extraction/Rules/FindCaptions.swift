import News

/// The only words in one box with a picture are its caption, whatever the box
/// is called; a paragraph of the report that a picture is set into is not.
///
/// ```html
/// <div><img src="…"><div>The ferry at Moss. Credit: Ann Lee</div></div>
/// ```
enum FindCaptions {
    /// Longer words beside a picture are text.
    static let letterLimit = 280
    /// Levels from the words to the box.
    static let reach = 3
    /// A box with more nodes holds more than a picture.
    static let nodeLimit = 60
    /// The page has at least this many times the caption's prose.
    static let proseShare = 4

    static func isBesidePicture(_ block: PageBlock, in page: PageReading) -> Bool {
        guard block.letters <= letterLimit, block.linkDensity < 0.8,
            Int(block.letters) * proseShare <= page.allProse
        else { return false }
        switch page.tree.tag(Int(block.node)) {
        case .div, .td, .span, .center, .section, .unknown: break
        default: return false
        }
        var node = Int(block.node)
        for _ in 0..<reach where node > 0 {
            let inner = page.tree.subtree(node)
            guard inner.count <= nodeLimit, page.text.indices(in: inner).count == 1 else {
                return false
            }
            if inner.contains(where: { page.tree.tag($0) == .img }) { return true }
            node = page.tree.parent(node)
        }
        return false
    }

    /// Whether words outside of any paragraph give the picture's credit as
    /// such: "The ferry at Moss. Credit: Ann Lee".
    static func namesCredit(_ words: String) -> Bool {
        guard creditMarks.contains(where: words.contains) else { return false }
        return Caption(reading: words).credit != nil
    }

    private static let creditMarks = ["Credit:", "Photo:", "Image:", "Foto:", "\u{A9}"]
}
