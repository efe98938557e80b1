import News

/// Marks blocks that the page's own structure and names call furniture.
///
/// A name is believed only while most prose lies outside: themes call whole
/// pages `sidebar-right` or `newsletter-archive`.
struct FurnitureCutting {
    /// The largest share of the page's prose that a cut may take.
    static let shareLimit = 0.35
    /// Named bodies inside of one element that are looked at.
    static let bodiesLookedAt = 8
    /// Named bodies of a page that are compared by name.
    static let bodiesCompared = 40
    /// A box of facts beside a short report may take this share.
    static let boxLimit = 0.5
    /// A wall's own words are few; what is more is the report behind it.
    static let wallLimit = 0.2
    /// Lists of other reports beside a short one may take this share.
    static let listLimit = 0.7
    /// Comments may be longer than the report; they are cut while at least this
    /// much prose stays.
    static let proseKept = 250

    /// A named body of which less than one part in this many is left was emptied.
    static let emptiedShare = 10
    /// With this much prose and no link an element is no navigation.
    static let unlinkedProse = 1_000
    /// What lies behind or before a report of some length may take this share.
    static let outsideLimit = 0.6

    static func cut(_ page: inout PageReading, titleNode: Int?) {
        let bodies = (0..<page.tree.count).filter { page.hints[$0].isBody }
        var node = 0
        while node < page.tree.count {
            let entry = page.tree.nodes[node]
            guard entry.tag != .text, let kind = kind(of: node, in: page),
                mayCut(node, kind, page, titleNode),
                kind != .navigation || !holdsBody(node, page, bodies),
                kind != .related || !holdsPart(node, page, bodies)
            else {
                node += 1
                continue
            }
            for index in page.text.indices(in: page.tree.subtree(node)) {
                page.text.blocks[index].cut(as: kind, by: .furnitureCutting)
            }
            node = max(node + 1, Int(entry.end))
        }
        restoreEmptied(bodies, &page)
    }

    /// A name that cuts a named body's whole prose, paragraph by paragraph, does
    /// not mean what it says: each may carry its count of comments.
    private static func restoreEmptied(_ bodies: [Int], _ page: inout PageReading) {
        var end = 0
        for body in bodies where body >= end {
            let prose = page.prose(body)
            guard prose >= proseKept else { continue }
            end = page.tree.subtree(body).upperBound
            let blocks = page.text.indices(in: page.tree.subtree(body))
            let left = blocks.reduce(0) {
                $0 + (page.text.blocks[$1].cut == nil ? page.text.blocks[$1].proseWeight : 0)
            }
            guard left * emptiedShare < prose, !liesInFurniture(body, page) else { continue }
            for index in blocks { page.text.blocks[index].restore() }
        }
    }

    private static func liesInFurniture(_ body: Int, _ page: PageReading) -> Bool {
        var node = body
        while node >= 0 {
            if kind(of: node, in: page) != nil { return true }
            node = page.tree.parent(node)
        }
        return false
    }

    /// True where a named body with most of the prose is inside: layouts are
    /// called `sidebar-grid`, columns and all.
    private static func holdsBody(_ node: Int, _ page: PageReading, _ bodies: [Int]) -> Bool {
        let prose = page.prose(node)
        guard prose > 0 else { return false }
        let subtree = page.tree.subtree(node)
        var low = 0
        var high = bodies.count
        while low < high {
            let middle = (low + high) / 2
            if bodies[middle] < node { low = middle + 1 } else { high = middle }
        }
        return bodies[low...].prefix(bodiesLookedAt).contains {
            subtree.contains($0) && page.prose($0) * 2 > prose
        }
    }

