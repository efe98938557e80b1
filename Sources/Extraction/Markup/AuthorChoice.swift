import News

/// Chooses the people who signed the report among linked data, microdata,
/// `meta` elements and visible bylines.
struct AuthorChoice {
    private(set) var byline = Byline(names: "")
    /// Parts further from the headline than this many nodes sign other texts.
    static let reach = 400
    init(_ page: PageReading, titleNode: Int?, prose: Range<Int>, outlet: [String] = []) {
        let near = Self.near(page, titleNode, prose)
        let marked = Self.near(page, titleNode, prose, before: 150)
        let authors = page.parts.authors.filter {
            marked.contains($0.node) && !Self.isInPicture($0.node, page)
        }
        let declared: [() -> [String]] = [
            { page.linkedData?.authors ?? [] },
            { page.head.all("author") },
            { page.head.all("article:author").filter { !$0.contains("/") } },
            { Self.metaNames.flatMap { page.head.all($0) } },
            { Self.first(authors.filter { $0.rank < 3 }) },
        ]
        let shown: [() -> [String]] = [
            { Self.profiles(page, near) },
            { Self.first(authors.filter { $0.rank == 3 }) },
            { ShownByline.lines(page, near) },
            { ShownByline.signature(page, prose) },
        ]
        if let byline = declared.lazy.compactMap({ Self.people($0()) }).first {
            self.byline = byline
            return
        }
        let desk = declared.prefix(4).lazy.compactMap { Self.desk($0()) }.first
        let isSure = desk.map { !Self.isAccount($0, of: outlet) } ?? false
        if let byline = shown.lazy.compactMap({ Self.people($0()) }).first(where: { byline in
            !isSure || byline.people.contains(where: isKnownPersonName)
        }) {
            self.byline = byline
        } else if let byline = desk ?? Self.desk(shown[1]()) {
            self.byline = byline
        }
    }

    /// A byline that names only a desk or an agency: it is still the byline.
    private static func desk(_ names: [String]) -> Byline? {
        guard let name = names.lazy.compactMap(deskName).first else { return nil }
        var byline = merged(names)
        byline.people = [name]
        return byline
    }

    /// True for the outlet's own name and for an account's: they give way to
    /// any person shown.
    private static func isAccount(_ desk: Byline, of outlet: [String]) -> Bool {
        let names = outlet.map(foldedLetters)
        return desk.agencies.isEmpty
            && desk.people.contains { name in
                let letters = foldedLetters(name)
                let isOneWord = !name.contains(" ") && name.utf8.allSatisfy { $0 < 0x80 }
                return isOneWord || names.contains { $0.starts(with: letters) }
            }
    }

    private static func people(_ names: [String]) -> Byline? {
        let byline = merged(names)
        return byline.people.isEmpty ? nil : byline
    }

    /// True for the byline of a photographer below a picture.
    private static func isInPicture(_ node: Int, _ page: PageReading) -> Bool {
        var node = node
        for _ in 0..<4 where node >= 0 {
            if page.tree.tag(node) == .figure || page.hints[node].part == .caption { return true }
            node = page.tree.parent(node)
        }
        return false
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
            && !(name.utf8.first?.isDigit == true && name.contains(" min"))
        return isName ? name : nil
    }

    private static let metaNames = [
        "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "dc.author",
        "citation_author", "cxenseparse:author", "twitter:data1",
    ]

    /// The nodes around headline and body where a byline can stand.
    private static func near(
        _ page: PageReading, _ titleNode: Int?, _ prose: Range<Int>, before: Int = 60
    ) -> Range<Int> {
        let blocks = page.text.blocks
        let first = prose.isEmpty ? titleNode ?? 0 : Int(blocks[prose.lowerBound].start)
        let last = prose.isEmpty ? first : Int(blocks[prose.upperBound - 1].start)
        let start = min(titleNode ?? first, first)
        return max(0, start - before)..<max(last, start) + 60
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

    private static func merged(_ names: [String]) -> Byline {
        var result = Byline(names: "")
        for name in names {
            guard let name = nonEmpty(name) else { continue }
            let part = Byline(name) ?? Byline(names: name)
            // "Field Level Media" is no person called Field Level.
            if let last = name.split(separator: " ").last,
                newsroomWords.contains(last.lowercased()),
                part.people.count == 1, !isKnownPersonName(part.people[0])
            {
                continue
            }
            result.people += part.people.filter { !result.people.contains($0) }
            result.editors += part.editors.filter { !result.editors.contains($0) }
            result.agencies += part.agencies.filter { !result.agencies.contains($0) }
        }
        return result
    }
}

/// Last words of names of bodies that write.
private let newsroomWords: Set = [
    "bureau", "desk", "editors", "media", "network", "newsroom", "press", "redaktion", "service",
    "staff", "team",
]
