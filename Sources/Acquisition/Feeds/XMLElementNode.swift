import CLibXML2
import Foundation

/// An element of a parsed feed.
struct XMLElementNode {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) {
        self.node = node
    }

    /// The name without its prefix.
    var name: String { String(cString: node.pointee.name) }

    /// The name as the document has it, with its prefix.
    var qualifiedName: String {
        let prefix = node.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
        return prefix + name
    }

    var children: [XMLElementNode] {
        var result: [XMLElementNode] = []
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { result.append(XMLElementNode(current)) }
            child = current.pointee.next
        }
        return result
    }

    var text: String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { free(content) }
        return String(cString: content).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// All attributes in their order, with the prefixes that the document gives.
    var attributes: [(name: String, value: String)] {
        var result: [(name: String, value: String)] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            let own = String(cString: current.pointee.name)
            let prefix = current.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
            if let content = xmlNodeGetContent(
                UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNode.self))
            {
                result.append((prefix + own, String(cString: content)))
                free(content)
            }
            attribute = current.pointee.next
        }
        return result
    }

    /// The prefixes that the element declares, with what they stand for.
    var namespaces: [(prefix: String, address: String)] {
        var result: [(prefix: String, address: String)] = []
        var namespace = node.pointee.nsDef
        while let current = namespace {
            if let prefix = current.pointee.prefix, let address = current.pointee.href {
                result.append((String(cString: prefix), String(cString: address)))
            }
            namespace = current.pointee.next
        }
        return result
    }

    func attribute(_ name: String) -> String? {
        guard let value = xmlGetNoNsProp(node, name) else { return nil }
        defer { free(value) }
        return String(cString: value)
    }
}
