import Foundation

/// Reads a JSON object's members in the order of the file.
enum OrderedJSON {
    /// The members of the object `name`, whose values are strings.
    ///
    /// spaCy numbers a morphologizer's classes by their place in the file, which
    /// Foundation's decoders do not keep. Strings are decoded by Foundation.
    static func members(
        of name: String, in file: ModelFile
    ) throws -> [(key: String, value: String)] {
        guard
            let object = try? JSONDecoder().decode(
                [String: Members].self, from: Data(file.bytes)),
            let values = object[name]?.strings
        else { throw ModelError(file: file.name, field: name, reason: "not an object of strings") }
        let keys = try keys(of: name, in: file)
        let members = keys.compactMap { key in values[key].map { (key, $0) } }
        guard members.count == values.count, keys.count == values.count else {
            throw ModelError(file: file.name, field: name, reason: "a member stands there twice")
        }
        return members
    }

    /// An object of strings, or whatever else stands beside it.
    private struct Members: Decodable {
        let strings: [String: String]?

        init(from decoder: any Decoder) throws {
            strings = try? decoder.singleValueContainer().decode([String: String].self)
        }
    }

    /// The strings that stand before a colon within the object.
    private static func keys(of name: String, in file: ModelFile) throws -> [String] {
        var strings: [(text: String, depth: Int, isKey: Bool)] = []
        var depth = 0
        var offset = 0
        while offset < file.bytes.count {
            switch file.bytes[offset] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ":"): if !strings.isEmpty { strings[strings.count - 1].isKey = true }
            case UInt8(ascii: "\""):
                let end = endOfString(from: offset, in: file.bytes)
                let json = Data(file.bytes[offset..<end])
                guard let text = try? JSONDecoder().decode(String.self, from: json) else {
                    throw ModelError(file: file.name, field: name, reason: "a damaged string")
                }
                strings.append((text, depth, false))
                offset = end - 1
            default: break
            }
            offset += 1
        }
        let keys = strings.filter(\.isKey)
        guard let start = keys.firstIndex(where: { $0.depth == 1 && $0.text == name }) else {
            return []
        }
        return keys[(start + 1)...].prefix { $0.depth == 2 }.map(\.text)
    }

    private static func endOfString(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(offset + 1, bytes.count)
    }
}
