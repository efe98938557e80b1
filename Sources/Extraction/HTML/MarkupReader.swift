import CLibXML2

/// Builds the tree from the events of libxml2's HTML parser.
///
/// Events are used, not its tree: they have no limit of depth, no recursion,
/// and half of the cost.
final class MarkupReader {
    /// Nodes beyond this are not read; the page gets a finding.
    static let nodeLimit = 1_000_000
    /// Longer attribute values are cut, `content` and `alt` included.
    static let valueByteLimit = 4_096

    fileprivate var tree = MarkupTree()
    /// Open elements, as libxml2 sees them. An element that HTML5 closes early
    /// stays on the stack until libxml2 closes it too.
    private var open: [Int32] = []
    private var isFull = false

    /// Reads well-formed UTF-8 markup without NUL bytes.
    static func read(_ markup: [UInt8]) -> (tree: MarkupTree, isCut: Bool) {
        let reader = MarkupReader()
        reader.tree.bytes.reserveCapacity(markup.count / 2)
        reader.tree.nodes.reserveCapacity(markup.count / 24)
        markup.withUnsafeBytes { reader.parse($0) }
        reader.finish()
        return (reader.tree, reader.isFull)
    }

    private func parse(_ markup: UnsafeRawBufferPointer) {
        guard !markup.isEmpty, markup.count <= Int(Int32.max) else { return }
        // Its tables are made once, before two threads can meet in making them.
        xmlInitParser()
        guard let context = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(context) }
        guard let handler = context.pointee.sax else { return }
        handler.pointee = eventHandler()
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
        let start = markup.bindMemory(to: CChar.self).baseAddress
        // The events make no document.
        _ = htmlCtxtReadMemory(
            context, start, Int32(markup.count), nil, "UTF-8", Int32(options))
    }

    private func finish() {
        let end = Int32(tree.nodes.count)
        for node in open { tree.nodes[Int(node)].end = end }
        open = []
    }
}

/// The reader that an event is for.
private func reader(_ context: UnsafeMutableRawPointer?) -> MarkupReader? {
    context.map { Unmanaged<MarkupReader>.fromOpaque($0).takeUnretainedValue() }
}

private func eventHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { reader($0)?.start($1, $2) }
    handler.endElement = { context, _ in reader(context)?.end() }
    handler.characters = { reader($0)?.text($1, $2) }
    handler.ignorableWhitespace = { reader($0)?.text($1, $2) }
    handler.cdataBlock = { reader($0)?.text($1, $2) }
    return handler
}

extension MarkupReader {
    fileprivate func start(
        _ name: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let name else { return }
        let tag = tags[nameHash(CStringBytes(name))] ?? .unknown
        if tag.isBlock { endParagraph() }
        guard let node = add(tag, below: open.last ?? -1) else {
            open.append(Int32(max(0, tree.nodes.count - 1)))
            return
        }
        open.append(Int32(node))
        if let attributes { read(attributes) }
        tree.nodes[node].last = Int32(tree.attributes.count)
    }

    /// Ends an open paragraph before a block: libxml2 does not know that the
    /// elements of HTML5 do so. The place on the stack goes to its parent.
    private func endParagraph() {
        guard open.count > 1, let last = open.last, tree.nodes[Int(last)].tag == .p else { return }
        tree.nodes[Int(last)].end = Int32(tree.nodes.count)
        open[open.count - 1] = open[open.count - 2]
    }

    private func add(_ tag: Tag, below parent: Int32) -> Int? {
        guard tree.nodes.count < Self.nodeLimit else {
            isFull = true
            return nil
        }
        let first = Int32(tag == .text ? tree.bytes.count : tree.attributes.count)
        let depth = parent < 0 ? 0 : tree.nodes[Int(parent)].depth + 1
        tree.nodes.append(
            MarkupTree.Node(
                tag: tag, parent: parent, end: Int32(tree.nodes.count + 1), first: first,
                last: first, depth: depth))
        return tree.nodes.count - 1
    }

    private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        var index = 0
        while let name = attributes[index] {
            if let known = attributeNames[nameHash(CStringBytes(name))] {
                keep(known, attributes[index + 1])
            }
            index += 2
        }
    }

    private func keep(_ name: AttributeName, _ value: UnsafePointer<xmlChar>?) {
        let start = Int32(tree.bytes.count)
        if let value {
            let bytes = CStringBytes(value)
            let isData = name == .src && bytes.starts(with: "data:".utf8)
            if !isData { tree.bytes.append(contentsOf: bytes.prefix(Self.valueByteLimit)) }
        }
        tree.attributes.append(
            MarkupTree.Attribute(name: name, start: start, end: Int32(tree.bytes.count)))
    }

    fileprivate func end() {
        guard let node = open.popLast() else { return }
        tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    }

    fileprivate func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let characters, count > 0, !isFull else { return }
        let bytes = UnsafeBufferPointer(start: characters, count: Int(count))
        let parent = open.last ?? -1
        // A text that libxml2 gives in pieces stays one node.
        if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text,
            tree.nodes[last].parent == parent, Int(tree.nodes[last].last) == tree.bytes.count
        {
            tree.bytes.append(contentsOf: bytes)
            tree.nodes[last].last = Int32(tree.bytes.count)
            return
        }
        guard let node = add(.text, below: parent) else { return }
        tree.bytes.append(contentsOf: bytes)
        tree.nodes[node].last = Int32(tree.bytes.count)
    }
}

/// The bytes of a C string.
private struct CStringBytes: Sequence, IteratorProtocol {
    private var place: UnsafePointer<xmlChar>

    init(_ start: UnsafePointer<xmlChar>) {
        place = start
    }

    @inline(__always)
    mutating func next() -> UInt8? {
        let byte = place.pointee
        if byte == 0 { return nil }
        place += 1
        return byte
    }
}

private let tags = NameTable(
    Tag.allCases.filter { $0 != .text && $0 != .unknown }.map { (name: "\($0)", value: $0) })

private let attributeNames = NameTable(
    AttributeName.allCases.map { (name: $0.markup, value: $0) })