    /// True where a part of a body is inside whose larger part has the same name
    /// and lies outside: the opening that everybody may read is called a teaser.
    private static func holdsPart(_ node: Int, _ page: PageReading, _ bodies: [Int]) -> Bool {
        let prose = page.prose(node)
        guard prose > 0 else { return false }
        let subtree = page.tree.subtree(node)
        let inner = bodies.prefix(bodiesCompared).first {
            subtree.contains($0) && page.prose($0) * 2 > prose
        }
        guard let inner, let name = page.tree.value(.class, of: inner) else { return false }
        return bodies.prefix(bodiesCompared).contains { other in
            !subtree.contains(other) && page.prose(other) > prose
                && !page.tree.subtree(other).contains(node)
                && page.tree.value(.class, of: other)?.elementsEqual(name) == true
        }
    }

    private static func mayCut(
        _ node: Int, _ kind: Furniture.Kind, _ page: PageReading, _ titleNode: Int?
    ) -> Bool {
        let prose = page.prose(node)
        if prose == 0 { return true }
        let holdsTitle = titleNode.map { page.tree.subtree(node).contains($0) } ?? false
        switch kind {
        case .comments:
            return !holdsTitle && page.allProse - prose >= proseKept
        case .other where !holdsTitle && page.allProse - prose >= proseKept:
            return Double(prose) < boxLimit * Double(page.allProse)
        case .related:
            // Other reports are linked; a box without any link is not about them.
            guard page.links(node) > 0 else { return false }
            if !holdsTitle, titleNode != nil, page.allProse - prose >= proseKept {
                return Double(prose) < listLimit * Double(page.allProse)
            }
            return Double(prose) < shareLimit * Double(page.allProse)
                && (!holdsTitle || prose < proseKept)
        case .paywall:
            return Double(prose) < wallLimit * Double(page.allProse) && !isParagraph(node, page)
        case .navigation where prose >= unlinkedProse && page.links(node) == 0:
            // Navigation without a link leads nowhere.
            return false
        case .navigation where titleNode != nil && !holdsTitle && isOutside(node, page),
            .legal where titleNode != nil && !holdsTitle && isOutside(node, page):
            return page.allProse - prose >= proseKept
                && Double(prose) < outsideLimit * Double(page.allProse)
        default:
            return Double(prose) < shareLimit * Double(page.allProse)
                && (!holdsTitle || prose < proseKept)
        }
    }

    /// True outside of all that is named a body or an article.
    static func isOutside(_ node: Int, _ page: PageReading) -> Bool {
        var node = node
        while node >= 0 {
            if page.hints[node].isBody || page.tree.tag(node) == .article { return false }
            node = page.tree.parent(node)
        }
        return true
    }

    /// Premium paragraphs carry the wall's name each.
    private static func isParagraph(_ node: Int, _ page: PageReading) -> Bool {
        switch page.tree.tag(node) {
        case .p, .h1, .h2, .h3, .h4, .ol, .ul, .li, .blockquote: true
        default: false
        }
    }

    /// The table behind a chart; editors also set plain tables as a figure, and
    /// name that so.
    private static func isInFigure(_ node: Int, _ page: PageReading) -> Bool {
        var node = page.tree.parent(node)
        for _ in 0..<3 where node >= 0 {
            if page.tree.tag(node) == .figure {
                let name = page.tree.value(.class, of: node) ?? []
                return Array(name).firstIndex(of: Array("table".utf8), from: 0) == nil
            }
            node = page.tree.parent(node)
        }
        return false
    }

    private static func kind(of node: Int, in page: PageReading) -> Furniture.Kind? {
        let hints = page.hints[node]
        switch page.tree.tag(node) {
        case .nav, .menu: return .navigation
        case .footer: return hints.cut ?? .navigation
        case .aside: return hints.cut ?? .related
        case .form, .fieldset: return hints.cut ?? .other
        case .dialog: return .other
        case .table: return hints.cut ?? (isInFigure(node, page) ? .other : nil)
        case .html, .body, .main, .article: return nil
        default: break
        }
        guard let kind = hints.cut, !hints.isBody else { return nil }
        return kind
    }
}
