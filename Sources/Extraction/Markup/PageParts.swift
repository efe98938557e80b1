import News

/// Elements that say by microdata, `rel`, or their name what they hold: bylines,
/// dates, the headline.
struct PageParts {
    struct Part {
        let node: Int
        let words: String
        /// How plainly it is marked; lower is plainer.
        let rank: Int
    }

    private(set) var authors: [Part] = []
    /// Links to the pages of people.
    private(set) var profiles: [Part] = []
    private(set) var published: [Part] = []
    private(set) var modified: [Part] = []
    private(set) var times: [Part] = []
    private(set) var headings: [Part] = []
    private(set) var standfirsts: [Part] = []

    /// Parts of one kind beyond this are not kept.
    static let limit = 60

    init(_ tree: MarkupTree, _ hints: [MarkupHints]) {
        for node in 0..<tree.count {
            let tag = tree.tag(node)
            guard tag != .text, tag != .meta else { continue }
            if tag == .h1 || tag == .h2 { add(\.headings, node, tree, tag == .h1 ? 0 : 1) }
            if tag == .time { readTime(node, tree) } else { readTitledTime(node, tree) }
            if let names = tree.value(.itemprop, of: node) {
                readProperty(String(decoding: names, as: UTF8.self), node, tree)
            }
            readRelation(node, tree)
            readPart(hints[node].part, node, tree)
        }
    }

    private mutating func add(
        _ list: WritableKeyPath<PageParts, [Part]>, _ node: Int, _ tree: MarkupTree, _ rank: Int,
        words: String? = nil
    ) {
        guard self[keyPath: list].count < Self.limit, tree.subtree(node).count < 400 else { return }
        let words = words ?? tree.text(below: node)
        guard !words.isEmpty, words.utf8.count < 2_000 else { return }
        self[keyPath: list].append(Part(node: node, words: words, rank: rank))
    }

    private mutating func readTime(_ node: Int, _ tree: MarkupTree) {
        let stamp = tree.attribute(.datetime, of: node).flatMap(nonEmpty)
        let words = stamp ?? tree.attribute(.title, of: node)
        let name = tree.attribute(.class, of: node)?.lowercased() ?? ""
        // WordPress themes set `published` and `updated` side by side.
        if name.contains("updated") || name.contains("modified"), !name.contains("published") {
            add(\.modified, node, tree, 1, words: words)
        } else {
            add(\.times, node, tree, 2, words: words)
        }
    }

    /// `<abbr class="published" title="2013-04-04T18:52:11+00:00">`, as hAtom has it.
    private mutating func readTitledTime(_ node: Int, _ tree: MarkupTree) {
        guard let title = tree.value(.title, of: node), title.count >= 10,
            title.prefix(4).allSatisfy(\.isDigit)
        else { return }
        readTime(node, tree)
    }

    private mutating func readProperty(_ names: String, _ node: Int, _ tree: MarkupTree) {
        let stamp = tree.attribute(.datetime, of: node) ?? tree.attribute(.content, of: node)
        for name in names.split(separator: " ") {
            switch name {
            case "datePublished": add(\.published, node, tree, 0, words: stamp)
            case "dateCreated": add(\.published, node, tree, 1, words: stamp)
            case "dateModified": add(\.modified, node, tree, 0, words: stamp)
            case "author": add(\.authors, node, tree, 1, words: authorName(node, tree))
            case "headline": add(\.headings, node, tree, 0)
            default: break
            }
        }
    }

    /// The `itemprop="name"` inside of an author element.
    private func authorName(_ node: Int, _ tree: MarkupTree) -> String? {
        if let content = tree.attribute(.content, of: node) { return content }
        for inner in tree.subtree(node).dropFirst().prefix(40)
        where tree.attribute(.itemprop, of: inner) == "name" {
            return tree.attribute(.content, of: inner) ?? tree.text(below: inner)
        }
        return nil
    }

    private mutating func readRelation(_ node: Int, _ tree: MarkupTree) {
        guard tree.tag(node) == .a else { return }
        if let relation = tree.attribute(.rel, of: node),
            relation.split(separator: " ").contains("author")
        {
            add(\.authors, node, tree, 2)
        } else if let address = tree.value(.href, of: node), Self.isProfile(address) {
            add(\.profiles, node, tree, 0)
        }
    }

    /// True for `/author/ann-lee`, `/autor/…`, `/people/…`.
    private static func isProfile(_ address: ArraySlice<UInt8>) -> Bool {
        address.split(whereSeparator: { $0 == 0x2F || $0 == 0x3F || $0 == 0x3D }).contains {
            profilePaths[nameHash($0)] != nil
        }
    }

    private mutating func readPart(_ part: MarkupHints.Part?, _ node: Int, _ tree: MarkupTree) {
        switch part {
        case .byline: add(\.authors, node, tree, 3, words: tree.spacedText(below: node))
        case .date: add(\.times, node, tree, 3)
        case .standfirst: add(\.standfirsts, node, tree, 1)
        case .title: add(\.headings, node, tree, 2)
        default: break
        }
    }
}

/// Steps of addresses that lead to a person's page.
private let profilePaths = NameTable(
    [
        "auteur", "author", "authors", "autor", "autoren", "autore", "autores", "by",
        "contributor", "contributors", "forfatter", "journalist", "journalists", "people",
        "profile", "profiles", "reporter", "reporters", "staff", "writer", "writers",
    ].map { (name: $0, value: true) })
