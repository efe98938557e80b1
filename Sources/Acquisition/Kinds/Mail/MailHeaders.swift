/// The header fields of a mail or of a part of one (RFC 5322, RFC 2045).
struct MailHeaders {
    /// The block of header fields may be this long, in bytes.
    static let lengthLimit = 256 * 1024

    private var fields: [(name: String, value: [UInt8])] = []

    /// Reads fields up to the blank line.
    ///
    /// - Returns: the fields, and where the body begins.
    static func read(_ bytes: ArraySlice<UInt8>) -> (headers: MailHeaders, body: ArraySlice<UInt8>)
    {
        var headers = MailHeaders()
        var rest = bytes
        while let (line, after) = MailLines.first(of: rest) {
            rest = after
            if line.isEmpty || bytes.count - rest.count > lengthLimit { break }
            headers.take(line)
        }
        return (headers, rest)
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        if line.first == 0x20 || line.first == 0x09, !fields.isEmpty {
            fields[fields.count - 1].value += line
            return
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(decoding: line[..<colon], as: UTF8.self)
            .filter { !$0.isWhitespace }.lowercased()
        fields.append((name, Array(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 })))
    }

    /// The first field of a name, its encoded words decoded.
    func text(_ name: String) -> String? {
        raw(name).map { EncodedWords.text($0) }
    }

    /// The first field of a name, as it was written.
    func raw(_ name: String) -> [UInt8]? {
        fields.first { $0.name == name }?.value
    }

    /// A field with parameters: `text/html; charset=utf-8`.
    func parameters(_ name: String) -> (value: String, parameters: [String: String])? {
        guard let raw = raw(name) else { return nil }
        var parts = MailParameters(String(decoding: raw, as: UTF8.self))
        let value = parts.next()?.trimmed.lowercased() ?? ""
        var parameters: [String: String] = [:]
        while let part = parts.next() {
            guard let sign = part.firstIndex(of: "=") else { continue }
            let name = part[..<sign].trimmed.lowercased()
            let quoted = part[part.index(after: sign)...].trimmed
            if parameters[name] == nil { parameters[name] = MailParameters.unquoted(quoted) }
        }
        return (value, parameters)
    }
}

/// Cuts a field at its semicolons, but not at those in quotation marks.
struct MailParameters {
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    mutating func next() -> Substring? {
        guard !rest.isEmpty else { return nil }
        var isQuoted = false
        var isEscaped = false
        var end = rest.startIndex
        while end < rest.endIndex {
            let character = rest[end]
            if character == ";", !isQuoted { break }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            end = rest.index(after: end)
        }
        let part = rest[..<end]
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        return part
    }

    static func unquoted(_ text: String) -> String {
        guard text.hasPrefix("\""), text.count > 1 else { return text }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst() {
            if isEscaped || (character != "\"" && character != "\\") {
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                break
            }
        }
        return result
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}

/// Cuts bytes into lines, whichever line end they have.
enum MailLines {
    /// The first line without its end, and what follows; `nil` at the end.
    static func first(
        of bytes: ArraySlice<UInt8>
    ) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard !bytes.isEmpty else { return nil }
        guard let end = bytes.firstIndex(of: 0x0A) else { return (bytes, bytes[bytes.endIndex...]) }
        let line = bytes[..<end]
        return (line.last == 0x0D ? line.dropLast() : line, bytes[(end + 1)...])
    }
}
