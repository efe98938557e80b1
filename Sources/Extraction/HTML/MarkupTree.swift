/// A page's elements and texts in document order.
///
/// Nodes lie in one array in preorder, so that a subtree is a range of it and
/// every walk is a loop: 100,000 nested tags cannot overflow the stack.
struct MarkupTree {
    typealias NodeID = Int

    struct Node {
        var tag: Tag
        var parent: Int32
        /// One past the last node of its subtree.
        var end: Int32 = 0
        /// Its text in `bytes`, for a text node; else its attributes.
        var first: Int32 = 0
        var last: Int32 = 0
        var depth: Int32 = 0
    }

    struct Attribute {
        let name: AttributeName
        let start: Int32
        let end: Int32
    }

    var nodes: ContiguousArray<Node> = []
    var attributes: ContiguousArray<Attribute> = []
    /// Texts and attribute values, UTF-8, entities decoded.
    var bytes: ContiguousArray<UInt8> = []

    var count: Int { nodes.count }

    func tag(_ node: NodeID) -> Tag { nodes[node].tag }

    /// The parent, or -1 for a root.
    func parent(_ node: NodeID) -> NodeID { Int(nodes[node].parent) }

    /// The node and everything below it; empty for an empty tree.
    func subtree(_ node: NodeID) -> Range<NodeID> {
        node < nodes.count ? node..<Int(nodes[node].end) : node..<node
    }

    func isText(_ node: NodeID) -> Bool { nodes[node].tag == .text }

    /// The range of a text node in `bytes`.
    func textRange(_ node: NodeID) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

    /// An attribute's value as bytes.
    func value(_ name: AttributeName, of node: NodeID) -> ArraySlice<UInt8>? {
        guard let range = valueRange(name, of: node) else { return nil }
        return bytes.withUnsafeBufferPointer { ArraySlice($0[range]) }
    }

    func valueRange(_ name: AttributeName, of node: NodeID) -> Range<Int>? {
        guard node < nodes.count, nodes[node].tag != .text else { return nil }
        let entry = nodes[node]
        for index in Int(entry.first)..<Int(entry.last) where attributes[index].name == name {
            return Int(attributes[index].start)..<Int(attributes[index].end)
        }
        return nil
    }

    /// True for a link to a place of the same page: an entry of its contents.
    func leadsWithinPage(_ link: NodeID) -> Bool {
        guard link >= 0, let range = valueRange(.href, of: link), !range.isEmpty else {
            return false
        }
        return bytes[range.lowerBound] == 0x23
    }

    /// True for a link to a site whose host does not end as this one's does.
    func leadsElsewhere(_ link: NodeID, from site: String?) -> Bool {
        guard let site, link >= 0, let range = valueRange(.href, of: link), range.count > 8,
            bytes[range].starts(with: "http".utf8), let host = hostName(of: string(range))
        else { return false }
        return host != site && !host.hasSuffix("." + site)
    }

    func has(_ name: AttributeName, _ node: NodeID) -> Bool { valueRange(name, of: node) != nil }

    /// An attribute's value as it stands.
    func attribute(_ name: AttributeName, of node: NodeID) -> String? {
        valueRange(name, of: node).map(string)
    }

    func string(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// The text below a node with a space between any two elements: bylines are
    /// often set apart by style alone.
    func spacedText(below node: NodeID) -> String {
        var raw: [UInt8] = []
        for inner in subtree(node) {
            if isText(inner) { raw += bytes[textRange(inner)] } else { raw.append(0x20) }
        }
        return tidied(String(decoding: raw, as: UTF8.self))
    }

    /// All text below a node, white space made one space.
    func text(below node: NodeID) -> String {
        var raw: [UInt8] = []
        var index = node
        let end = Int(nodes[node].end)
        while index < end {
            let entry = nodes[index]
            if entry.tag == .text {
                raw += bytes[textRange(index)]
            } else if index != node, entry.tag.isUnseen {
                index = Int(entry.end)
                continue
            } else if entry.tag.isBlock || entry.tag == .br {
                raw.append(0x20)
            }
            index += 1
        }
        return tidied(String(decoding: raw, as: UTF8.self))
    }
}
