/// Tells which elements a reader of the page does not see.
///
/// Hidden text is the report all the same where its name says that it is kept
/// for subscribers, or where the page's linked data has its words as the
/// report's.
struct HiddenText {
    /// Shorter hidden texts are not asked about.
    static let shortest = 120
    /// Hidden elements beyond this many are not asked about.
    static let lookLimit = 200
    /// A button or a menu with this many paragraphs was never closed.
    static let paragraphsOfUnclosed = 3

    private let tree: MarkupTree
    private let witness: BodyWitness?
    private var looks = 0
    /// True where an element with content was hidden.
    private(set) var hidesText = false

    init(_ tree: MarkupTree, _ witness: BodyWitness?) {
        self.tree = tree
        self.witness = witness
    }

    mutating func hides(_ node: Int) -> Bool {
        let tag = tree.tag(node)
        if tag.isUnseen { return !isUnclosed(node, tag) }
        guard isHidden(node), !isReport(node) else { return false }
        hidesText = hidesText || tree.subtree(node).count > 1
        return true
    }

    private func isUnclosed(_ node: Int, _ tag: Tag) -> Bool {
        switch tag {
        case .button, .select, .option, .object, .map, .canvas, .audio, .video: break
        default: return false
        }
        let inner = tree.subtree(node)
        guard inner.count > 8 else { return false }
        var paragraphs = 0
        for other in inner where tree.tag(other) == .p {
            paragraphs += 1
            if paragraphs >= Self.paragraphsOfUnclosed { return true }
        }
        return false
    }

    /// True for `hidden` and for a style that hides.
    private func isHidden(_ node: Int) -> Bool {
        let entry = tree.nodes[node]
        for index in Int(entry.first)..<Int(entry.last) {
            let attribute = tree.attributes[index]
            switch attribute.name {
            case .hidden: return true
            case .style: if hidesByStyle(attribute) { return true }
            default: break
            }
        }
        return false
    }

    private func hidesByStyle(_ attribute: MarkupTree.Attribute) -> Bool {
        let style = tree.bytes[Int(attribute.start)..<Int(attribute.end)]
        guard style.count >= 12 else { return false }
        let plain = style.filter { !$0.isSpace }.map(\.lowercased)
        return plain.firstIndex(of: Self.displayNone, from: 0) != nil
            || plain.firstIndex(of: Self.visibilityHidden, from: 0) != nil
    }

    private mutating func isReport(_ node: Int) -> Bool {
        guard looks < Self.lookLimit else { return false }
        looks += 1
        if let name = tree.valueRange(.class, of: node),
            MarkupHints(reading: tree.bytes[name]).isWalled
        {
            return true
        }
        guard let witness, witness.count >= HeedArticleBody.shortest else { return false }
        let text = tree.text(below: node)
        return text.utf8.count >= Self.shortest && witness.knows(text.utf8) == true
    }

    private static let displayNone = Array("display:none".utf8)
    private static let visibilityHidden = Array("visibility:hidden".utf8)
}

/// True where a `class` hides an element on every width of screen: `hidden` of
/// common style sheets, without a name beside it that shows it again.
func hidesByClass(_ names: some Collection<UInt8>) -> Bool {
    var hides = false
    for name in names.split(whereSeparator: \.isSpace) {
        if name.elementsEqual("hidden".utf8) || name.elementsEqual("is-hidden".utf8)
            || name.elementsEqual("d-none".utf8)
        {
            hides = true
        } else if name.contains(0x3A) || name.starts(with: "d-".utf8) {
            return false
        }
    }
    return hides
}
