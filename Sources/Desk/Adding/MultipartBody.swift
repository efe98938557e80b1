/// A form with files as browsers send it (multipart/form-data, RFC 7578).
struct MultipartBody {
    struct Part {
        let name: String
        /// `nil` for a field that is no file.
        let file: String?
        let bytes: ArraySlice<UInt8>
    }

    /// More parts than this are not taken.
    static let partLimit = 1_000

    let parts: [Part]

    /// - Returns: `nil` where the type names no boundary, or the body does not keep to it.
    init?(_ body: [UInt8], type: String) {
        guard let boundary = Self.parameter("boundary", of: type), !boundary.isEmpty else {
            return nil
        }
        let border = Array("\r\n--\(boundary)".utf8)
        // The first border has no line before it.
        guard body.starts(with: border.dropFirst(2)) else { return nil }
        var parts: [Part] = []
        var rest = body.dropFirst(border.count - 2)
        while parts.count < Self.partLimit {
            if rest.starts(with: Array("--".utf8)) { break }
            guard rest.starts(with: [0x0D, 0x0A]) else { return nil }
            let start = rest.dropFirst(2)
            guard let end = Self.place(of: border, in: start) else { return nil }
            if let part = Self.part(start[start.startIndex..<end]) { parts.append(part) }
            rest = start[(end + border.count)...]
        }
        self.parts = parts
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let blank = Array("\r\n\r\n".utf8)
        guard let end = place(of: blank, in: bytes) else { return nil }
        let head = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
        let line = head.split(separator: "\r\n")
            .first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let name = parameter("name", of: String(line)) else { return nil }
        return Part(
            name: name, file: parameter("filename", of: String(line)),
            bytes: bytes[(end + blank.count)...])
    }

    /// A parameter of a header, with or without quotation marks.
    private static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].trimmed.lowercased() == name else { continue }
            let value = pair[1].trimmed
            guard value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 else {
                return String(value)
            }
            // Browsers write quotation marks and line ends in names so.
            return String(value.dropFirst().dropLast()).replacing("%22", with: "\"")
                .replacing("%0D", with: "").replacing("%0A", with: "")
        }
        return nil
    }

    /// Where bytes begin within others.
    private static func place(of bytes: [UInt8], in all: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        var start = all.startIndex
        while let found = all[start...].firstIndex(of: first) {
            if all[found...].starts(with: bytes) { return found }
            start = found + 1
        }
        return nil
    }
}

extension Substring {
    /// Without spaces around it.
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
