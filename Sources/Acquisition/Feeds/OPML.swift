import Foundation
import News

/// A list of sources (OPML 2.0), as feed readers pass it on.
///
/// ```swift
/// let list = try OPML(bytes)
/// list.sources.map(\.address)
/// OPML(sources: list.sources).text  // with every attribute that came in
/// ```
public struct OPML: Equatable, Sendable {
    /// One source with all the attributes of its line, those of the folders that
    /// it lies in, and what prefixes among them stand for.
    public struct Source: Equatable, Sendable {
        public typealias Attributes = [JSON.Member]
        public let address: String
        public let title: String?
        var attributes: Attributes
        var folders: [Attributes]
        var namespaces: Attributes
    }

    public private(set) var sources: [Source] = []
    /// What stands above them, as it is to be kept; `nil` where nothing does.
    public private(set) var head: JSON?
    /// Lines that name no source and hold none.
    public private(set) var leftOut: [String] = []
    /// Folders deeper than this are not read.
    static let depthLimit = 50

    public init(sources: [Source], head: JSON? = nil) {
        self.sources = sources
        self.head = head
    }

    /// - Throws: `FeedError` where it is no list.
    public init(_ bytes: [UInt8]) throws(FeedError) {
        guard let document = XMLDocument(bytes), document.root.name == "opml" else {
            throw FeedError(reason: .otherKind("no OPML"))
        }
        let root = document.root
        let names = root.namespaces.map { JSON.Member($0.prefix, .string($0.address)) }
        head = root.children.first { $0.name == "head" }.flatMap { Self.head($0, names) }
        for body in root.children where body.name == "body" {
            for outline in body.children where outline.name == "outline" {
                read(outline, folders: [], names)
            }
        }
    }

    private mutating func read(
        _ outline: XMLElementNode, folders: [Source.Attributes], _ names: Source.Attributes
    ) {
        let attributes = outline.attributes.map { JSON.Member($0.name, .string($0.value)) }
        let names = names + outline.namespaces.map { JSON.Member($0.prefix, .string($0.address)) }
        let value = { (name: String) in
            attributes.first { $0.key.lowercased() == name }?.value.string
        }
        let inner = outline.children.filter { $0.name == "outline" }
        if let address = value("xmlurl"), !address.isEmpty {
            sources.append(
                Source(
                    address: address, title: value("title") ?? value("text"),
                    attributes: attributes, folders: folders, namespaces: names))
        } else if inner.isEmpty {
            leftOut.append(value("text") ?? value("title") ?? "(no name)")
        }
        guard folders.count < Self.depthLimit else { return }
        for child in inner { read(child, folders: folders + [attributes], names) }
    }
}

extension OPML.Source {
    /// A source that came from no list.
    public init(address: String, title: String?, outline: JSON?) {
        self.address = address
        self.title = title
        attributes = Self.members(outline?["attributes"])
        folders = (outline?["folders"]?.array ?? []).map { Self.members($0) }
        namespaces = Self.members(outline?["namespaces"])
        if attributes.isEmpty {
            attributes = [
                JSON.Member("type", .string("rss")), JSON.Member("text", .string(title ?? address)),
            ]
        }
        // Where it is now, whatever the list said.
        attributes.removeAll { $0.key.lowercased() == "xmlurl" }
        attributes.append(JSON.Member("xmlUrl", .string(address)))
    }

    private static func members(_ json: JSON?) -> Attributes {
        guard case .object(let members) = json else { return [] }
        return members
    }

    /// As it is kept beside the source.
    public var outline: JSON {
        .object([
            JSON.Member("attributes", .object(attributes)),
            JSON.Member("folders", .array(folders.map(JSON.object))),
            JSON.Member("namespaces", .object(namespaces)),
        ])
    }
}
