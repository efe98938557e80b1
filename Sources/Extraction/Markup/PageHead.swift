import News

/// The `meta`, `link` and `title` elements of a page, wherever they stand.
struct PageHead {
    struct Meta {
        /// In lower case: `og:title`, `article:published_time`, `author`.
        let name: String
        let content: String
    }

    private(set) var metas: [Meta] = []
    private(set) var title: String?
    private(set) var canonical: String?
    private(set) var language: String?

    /// More `meta` elements than this are not looked at.
    static let metaLimit = 400

    init(_ tree: MarkupTree) {
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .meta where metas.count < Self.metaLimit: readMeta(node, tree)
            case .link: readLink(node, tree)
            case .title where title == nil: title = nonEmpty(tree.text(below: node))
            case .html: language = language ?? tree.attribute(.lang, of: node).flatMap(nonEmpty)
            default: break
            }
        }
    }

    private mutating func readMeta(_ node: Int, _ tree: MarkupTree) {
        guard let content = tree.attribute(.content, of: node).flatMap(nonEmpty) else { return }
        for key in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.attribute(key, of: node) else { continue }
            metas.append(Meta(name: name.lowercased(), content: content))
        }
    }

    private mutating func readLink(_ node: Int, _ tree: MarkupTree) {
        guard canonical == nil, tree.attribute(.rel, of: node)?.lowercased() == "canonical" else {
            return
        }
        canonical = tree.attribute(.href, of: node).flatMap(nonEmpty)
    }

    /// The content of the first name that the page has.
    func first(_ names: [String]) -> String? {
        for name in names {
            if let meta = metas.first(where: { $0.name == name }) { return meta.content }
        }
        return nil
    }

    /// All contents of a name.
    func all(_ name: String) -> [String] {
        metas.filter { $0.name == name }.map(\.content)
    }
}

/// White space trimmed, entities that were encoded twice decoded; `nil` where
/// nothing is left.
func nonEmpty(_ text: String) -> String? {
    let text = tidied(decodedTwice(text))
    return text.isEmpty ? nil : text
}
