import News

/// Chooses the people who signed the report among linked data, microdata,
/// `meta` elements and visible bylines.
struct AuthorChoice {
    private(set) var byline = Byline(names: "")
    /// Parts further from the headline than this many nodes sign other texts.
    static let reach = 400
    /// A byline has at most this width.
    static let letterLimit = 160

    init(_ page: PageReading, titleNode: Int?, prose: Range<Int>) {
        let near = Self.near(page, titleNode, prose)
        let authors = page.parts.authors.filter { near.contains($0.node) }
        let sources: [() -> [String]] = [
            { page.linkedData?.authors ?? [] },
            { page.head.all("author") },
            { page.head.all("article:author").filter { !$0.contains("/") } },
            { Self.metaNames.flatMap { page.head.all($0) } },
            { Self.first(authors.filter { $0.rank < 3 }) },
            { Self.profiles(page, near) },
            { Self.first(authors.filter { $0.rank == 3 }) },
            { Self.lines(page, near) },
        ]
        for names in sources {
            let byline = Self.merged(names())
            if !byline.people.isEmpty {
                self.byline = byline
                return
            }
        }
        // A byline that names only a desk or an agency is still the byline.
        for names in sources.prefix(4) + [sources[6]] {
            guard let name = names().lazy.compactMap(Self.deskName).first else { continue }
            byline = Self.merged(names())
            byline.people = [name]
            return
        }
    }

    /// A name as the page prints it, without "By"; no address and no handle.
    private static func deskName(_ text: String) -> String? {
        guard var name = nonEmpty(text) else { return nil }
        for opening in ["Written by ", "By ", "by ", "BY ", "Von ", "Par ", "Por "]
        where name.hasPrefix(opening) {
            name = String(name.dropFirst(opening.count))
        }
        let isName =
            name.utf8.count >= 2 && name.utf8.count <= 60
            && !name.contains("/") && !name.hasPrefix("@")
            && name.unicodeScalars.contains { $0.properties.isAlphabetic }
            && name.utf8.count(where: \.isDigit) < 4
        return isName ? name : nil
    }

    private static let metaNames = [
        "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "dc.author",
        "citation_author", "cxenseparse:author", "twitter:data1",
    ]

    /// The nodes around headline and body where a byline can stand.
    private static func near(_ page: PageReading, _ titleNode: Int?, _ prose: Range<Int>)
        -> Range<Int>
    {
        let blocks = page.text.blocks
        let first = prose.isEmpty ? titleNode ?? 0 : Int(blocks[prose.lowerBound].start)
        let last = prose.isEmpty ? first : Int(blocks[prose.upperBound - 1].start)
        let start = min(titleNode ?? first, first)
        return max(0, start - 60)..<max(last, start) + 60
    }

    /// The first marked part, and its neighbours of the same kind.
    private static func first(_ parts: [PageParts.Part]) -> [String] {
        guard let first = parts.min(by: { ($0.rank, $0.node) < ($1.rank, $1.node) }) else {
            return []
        }
        return parts.filter { $0.rank == first.rank && $0.node - first.node < 40 }
            .prefix(4).map(\.words)
    }

    /// Linked names of people close to each other.
    private static func profiles(_ page: PageReading, _ near: Range<Int>) -> [String] {
        let people = page.parts.profiles.filter {
            near.contains($0.node) && $0.words.utf8.count < 80 && isPersonName($0.words)
        }
        guard let first = people.first else { return [] }
        return people.filter { $0.node - first.node < 40 }.map(\.words)
    }

    /// The first line between headline and prose that announces itself.
    private static func lines(_ page: PageReading, _ near: Range<Int>) -> [String] {
        let blocks = page.text.indices(in: near)
        let head = blocks.firstIndex { page.text.blocks[$0].proseWeight > 160 } ?? blocks.lowerBound
        for index in blocks.prefix(head - blocks.lowerBound + 3)
        where page.text.blocks[index].letters < letterLimit {
            let words = page.text.text(page.text.blocks[index])
            if let byline = Byline(words), !byline.people.isEmpty { return [words] }
            // "Ann Lee · 4 May 2024"
            let node = Int(page.text.blocks[index].node)
            guard page.tree.subtree(node).count < 100 else { continue }
            let spaced = page.tree.spacedText(below: node)
            if spaced.utf8.count < 300, let line = DateLine(spaced), isPersonName(line.rest) {
                return [line.rest]
            }
        }
        return []
    }

    private static func merged(_ names: [String]) -> Byline {
        var result = Byline(names: "")
        for name in names {
            guard let name = nonEmpty(name) else { continue }
            let part = Byline(name) ?? Byline(names: name)
            result.people += part.people.filter { !result.people.contains($0) }
            result.editors += part.editors.filter { !result.editors.contains($0) }
            result.agencies += part.agencies.filter { !result.agencies.contains($0) }
        }
        return result
    }
}
