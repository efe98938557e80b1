import News

/// What stands above the sources: title, owner, dates, and whatever else a program wrote.
extension OPML {
    /// Elements of the head deeper than this are not read.
    private static let headDepthLimit = 10

    /// The elements of a head, each with its attributes and its words or further elements,
    /// and what prefixes among them stand for; `nil` where there are none.
    ///
    /// - Parameter names: the prefixes of the whole list.
    static func head(_ node: XMLElementNode, _ names: [JSON.Member]) -> JSON? {
        var names = names
        let elements = node.children.map { element($0, &names, depth: 0) }
        guard !elements.isEmpty else { return nil }
        return .object([
            JSON.Member("elements", .array(elements)), JSON.Member("namespaces", .object(names)),
        ])
    }

    private static func element(
        _ node: XMLElementNode, _ names: inout [JSON.Member], depth: Int
    ) -> JSON {
        names += node.namespaces.map { JSON.Member($0.prefix, .string($0.address)) }
        var members = [JSON.Member("name", .string(node.qualifiedName))]
        if !node.attributes.isEmpty {
            let attributes = node.attributes.map { JSON.Member($0.name, .string($0.value)) }
            members.append(JSON.Member("attributes", .object(attributes)))
        }
        let inner = depth < headDepthLimit ? node.children : []
        if inner.isEmpty {
            members.append(JSON.Member("text", .string(node.text)))
        } else {
            let elements = inner.map { element($0, &names, depth: depth + 1) }
            members.append(JSON.Member("elements", .array(elements)))
        }
        return .object(members)
    }

    /// The lines of a head's elements.
    static func lines(ofHead elements: [JSON], depth: Int = 2) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return elements.flatMap { element -> [String] in
            guard let name = element["name"]?.string, !name.isEmpty else { return [] }
            var attributes: [JSON.Member] = []
            if case .object(let members) = element["attributes"] { attributes = members }
            let opening = "\(indent)<\(name)\(Self.attributes(attributes))"
            if let inner = element["elements"]?.array {
                return ["\(opening)>"] + lines(ofHead: inner, depth: depth + 1)
                    + ["\(indent)</\(name)>"]
            }
            let text = escaped(element["text"]?.string ?? "")
            return [text.isEmpty ? "\(opening)/>" : "\(opening)>\(text)</\(name)>"]
        }
    }
}
