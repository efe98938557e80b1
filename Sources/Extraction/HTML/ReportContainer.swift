import News

/// Finds the element that holds the report.
///
/// From the root downwards, the child that holds nearly all prose is entered
/// until the prose parts; on the way an element whose name says that it is the
/// report's body is entered earlier. Where the body lies in several such
/// elements, what holds them all is entered; where there are several articles,
/// the one with the page's headline.
struct ReportContainer {
    /// A child with this share of its parent's prose is entered.
    static let mainShare = 0.8
    /// A named body is entered with this share.
    static let namedShare = 0.5
    /// Levels entered; deeper nesting is no layout.
    static let stepLimit = 200
    /// A second named body with this share belongs to the report too.
    static let partShare = 0.08

    /// What is around the headline is the report with this much prose, where
    /// nothing beside it has more than this share of it.
    static let ownProse = 250
    static let restShare = 0.8

    private let page: PageReading
    private let titleNode: Int?
    private let sums: BlockSums

    static func find(in page: PageReading, titleNode: Int?) -> Int {
        let container = ReportContainer(page, titleNode)
        return container.nearTitle(container.descend())
    }

    private init(_ page: PageReading, _ titleNode: Int?) {
        self.page = page
        self.titleNode = titleNode
        sums = BlockSums(page.text, page.tree)
    }

    private func worth(_ node: Int) -> Int { sums[node].prose }

    private func descend() -> Int {
        var current = articleWithTitle() ?? 0
        for _ in 0..<Self.stepLimit {
            let total = worth(current)
            guard total > 0, let next = step(from: current, Double(total)) else { return current }
            current = next
        }
        return current
    }

    /// The headline's own surroundings, where what the descent found holds or is
    /// a listing of other reports.
    private func nearTitle(_ found: Int) -> Int {
        guard let titleNode, let own = surroundings(of: titleNode), own != found else {
            return found
        }
        let tree = page.tree
        if tree.subtree(own).contains(found) { return found }
        // A report does not precede its headline.
        if tree.subtree(found).upperBound <= titleNode { return own }
        if tree.subtree(found).contains(own), outweighs(own, restOf: found) { return own }
        let rest = tree.subtree(found).contains(own) ? sums[found] - sums[own] : sums[found]
        let isShort = sums[own].prose * 5 < rest.prose
        return rest.isListing && !isShort ? own : found
    }

    /// True where nothing else below a node has as much prose as what is around
    /// the headline.
    private func outweighs(_ own: Int, restOf found: Int) -> Bool {
        let prose = worth(own)
        guard prose >= Self.ownProse else { return false }
        var inner = own
        while inner > found {
            let outer = page.tree.parent(inner)
            var child = outer + 1
            while child < page.tree.subtree(outer).upperBound {
                if child != inner, Double(worth(child)) > Self.restShare * Double(prose) {
                    return false
                }
                child = page.tree.subtree(child).upperBound
            }
            inner = outer
        }
        return true
    }

    /// The smallest element around the headline that holds prose behind it.
    private func surroundings(of titleNode: Int) -> Int? {
        let start = page.text.indices(in: page.tree.subtree(titleNode)).upperBound
        var node = page.tree.parent(titleNode)
        for _ in 0..<12 where node > 0 {
            let range = page.text.indices(in: page.tree.subtree(node))
            if start < range.upperBound, sums[start..<range.upperBound].prose >= 120 {
                return node
            }
            node = page.tree.parent(node)
        }
        return nil
    }

    /// Of several `article` elements side by side, the one with the headline.
    private func articleWithTitle() -> Int? {
        guard let titleNode else { return nil }
        var articles: [(node: Int, worth: Int)] = []
        var node = 0
        while node < page.tree.count {
            guard page.tree.tag(node) == .article else {
                node += 1
                continue
            }
            articles.append((node, worth(node)))
            node = page.tree.subtree(node).upperBound
        }
        guard articles.count > 1,
            let own = articles.first(where: { page.tree.subtree($0.node).contains(titleNode) })
        else { return nil }
        return own.worth >= 200 && own.worth * 20 > worth(0) ? own.node : nil
    }

    private func step(from node: Int, _ total: Double) -> Int? {
        var best: (node: Int, worth: Int)?
        var child = node + 1
        let end = page.tree.subtree(node).upperBound
        while child < end {
            let tag = page.tree.tag(child)
            if tag != .text, tag != .p {
                let worth = worth(child)
                if worth > best?.worth ?? 0 { best = (child, worth) }
            }
            child = page.tree.subtree(child).upperBound
        }
        if let best, Double(best.worth) >= Self.mainShare * total {
            return holdsParts(of: node, outside: best.node, total) ? nil : best.node
        }
        return named(below: node, total)
    }

    /// True where a named part of the body lies below a node, beside its
    /// largest child.
    private func holdsParts(of node: Int, outside child: Int, _ total: Double) -> Bool {
        guard page.hints[child].isBody || isNamed(child) else { return false }
        let inner = page.tree.subtree(child)
        return page.tree.subtree(node).dropFirst().contains { other in
            !inner.contains(other) && !page.tree.subtree(other).contains(child) && isNamed(other)
                && Double(worth(other)) >= Self.partShare * total
        }
    }

    /// The named body below a node that holds enough of its prose, or what
    /// holds all parts of it.
    private func named(below node: Int, _ total: Double) -> Int? {
        let bodies = page.tree.subtree(node).dropFirst().filter(isNamed)
            .map { (node: $0, worth: worth($0)) }
            .filter { Double($0.worth) >= Self.partShare * total }
        guard let best = bodies.max(by: { $0.worth < $1.worth }) else { return nil }
        let parts = bodies.filter { part in
            !page.tree.subtree(best.node).contains(part.node)
                && !page.tree.subtree(part.node).contains(best.node)
                && sharesName(part.node, best.node)
        }
        if let last = parts.last {
            let common = commonAncestor(best.node, parts.reduce(last.node) { min($0, $1.node) })
            return common == node ? nil : common
        }
        return Double(best.worth) >= Self.namedShare * total ? best.node : nil
    }

    private func sharesName(_ one: Int, _ other: Int) -> Bool {
        page.hints[one].isBody && page.hints[other].isBody
            && page.tree.tag(one) == page.tree.tag(other)
    }

    private func commonAncestor(_ one: Int, _ other: Int) -> Int {
        var node = page.tree.parent(min(one, other))
        while node > 0, !page.tree.subtree(node).contains(max(one, other)) {
            node = page.tree.parent(node)
        }
        return max(0, node)
    }

    private func isNamed(_ node: Int) -> Bool {
        switch page.tree.tag(node) {
        case .text: return false
        case .article, .main: return true
        default: break
        }
        if page.hints[node].isBody { return true }
        return page.tree.attribute(.itemprop, of: node) == "articleBody"
    }
}
