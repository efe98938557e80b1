import CLibXML2
import Foundation

/// A parsed XML document of which nothing is fetched and no entity is followed.
final class XMLDocument {
    private let pointer: xmlDocPtr
    let root: XMLElementNode

    /// `nil` where there is nothing to read in it, or where it declares entities
    /// of its own: they can grow without bounds, and no feed needs them.
    init?(_ bytes: [UInt8]) {
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NOCDATA.rawValue
        // As in extraction: its tables are made before two threads can meet in making them.
        xmlInitParser()
        let document = bytes.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
                nil, Int32(options))
        }
        guard let document else { return nil }
        let hasEntities = document.pointee.intSubset?.pointee.entities != nil
        guard !hasEntities, let root = xmlDocGetRootElement(document) else {
            xmlFreeDoc(document)
            return nil
        }
        pointer = document
        self.root = XMLElementNode(root)
    }

    deinit { xmlFreeDoc(pointer) }
}
